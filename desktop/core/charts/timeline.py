"""A relationship in one row: its meetings as marks by form, the gaps between them, and what was agreed and thanked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final, NamedTuple

from desktop.core.charts.key import Entry, key
from desktop.core.choices import Choice
from desktop.core.drawing import INK, LINE, Anchor, Box, Dot, Drawing, Line, Room, Shape, Words
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules import planning
from desktop.core.rules.care import QUIET_DAYS
from desktop.i18n import N_, _, formats, ngettext, pgettext


class Told(Choice):
    """What stands above the line."""

    AGREEMENT = "agreement", N_("Agreement")
    REVIEW = "review", N_("Agreement reviewed")
    THANKS = "thanks", N_("Thanks")


class Noted(NamedTuple):
    """A meeting on its day; the form is the one with most minutes, `None` where none was noted."""

    day: date
    form: MentoringForm | None = None
    met: bool = True


class Timeline(NamedTuple):
    """A relationship from a day to another (today, or its end), with what happened; in any order."""

    starts: date
    until: date
    meetings: Sequence[Noted] = ()
    told: Sequence[tuple[date, Told]] = ()


_LETTERS: Final = {
    Told.AGREEMENT: lambda: pgettext("mark of an agreement", "A"),
    Told.REVIEW: lambda: pgettext("mark of a review", "R"),
    Told.THANKS: lambda: pgettext("mark of thanks", "T"),
}
_MISSED: Final = "missed"
_NOT_SAID: Final = "not said"
_KINDS: Final = (*MentoringForm, _NOT_SAID, _MISSED)


def timeline(told: Timeline, room: Room) -> Drawing:
    """Draw the row: solid where they met, dashed where nobody met for more than 30 days; months under it."""
    em = room.em
    axis = _Axis(told.starts, told.until, em * 0.8, room.width - em * 0.8)
    above, line = _above(told, axis, room)
    shapes: list[Shape] = [*above]
    for first, last, quiet in _stretches(told):
        shapes.append(Line(axis.at(first), line, axis.at(last), line, LINE, dashed=quiet))
    shapes += _months(axis, line + em * 0.8, room)
    for one in told.meetings:
        shapes += _meeting(_kind(one), axis.at(one.day), line, em * 0.75)
    under = key(list(_entries(told)), room, line + em * 2.2)
    height, brief = line + em * 2.2 + under.height, " ".join([_met_words(told), *_gap_words(told)])
    return Drawing(room.width, height, (*shapes, *under.shapes), timeline_words(told), brief)


def timeline_words(told: Timeline) -> str:
    """Say the same: how many meetings in which form, how many missed, the gaps, and what stands above the line."""
    forms = Counter(one.form for one in told.meetings if one.met and one.form is not None)
    said = [_met_words(told)]
    if forms:
        each = [_("{name}: {count}").format(name=_(form.label), count=formats.number(forms[form])) for form in forms]
        said.append(_("{words}.").format(words=_("; ").join(each)))
    said += _gap_words(told)
    said += [
        _("{name}: {days}.").format(name=_(kind.label), days=formats.list_of([formats.day(day) for day in days]))
        for kind in Told
        if (days := sorted(day for day, one in told.told if one is kind))
    ]
    return " ".join(said)


def _met_words(told: Timeline) -> str:
    met = sum(one.met for one in told.meetings)
    words = ngettext("{count} meeting, {period}.", "{count} meetings, {period}.", met)
    said = words.format(count=formats.number(met), period=formats.period(told.starts, told.until))
    missed = len(told.meetings) - met
    if not missed:
        return said
    words = ngettext("{count} did not take place.", "{count} did not take place.", missed)
    return f"{said} {words.format(count=formats.number(missed))}"


def _gap_words(told: Timeline) -> list[str]:
    return [
        _("No meeting for {days} from {day}.").format(days=formats.days((last - first).days), day=formats.day(first))
        for first, last, quiet in _stretches(told)
        if quiet
    ]


class _Axis(NamedTuple):
    """Days laid out between two places in millimetres."""

    starts: date
    until: date
    left: float
    right: float

    def at(self, day: date) -> float:
        whole = max((self.until - self.starts).days, 1)
        share = min(max((day - self.starts).days / whole, 0), 1)
        return self.left + share * (self.right - self.left)


def _stretches(told: Timeline) -> Iterator[tuple[date, date, bool]]:
    """Cut the time where they met; each part says whether it was longer than the quiet time."""
    met = sorted({one.day for one in told.meetings if one.met and told.starts < one.day < told.until})
    for first, last in pairwise([told.starts, *met, told.until]):
        yield first, last, (last - first).days > QUIET_DAYS


def _above(told: Timeline, axis: _Axis, room: Room) -> tuple[list[Shape], float]:
    """Put letters above the line, in as many rows as keep them apart; gives them and the height of the line."""
    em, wide = room.em, room.em * 1.1
    ends: list[float] = []
    placed = []
    for day, kind in sorted(told.told):
        x = axis.at(day)
        row = next((number for number, end in enumerate(ends) if end <= x - wide / 2), len(ends))
        ends[row : row + 1] = [x + wide / 2]
        placed.append((x, row, _LETTERS[kind]()))
    line = em * (0.9 + 1.15 * max(len(ends), 1))
    shapes: list[Shape] = []
    for x, row, letter in placed:
        top = line - em * (0.8 + 1.15 * (row + 1))
        shapes.append(Line(x, top + em * 1.1, x, line, 0.25))
        shapes.append(Words(x - wide / 2, top, wide, em * 1.1, letter, room.small, Anchor.MIDDLE, bold=True))
    return shapes, line


def _kind(one: Noted) -> str:
    if not one.met:
        return _MISSED
    return one.form or _NOT_SAID


def _meeting(kind: str, x: float, y: float, size: float) -> Sequence[Shape]:
    """Draw a meeting: filled and hollow dot, filled and hollow square; a small dot for no form, a cross for a miss."""
    half = size / 2
    match kind:
        case MentoringForm.PAIRING:
            return [Dot(x, y, half)]
        case MentoringForm.BETWEEN:
            return [Dot(x, y, half, filled=False)]
        case MentoringForm.REVIEW:
            return [Box(x - half, y - half, size, size, INK)]
        case MentoringForm.TALK:
            return [Box(x - half, y - half, size, size, covers=True)]
        case "missed":
            arm = half * 0.8
            return [Line(x - arm, y - arm, x + arm, y + arm, 1.0), Line(x - arm, y + arm, x + arm, y - arm, 1.0)]
    return [Dot(x, y, half * 0.5)]


def _entries(told: Timeline) -> Iterator[Entry]:
    shown = {_kind(one) for one in told.meetings}
    for kind in _KINDS:
        if kind in shown:
            yield Entry(partial(_meeting, kind), _kind_words(kind))
    for one in Told:
        if any(kind is one for _day, kind in told.told):
            yield Entry(partial(_letter, _LETTERS[one]()), _(one.label))


def _kind_words(kind: str) -> str:
    if kind == _MISSED:
        return _("Did not take place")
    return _(MentoringForm(kind).label) if kind != _NOT_SAID else _("Meeting")


def _letter(letter: str, x: float, y: float, size: float) -> Sequence[Shape]:
    points = size / 0.9 * 72 / 25.4
    return [Words(x - size, y - size, 2 * size, 2 * size, letter, points, Anchor.MIDDLE, bold=True)]


def _months(axis: _Axis, top: float, room: Room) -> Iterator[Shape]:
    """Name the months under the line, as many as find room; the first and every January with its year."""
    em = room.em
    firsts = [axis.starts]
    month = axis.starts.replace(day=1)
    while (month := planning.months_after(month, 1)) <= axis.until:
        firsts.append(month)
    free = 0.0
    for number, day in enumerate(firsts):
        x = axis.at(day)
        words = formats.month_year(day) if not number or day.month == 1 else formats.month(day)
        wide = em * (0.6 + 0.6 * len(words))
        if number:
            yield Line(x, top - em * 0.3, x, top, 0.25)
        if x >= free and x + wide <= room.width:
            yield Words(x, top, wide, em * 1.1, words, room.small, soft=True)
            free = x + wide
