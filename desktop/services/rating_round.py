"""The self-rating round: then-and-now slips are printed, come back, and are typed in by their row numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Privacy, SheetKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Rater
from desktop.core.rules import goal as rules
from desktop.core.rules import rating_line, sheets
from desktop.core.rules.progress import Moved
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _, formats
from desktop.model.goal import Goal
from desktop.model.relationship import Relationship
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.services import goal, record, sheet
from desktop.services.club import ClubFile, settings
from desktop.services.goal import GoalRow

_SIGN: Final = " · "


class SlipGoal(NamedTuple):
    """A goal on a slip: `row` is typed before what is circled for now, `then_row` before the start (0: it is known)."""

    goal: GoalRow
    row: int
    then_row: int

    @property
    def start(self) -> Moved | None:
        """How it moved by the mentee's own rating; its start is printed as *then*."""
        return next((one for one in self.goal.moved if one.by is Rater.SELF), None)


class Slip(NamedTuple):
    """The slip of one mentee."""

    person: int
    name: str
    goals: tuple[SlipGoal, ...]


class Round(NamedTuple):
    """Slips as they are, or would be, printed: the code, the slips in the order of names, when they are destroyed.

    `again` is the sheet with the same rows that was printed before and not typed in.
    """

    code: str
    slips: tuple[Slip, ...]
    destroy_by: date
    again: int | None


class Rated(NamedTuple):
    """A rating that a line says, on the day for which it counts."""

    goal: GoalRow
    value: int
    day: date


class Understood(NamedTuple):
    """What a line means, in words; with problems nothing is saved."""

    sheet: int | None
    code: str
    ratings: tuple[Rated, ...]
    words: str
    problems: tuple[str, ...]


def plan(club: ClubFile, people: Sequence[int] = (), ahead: int = 0) -> Round:
    """Say what slips printed now would be: a row for each of the five most important open goals of each mentee.

    Goals of a relationship that ended are left out: their last rating stands on its closure form.
    A goal that its mentee never rated, and that was set before today, has a row for *then* before the one for now.

    Args:
        club: the club.
        people: keys of mentees; everybody with an open goal if none is given.
        ahead: how many new sheets of the same pack come before it.
    """
    wanted = set(people)
    slips: dict[int, list[SlipGoal]] = defaultdict(list)
    row = 0
    over = {one.id for one in Relationship.select().where(Relationship.state.in_(list(ENDS)))}
    for one in goal.on_paper(one for one in goal.rows(club) if one.relationship not in over):
        if wanted and one.person not in wanted:
            continue
        never = one.set_on < club.today() and not any(rating.by is Rater.SELF for rating in one.ratings)
        slips[one.person].append(SlipGoal(one, row + 1 + never, row + 1 if never else 0))
        row += 1 + never
    own = settings(club)
    destroy = sheets.destroy_by(SheetKind.THEN_NOW, club.today(), own.school_year_month, own.hours_kept_years)
    made = tuple(Slip(key, goals[0].goal.name, tuple(goals)) for key, goals in slips.items())
    last = _sheet(club)
    if last is not None and last.typed_at is None and _rows(club, last.id) == _numbered(made):
        return Round(last.code, made, last.destroy_by or destroy, last.id)
    return Round(sheet.next_code(club, ahead), made, destroy, None)


def _numbered(slips: Sequence[Slip]) -> dict[int, int]:
    return {row: one.goal.key for slip in slips for one in slip.goals for row in filter(None, (one.then_row, one.row))}


def issue(club: ClubFile, people: Sequence[int] = (), copies: int = 1, code: str = "") -> Changes:
    """Store the slips at the moment they are printed or saved; the same slips again count so many copies more.

    Raises:
        Refused: nobody has an open goal.
    """
    with club.step("sheet.issue", undoable=False) as step:
        planned = plan(club, people)
        if not planned.slips:
            raise Refused(_("Nobody here has an open goal: there is nothing to rate."))
        if planned.again is not None:
            printed = PrintedSheet.by_key(planned.again)
            assert printed is not None
            printed.copies += copies
            printed.save()
        else:
            printed = PrintedSheet.create(
                code=code or planned.code,
                kind=SheetKind.THEN_NOW,
                privacy=Privacy.TEAM,
                printed_at=club.clock(),
                destroy_by=planned.destroy_by,
                copies=copies,
            )
            for slip in planned.slips:
                for row, key in _numbered([slip]).items():
                    SheetRow.create(sheet=printed.id, number=row, person=slip.person, goal=key)
        step.about(printed)
    return step.changes


def _sheet(club: ClubFile, code: str = "") -> PrintedSheet | None:
    del club
    sql = "SELECT * FROM printed_sheet WHERE kind = ? AND ? IN ('', code) ORDER BY id DESC LIMIT 1"
    found: PrintedSheet | None = next(iter(PrintedSheet.raw(sql, SheetKind.THEN_NOW.value, code)), None)
    return found


