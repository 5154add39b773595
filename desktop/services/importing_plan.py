"""What a list would change in the club: each line compared with who is there, and the records that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from desktop.core.choices import Choice, ClubKind, RoleKind
from desktop.core.rules import ages
from desktop.core.rules.identity import Identity, identity
from desktop.core.rules.people_match import Match, Verdict
from desktop.exchange.person_line import TOTAL, Line, Problem
from desktop.i18n import N_, _
from desktop.model.club import Club
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.services import importing_compare, person
from desktop.services.club import ClubFile, settings
from desktop.services.importing_batch import Batch
from desktop.services.importing_belongings import Belongings
from desktop.services.importing_codes import Codes
from desktop.services.importing_contacts import Contacts
from desktop.services.importing_known import PersonKnown, load, plain
from desktop.services.importing_source import Source
from desktop.services.importing_words import Difference, said

_PERSON: Final = specs(Person)


class Outcome(Choice):
    """What becomes of a line."""

    NEW = "new", N_("New")
    CHANGED = "changed", N_("Changed")
    UNCHANGED = "unchanged", N_("Unchanged")
    DUPLICATE = "duplicate", N_("Somebody already here?")
    REFUSED = "refused", N_("Cannot be taken")
    SKIPPED = "skipped", N_("Left out")


class Decision(Choice):
    """What to do with a likely duplicate."""

    SKIP = "skip", N_("Leave out")
    CREATE = "create", N_("Create another person")
    UPDATE = "update", N_("Update the person")


class Planned(NamedTuple):
    """What becomes of one line, and why; `person` is the key of whom it is about, if they are in the club."""

    row: int
    name: str
    outcome: Outcome
    reason: str = ""
    person: int | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided: about likely duplicates, and about the line of a row, which can always be left out."""

    duplicates: Decision = Decision.SKIP
    by_row: Mapping[int, Decision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be written, and what is said about each line; `as_of` is the club's last change before it."""

    batch: Batch
    rows: Sequence[Planned]
    decisions: Decisions
    as_of: int


def make(club: ClubFile, source: Source, decisions: Decisions) -> Plan:
    """Compare each line with who is there; nothing is written."""
    as_of = last_change(club)
    planner = _Planner(club, source, decisions)
    return Plan(planner.batch, [planner.line(line) for line in source.lines], decisions, as_of)


def holds(plan: Any, club: ClubFile, decisions: Decisions) -> bool:
    """Say whether a plan of any kind of list was made for these decisions and the club as it is now."""
    return plan is not None and plan.decisions == decisions and plan.as_of == last_change(club)


def last_change(club: ClubFile) -> int:
    """Give the number of the last change in the club."""
    return int(club.value("SELECT coalesce(max(id), 0) FROM change"))


class _Planner:
    """Goes through the lines of one list; later lines meet the people of earlier ones."""

    def __init__(self, club: ClubFile, source: Source, decisions: Decisions) -> None:
        from phonenumbers import country_code_for_region  # its tables are big

        self._club = club
        self._source = source
        self._decisions = decisions
        self._today = club.today()
        self._settings: Club = settings(club)
        self._group = person.only_group(club)
        self.batch = Batch(club)
        country_code = str(country_code_for_region(self._settings.country) or "")
        self._identities = {
            line.row: self._identity(line, country_code) for line in source.lines if line.fields.get("given_name")
        }
        self._people = load(club, _plain_names(source.lines), country_code, self._identities.values())
        self._codes = Codes(club)
        self._contacts = Contacts(self._people, self.batch, self._codes.next, self._sort_name)
        self._belongings = Belongings(club, self.batch, self._settings, source)
        self._met: set[int] = set()
        self._problems: list[Problem] = []  # of the line in hand

    def line(self, line: Line) -> Planned:
        decided = self._decisions.by_row.get(line.row)
        if line.skipped:
            reason = _("line of totals") if line.skipped == TOTAL else _("empty line")
            return Planned(line.row, "", Outcome.SKIPPED, reason)
        self._problems = list(line.problems)
        if not self._problems and not self._kinds(line):
            self._say(line, _("It is not said which role this person has."), refuses=True)
        refusal = next((problem.message for problem in self._problems if problem.refuses), "")
        if refusal:
            return self._planned(line, Outcome.REFUSED, refusal)
        match = self._match(line)
        if decided is Decision.SKIP:
            return Planned(line.row, line.name, Outcome.SKIPPED, _("left out by choice"))
        decided = decided or self._decisions.duplicates
        if match.verdict is Verdict.DUPLICATE and decided is Decision.SKIP:
            reason = self._why(match)
            self._say(line, reason)
            return self._planned(line, Outcome.DUPLICATE, reason, self._there(match))
        if match.key is None or (match.verdict is Verdict.DUPLICATE and decided is Decision.CREATE):
            return self._create(line)
        return self._update(line, match)

    def _planned(
        self,
        line: Line,
        outcome: Outcome,
        reason: str = "",
        there: int | None = None,
        differences: Sequence[Difference] = (),
    ) -> Planned:
        return Planned(line.row, line.name, outcome, reason, there, tuple(differences), tuple(self._problems))

    def _say(self, line: Line, message: str, *, refuses: bool = False) -> None:
        self._problems.append(Problem(line.row, "", message, refuses))

    def _match(self, line: Line) -> Match:
        return self._people.known_for(self._kinds(line)[0]).match(self._identities[line.row], self._met)

    def _identity(self, line: Line, country_code: str) -> Identity:
        """Give what a line says to tell somebody apart; a mentee is reached by the telephones of their contacts."""
        named = [line.fields, *(contact.fields for contact in line.contacts)]
        if self._kinds(line)[:1] != (RoleKind.MENTEE,):
            named = named[:1]
        return identity(
            -line.row,
            line.fields["given_name"],
            line.fields.get("family_name", ""),
            line.fields.get("born_on"),
            phones=[one.get("phone", "") for one in named],
            emails=[one.get("email", "") for one in named],
            country_code=country_code,
            known_as=line.fields.get("known_as", ""),
        )

    def _kinds(self, line: Line) -> tuple[RoleKind, ...]:
        return line.roles or ((self._source.role,) if self._source.role else ())

    def _why(self, match: Match) -> str:
        assert match.key is not None
        name = self._people.by_key[match.key].name
        return _("looks like {name}, who is here: {reason}").format(name=name, reason=match.reason)

    def _there(self, match: Match) -> int | None:
        return match.key if match.key is not None and not self._people.by_key[match.key].is_new else None

    def _create(self, line: Line) -> Planned:
        kinds = self._kinds(line)
        values: dict[str, Any] = dict.fromkeys(("family_name", "phone", "email"), "") | line.fields
        values["code"] = self._codes.of(values.get("code", ""), kinds[0])
        key = self.batch.add(Person, {**values, "sort_name": self._sort_name(values)})
        new = PersonKnown(key, values, is_new=True)
        differences: list[Difference] = []
        self._with_it(line, new, differences)
        self._people.add(new)
        self._met.add(key)
        self._notice_age(line, values.get("born_on"))
        return self._planned(line, Outcome.NEW)

    def _update(self, line: Line, match: Match) -> Planned:
        assert match.key is not None
        there = self._people.by_key[match.key]
        changes = importing_compare.person_changes(there.values, line.fields, recased=line.recased, people=self._people)
        differences = [
            Difference(_(_PERSON[name].label), said(_PERSON[name], there.values.get(name)), said(_PERSON[name], value))
            for name, value in changes.items()
        ]
        if changes:
            there.values.update(changes)
            if {"given_name", "family_name", "known_as"} & changes.keys():
                changes["sort_name"] = self._sort_name(there.values)
            self.batch.change(Person, there.key, changes)
        self._with_it(line, there, differences)
        self._met.add(there.key)
        outcome = Outcome.CHANGED if differences else Outcome.UNCHANGED
        if differences:
            self._notice_age(line, there.values.get("born_on"))
        return self._planned(line, outcome, match.reason, self._there(match), differences)

    def _with_it(self, line: Line, who: PersonKnown, differences: list[Difference]) -> None:
        """Add or change what hangs on a person."""
        kinds = self._kinds(line)
        for kind in kinds:
            self._belongings.role(line, kind, who, differences)
        for contact in line.contacts:
            self._contacts.take(contact, who, differences, is_mentee=RoleKind.MENTEE in kinds, since=line.since)
        for kept in self._belongings.consents(line, who, differences):
            self._say(line, kept)
        self._belongings.health(line, who, differences)
        self._belongings.check(line, who, differences)

    def _notice_age(self, line: Line, born_on: str | None) -> None:
        age = ages.age_on(born_on, self._today)
        if age is None:
            return
        kinds = self._kinds(line)
        if RoleKind.VOLUNTEER in kinds and age < ages.ADULT:
            message = _("{name} is a volunteer under 18 ({age}) and counts as a child.")
            self._say(line, message.format(name=line.name, age=age))
        if RoleKind.MENTEE in kinds and age >= ages.ADULT and self._settings.kind not in _OF_ADULTS:
            message = _("{name} is a mentee of {age}: is that right?")
            self._say(line, message.format(name=line.name, age=age))

    def _sort_name(self, values: dict[str, Any]) -> str:
        return person.sort_name_of(values, self._settings)


_OF_ADULTS: Final = frozenset({ClubKind.ADULTS, ClubKind.PEER})


def _plain_names(lines: Sequence[Line]) -> set[str]:
    wanted = {plain(line.name) for line in lines if line.fields}
    for line in lines:
        wanted |= {
            plain(f"{one.fields.get('given_name', '')} {one.fields.get('family_name', '')}") for one in line.contacts
        }
    return wanted - {""}
