"""What a progress report is made of, what each of its editions may show, and its figures as tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from desktop.core.charts import goals as goal_charts
from desktop.core.charts.goals import GoalLine
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules import attendance, progress
from desktop.core.rules.pairing import Balance
from desktop.core.rules.quoting import coded
from desktop.core.rules.small_counts import printed
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import N_, _, pgettext
from desktop.reports.kit.page import Edition, Imprint, Options, in_language

_MARKS: Final = {
    attendance.PRESENT: N_("came"),
    attendance.LATE: N_("came late"),
    attendance.TOLD_US: N_("away and told us"),
    attendance.ABSENT: N_("was not there"),
    attendance.NOT_RECORDED: N_("not recorded"),
    attendance.NO_SESSION: N_("no session"),
}
_NO_TURNS: Final = Balance(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's words: whether the mentee lets them be printed at all, and quoted to others under a code."""

    text: str
    may_print: bool = True
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class ProgressGoal:
    """A goal with how it moved; where its words may not be quoted, a funder reads its `area` (ready words)."""

    line: GoalLine
    area: str = ""
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that was done, from the records, with its day."""

    day: date
    said: Said


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that went wrong and what came of it; printed only if the mentee agreed."""

    went_wrong: str
    came_of_it: str
    may_print: bool = False
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class CohortCount:
    """How many mentees of the whole programme something is true of; never said of one of them."""

    words: str
    people: int


@dataclass(frozen=True, slots=True)
class ProgressData:
    """Everything a report about one mentee may show; nothing in it is about another.

    `goals` stand in the order of importance. `sessions` are days with the marks of the term matrix
    (`core.rules.attendance.cell`), `worked` minutes by form. `opening` is the coordinator's own sentence, `own_words`
    the mentee's. `bonus` is what moved without being asked for. `thanks` are for the volunteer's copy, `cohort` for
    the funder's.
    """

    imprint: Imprint
    mentee: str
    code: str
    starts: date
    ends: date
    mentors: tuple[tuple[str, str], ...] = ()  # name and code
    age_band: str = ""
    goals: tuple[ProgressGoal, ...] = ()
    facts: tuple[Fact, ...] = ()
    sessions: tuple[tuple[date, str], ...] = ()
    worked: Mapping[MentoringForm, int] = field(default_factory=dict)
    balance: Balance = _NO_TURNS
    mistake: Mistake | None = None
    noticed: Said | None = None
    next_steps: tuple[Said, ...] = ()
    opening: Said | None = None
    own_words: Said | None = None
    bonus: tuple[Said, ...] = ()
    thanks: tuple[Said, ...] = ()
    cohort: tuple[CohortCount, ...] = ()

    @property
    def lines(self) -> tuple[GoalLine, ...]:
        return tuple(goal.line for goal in self.goals)

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(cell for _day, cell in self.sessions)


def shown(data: ProgressData, edition: Edition) -> ProgressData:
    """Take out what an edition may not show, before anything is drawn or counted.

    Family: what the mentee lets be printed. Funder: codes, areas in place of goals' words, and only what may be
    quoted, without names. Volunteer: goals and thanks.
    """
    if edition is Edition.CODED:
        return _for_funder(data)
    if edition is Edition.VOLUNTEER:
        thanks = tuple(one for one in data.thanks if one.may_print)
        whose = (data.imprint, data.mentee, data.code, data.starts, data.ends, data.mentors)
        return ProgressData(*whose, goals=data.goals, thanks=thanks)
    mistake = data.mistake if data.mistake and data.mistake.may_print else None
    return replace(
        data,
        age_band="",
        facts=tuple(one for one in data.facts if one.said.may_print),
        mistake=mistake,
        noticed=_printable(data.noticed),
        next_steps=tuple(one for one in data.next_steps if one.may_print),
        opening=_printable(data.opening),
        own_words=_printable(data.own_words),
        bonus=tuple(one for one in data.bonus if one.may_print),
        thanks=(),
        cohort=(),
    )


def _printable(said: Said | None) -> Said | None:
    return said if said and said.may_print else None


def _for_funder(data: ProgressData) -> ProgressData:
    codes = {data.mentee: data.code, **dict(data.mentors)}

    def quote(said: Said | None) -> Said | None:
        if said is None or not (said.may_print and said.may_quote):
            return None
        return replace(said, text=coded(said.text, codes))

    def quotes(said: tuple[Said, ...]) -> tuple[Said, ...]:
        return tuple(one for one in map(quote, said) if one)

    mistake = data.mistake
    if mistake:
        told = coded(mistake.went_wrong, codes), coded(mistake.came_of_it, codes)
        mistake = Mistake(*told, may_print=True) if mistake.may_print and mistake.may_quote else None
    facts = [Fact(one.day, said) for one in data.facts if (said := quote(one.said))]
    return replace(
        data,
        mentee=data.code,
        mentors=tuple((code, code) for _name, code in data.mentors),
        goals=tuple(_anonymous(number, goal, codes) for number, goal in enumerate(data.goals, start=1)),
        facts=tuple(facts),
        mistake=mistake,
        noticed=quote(data.noticed),
        next_steps=quotes(data.next_steps),
        opening=quote(data.opening),
        own_words=quote(data.own_words),
        bonus=quotes(data.bonus),
        thanks=(),
    )


