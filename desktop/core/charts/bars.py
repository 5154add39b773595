"""Bars: how a pair worked, in hours by form, and who drove."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from desktop.core.charts.key import Entry, key
from desktop.core.drawing import LIGHT, LINE, STRONG, Anchor, Box, Drawing, Hatch, Line, Room, Shape, Words
from desktop.core.relationship_choices import MentoringForm, Side
from desktop.core.rules import pairing
from desktop.core.rules.pairing import Balance
from desktop.i18n import N_, _, formats, ngettext

BAR: Final = 1.7
"""The height of a bar, in ems."""
HATCHES: Final = {
    MentoringForm.PAIRING: Hatch.FALLING,
    MentoringForm.BETWEEN: Hatch.DOTTED,
    MentoringForm.REVIEW: Hatch.CROSSED,
    MentoringForm.TALK: Hatch.NONE,
}
SMALLEST: Final = 5
"""Turns below which no percentage is said (rule 6)."""
_STARTS: Final = {
    Side.MENTEE: N_("Next time the mentee could begin."),
    Side.MENTOR: N_("Next time the mentor could begin."),
}


def how_we_worked(minutes: Mapping[MentoringForm, int], room: Room) -> Drawing:
    """Draw one bar of all the minutes of a pair, its parts hatched by form, with the hours of each under it."""
    em = room.em
    whole = sum(minutes.values())
    shown = [form for form in MentoringForm if minutes.get(form)]
    shapes: list[Shape] = []
    across, high = 0.2, em * BAR
    for form in shown:
        wide = (room.width - 0.4) * minutes[form] / whole
        shapes.append(Box(across, 0.2, wide, high, hatch=HATCHES[form]))
        across += wide
    entries = [
        Entry(
            partial(_sample, HATCHES[form]),
            _("{name}: {hours}").format(name=_(form.label), hours=formats.hours(minutes[form])),
        )
        for form in shown
    ]
    brief = _together(whole) if shown else ""
    under = key(entries, room, high + em * 0.4)
    height = high + em * 0.4 + under.height
    return Drawing(room.width, height, (*shapes, *under.shapes), worked_words(minutes), brief)


def worked_words(minutes: Mapping[MentoringForm, int]) -> str:
    """Say the hours of each form, and together."""
    shown = [form for form in MentoringForm if minutes.get(form)]
    if not shown:
        return _("No time is noted yet.")
    each = [_("{name}: {hours}").format(name=_(form.label), hours=formats.hours(minutes[form])) for form in shown]
    said = _("{words}.").format(words=_("; ").join(each))
    return f"{said} {_together(sum(minutes.values()))}"


def _together(minutes: int) -> str:
    return _("Together: {hours}.").format(hours=formats.hours(minutes))


def _sample(hatch: Hatch, x: float, y: float, size: float) -> Sequence[Shape]:
    return [Box(x - size / 2, y - size / 2, size, size, hatch=hatch)]


def who_drove(balance: Balance, room: Room) -> Drawing | None:
    """Draw a bar of 0 to 100 %, cut where the mentee's turns end and the mentor's begin; 40 to 60 is lightly shaded.

    `None` before there are three meetings with turns: nothing is shown then.
    """
    share = balance.share
    if share is None:
        return None
    em = room.em
    top, high, size = em * 1.3, em * 1.2, room.small
    left, wide = em * 1.2, room.width - 2.4 * em
    low, most = pairing.EVEN.start, pairing.EVEN.stop - 1
    at = left + wide * share / 100
    shapes: list[Shape] = [
        Box(left + wide * low / 100, top, wide * (most - low) / 100, high, LIGHT, weight=0),
        Box(left, top, wide, high),
        Line(at, top - em * 0.25, at, top + high + em * 0.25, 3 * STRONG),
    ]
    half = wide / 2
    ends = ((_("mentee"), left, Anchor.START), (_("mentor"), left + half, Anchor.END))
    shapes += [Words(x, 0, half, em * 1.1, words, size, anchor, soft=True) for words, x, anchor in ends]
    for value in (0, low, most, 100):
        x = left + wide * value / 100
        shapes.append(Line(x, top + high, x, top + high + em * 0.2, LINE))
        words = formats.percent(value / 100)
        shapes.append(
            Words(x - em * 1.2, top + high + em * 0.25, em * 2.4, em * 1.1, words, size, Anchor.MIDDLE, soft=True)
        )
    return Drawing(room.width, top + high + em * 1.4, tuple(shapes), drove_words(balance))


def drove_words(balance: Balance) -> str:
    """Say whose turns they were, and, where they were uneven, who could begin next: a suggestion, no judgement."""
    turns = balance.mentee + balance.mentor
    words = ngettext(
        "{mentee} of {count} turn was the mentee’s", "{mentee} of {count} turns were the mentee’s", turns
    ).format(mentee=formats.number(balance.mentee), count=formats.number(turns))
    if balance.share is not None and turns >= SMALLEST:
        words = _("{words} ({share})").format(words=words, share=formats.percent(balance.share / 100))
    meetings = ngettext("in {count} pairing meeting", "in {count} pairing meetings", balance.meetings)
    said = _("{words}, {meetings}.").format(words=words, meetings=meetings.format(count=balance.meetings))
    return f"{said} {_(_STARTS[balance.starts])}" if balance.starts else said