def _rows(club: ClubFile, key: int) -> dict[int, int]:
    sql = "SELECT number, goal_id FROM sheet_row WHERE sheet_id = ? AND goal_id IS NOT NULL ORDER BY number"
    return dict(club.rows(sql, (key,)))


def understand(club: ClubFile, line: str, on: date | None = None) -> Understood:
    """Say in words what a line of ratings means, without saving; it never raises.

    Args:
        club: the club.
        line: such as `3:6 4:7`, with `#K7` where it is not the latest slips.
        on: the day of the ratings; today if not said. A row for *then* counts for the day the goal was set.
    """
    read = rating_line.parse(line)
    printed = _sheet(club, read.sheet)
    if printed is None:
        words = _("No then-and-now slips with the code {code} were printed.").format(code=read.sheet)
        return Understood(None, read.sheet, (), "", (words if read.sheet else _("No slips were printed yet."),))
    numbers, goals = _rows(club, printed.id), {one.key: one for one in goal.rows(club)}
    problems = list(read.problems)
    ratings = []
    for row, value in sorted(read.values.items()):
        one = goals.get(numbers.get(row, 0))
        if one is None:
            sentence = _("There is no row {row} on the slips {code}.")
            problems.append(sentence.format(row=row, code=printed.code))
        elif value not in rules.values(one.scale, one.levels):
            problems.append(_("Row {row}: {problem}").format(row=row, problem=_off(one, value)))
        else:
            ratings.append(Rated(one, value, _day(club, numbers, row, one, on)))
    return Understood(printed.id, printed.code, tuple(ratings), _SIGN.join(map(_words, ratings)), tuple(problems))


def _day(club: ClubFile, numbers: Mapping[int, int], row: int, one: GoalRow, on: date | None) -> date:
    """Of two rows of a goal the first is *then*."""
    later = any(number > row and key == one.key for number, key in numbers.items())
    return one.set_on if later else on or club.today()


def _off(one: GoalRow, value: int) -> str:
    try:
        rules.on_scale(one.scale, one.levels, value)
    except Refused as refused:
        return refused.sentence
    return ""


def _words(one: Rated) -> str:
    before = next((moved for moved in one.goal.moved if moved.by is Rater.SELF), None)
    value = rules.said(one.goal.scale, one.value)
    named = {"name": one.goal.name, "goal": one.goal.wording, "value": value}
    if before is None or one.day <= before.since:
        return _("{name}, {goal}: begins at {value}").format(**named)
    return _("{name}, {goal}: from {start} to {value}").format(**named, start=rules.said(one.goal.scale, before.start))


def save(club: ClubFile, line: str, on: date | None = None) -> Changes:
    """Save a line of ratings in one step: all of it, or nothing.

    Raises:
        Refused: something in the line cannot be read, or is off its scale; each problem is named.
    """
    understood = understand(club, line, on)
    if understood.problems:
        raise Refused(understood.problems[0], problems=understood.problems)
    if not understood.ratings:
        raise Refused(_("Type the row and what is circled there, such as 3:6 4:7."))
    with club.step("goal.round") as step:
        for one in understood.ratings:
            goal.rate(club, one.goal.key, one.value, Rater.SELF, on=one.day)
        printed = PrintedSheet.by_key(understood.sheet or 0)
        assert printed is not None
        if printed.typed_at is None:
            printed.typed_at = club.clock()
            printed.save(only=[PrintedSheet.typed_at])
        step.about(printed)
    return step.changes


def never_typed(club: ClubFile) -> list[tuple[str, str]]:
    """List the slips that were printed on a day before today and never typed in: code and day in words."""
    found = club.rows(
        """SELECT code, date(printed_at) FROM printed_sheet WHERE kind = ? AND typed_at IS NULL
              AND shredded_on IS NULL AND date(printed_at) < ? ORDER BY id""",
        (SheetKind.THEN_NOW.value, club.today().isoformat()),
    )
    return [(code, formats.day(date.fromisoformat(day))) for code, day in found]


def rate(
    club: ClubFile, goals: Sequence[GoalRow], line: str, by: Rater | str = Rater.SELF, on: date | None = None
) -> Changes:
    """Rate several goals by a line such as `1:6 2:7`, in one step; the numbers are those of the goals as listed.

    Raises:
        Refused: something in the line cannot be read, is no number of the list, or is off its scale.
    """
    read = rating_line.parse(line)
    if read.problems:
        raise Refused(read.problems[0], problems=read.problems)
    if not read.values:
        raise Refused(_("Type the goal’s number and its value, such as 1:6 2:7."))
    with club.step("goal.rate") as step:
        for number, value in sorted(read.values.items()):
            if not 1 <= number <= len(goals):
                raise Refused(_("There is no goal {number} here.").format(number=number))
            goal.rate(club, goals[number - 1].key, value, by, on=on)
        step.about(record.get(club, Goal, goals[min(read.values) - 1].key))
    return step.changes