def _anonymous(number: int, goal: ProgressGoal, codes: Mapping[str, str]) -> ProgressGoal:
    if goal.may_quote:
        words = coded(goal.line.text, codes)
    elif goal.area:
        words = _("Goal {number}, {area}").format(number=number, area=goal.area)
    else:
        words = _("Goal {number}").format(number=number)
    return replace(goal, line=goal.line._replace(text=words))


def tables(data: ProgressData, options: Options) -> list[Table]:
    """The figures of a report; the volunteer's copy has those of the goals alone."""
    with in_language(options):
        seen = shown(data, options.edition)
        found = [_goals(seen)]
        if options.edition is Edition.VOLUNTEER:
            return found
        found += [_sessions(seen, options), _worked(seen), _drove(seen)]
        gas = goal_charts.gas_goals(seen.lines)
        if gas:
            found.append(_gas(gas))
        if options.coded:
            columns = [Column("words", _("In the whole programme")), Column("mentees", _("Mentees"), Format.WHOLE, 30)]
            rows = [(one.words, printed(one.people)) for one in seen.cohort]
            found.append(Table("cohort", _("In the whole programme"), columns, rows))
        return found


def _goals(data: ProgressData) -> Table:
    columns = [
        Column("goal", _("Goal")),
        Column("rater", _("Rated by"), width=30),
        Column("start", _("At the start"), Format.WHOLE, 22),
        Column("now", _("Now"), Format.WHOLE, 18),
        Column("hoped", _("Hoped for"), Format.WHOLE, 22),
    ]
    rows: list[tuple[Cell, ...]] = []
    for line in data.lines:
        rows += [
            (line.text, _(one.by.label), one.start, one.now if one.times > 1 else None, line.hoped)
            for one in line.moved
        ] or [(line.text, "", None, None, line.hoped)]
    return Table("goals", _("Wanted and moved"), columns, rows)


def _sessions(data: ProgressData, options: Options) -> Table:
    """Each session with its day; on an OPEN paper no days, only how many there were of each kind."""
    mark = Column("mark", pgettext("to sessions", "Came along"), width=50)
    said = {cell: _(words) for cell, words in _MARKS.items()}
    if not options.coded:
        days = [(day, said[cell[:1]]) for day, cell in data.sessions if cell]
        return Table(
            "sessions", pgettext("to sessions", "Came along"), [Column("date", _("Date"), Format.DAY, 44), mark], days
        )
    kinds = [cell[:1] for cell in data.cells if cell]
    rows = [(words, kinds.count(cell)) for cell, words in said.items() if cell in kinds]
    return Table(
        "sessions",
        pgettext("to sessions", "Came along"),
        [mark, Column("sessions", _("Sessions"), Format.WHOLE, 30)],
        rows,
    )


def _worked(data: ProgressData) -> Table:
    columns = [Column("form", _("How we worked")), Column("minutes", _("Hours"), Format.MINUTES, 38)]
    rows = [(_(form.label), data.worked[form]) for form in MentoringForm if data.worked.get(form)]
    totals = (_("Together"), sum(minutes for _form, minutes in rows))
    return Table("worked", _("How we worked"), columns, rows, totals)


def _drove(data: ProgressData) -> Table:
    """Turns, from three pairing meetings on; before, nothing is known."""
    columns = [
        Column("mentee", _("Mentee’s turns"), Format.WHOLE, 38),
        Column("mentor", _("Mentor’s turns"), Format.WHOLE, 38),
        Column("meetings", _("Pairing meetings"), Format.WHOLE, 38),
    ]
    return Table("drove", _("Who drove"), columns, [tuple(data.balance)] if data.balance.share is not None else [])


def _gas(lines: list[GoalLine]) -> Table:
    score = progress.gas_score((line.moved[0].now, line.weight) for line in lines if line.moved)
    columns = [
        Column("goals", _("Goals rated by level"), Format.WHOLE, 50),
        Column("score", _("T (50 is as expected)"), Format.NUMBER, 50),
    ]
    rated = sum(bool(line.moved) for line in lines)
    return Table("gas", _("Goal attainment"), columns, [(rated, None if score is None else round(score, 1))])
