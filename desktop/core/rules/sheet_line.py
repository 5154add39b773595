"""Understanding a line typed from a printed sheet: who came, who did not, when, and who walked in."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import TypeAlias

from desktop.core.choices import Mark, RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import hours, names, sheet_words
from desktop.core.rules.sheet_answer import (
    Candidate,
    Counts,
    OnSheet,
    Outcome,
    Several,
    SheetView,
    Understood,
    WalkIn,
)
from desktop.core.rules.sheet_tokens import Line, NameToken, RowToken, Said, When, contradiction, parse
from desktop.i18n import _, formats

__all__ = [
    "Candidate",
    "Counts",
    "Line",
    "OnSheet",
    "Outcome",
    "Several",
    "SheetView",
    "Understood",
    "WalkIn",
    "parse",
    "understand",
]

Find: TypeAlias = Callable[[str, bool], Sequence[Candidate]]
_VOLUNTEERS_ONLY = ("total", "break_minutes", "preparation", "signed")


def understand(line: Line, sheet: SheetView, find: Find) -> Understood:
    """Say what a line means on a sheet; nothing is refused, problems are sentences that name their token.

    Args:
        line: the line, as far as it is typed.
        sheet: the sheet it was typed from and what the register says so far.
        find: gives the people whom a typed name may mean; its second argument asks for exactly that name.
    """
    reading = _Reading(sheet, find, list(line.problems))
    for row in line.rows:
        reading.row(row)
    for name in line.names:
        reading.name(name)
    if line.coordinator_signed and sheet.role is not RoleKind.VOLUNTEER:
        reading.problems.append(_("“!”: the coordinator signs the volunteer sheet."))
    if line.star:
        reading.star()
    return reading.understood(line)


class _Reading:
    """One line being read: what each person's tokens have come to so far, with the token that said it."""

    def __init__(self, sheet: SheetView, find: Find, problems: list[str]) -> None:
        self.sheet = sheet
        self.find = find
        self.problems = problems
        self.outcomes: dict[int, tuple[Outcome, str]] = {}
        self.walk_ins: dict[int | str, tuple[WalkIn, str]] = {}
        self.choices: dict[str, Several] = {}
        self.numbers = {person.key: number for number, person in sheet.rows.items()}
        self.blank = frozenset(sheet.blank)

    def row(self, token: RowToken) -> None:
        if not self._fits(token.text, token.said):
            return
        for number in range(token.first, token.last + 1):
            person = self.sheet.rows.get(number)
            if person is None:
                self.problems.append(self._no_person(token.text, number))
                return
            self._mark(self._outcome(person.key, token.mark, token.said), token.text)

    def name(self, token: NameToken) -> None:
        """Take the one who is meant: already on the sheet, known, or new."""
        if not self._fits(token.text, token.said) or not self._row_is_free(token):
            return
        found = self._candidates(token)
        if len(found) > 1:
            self._ask(token, found)
        elif found and found[0].key in self.numbers:
            self._mark(self._outcome(found[0].key, Mark.CAME, token.said), token.text)
        else:
            key = found[0].key if found else None
            self._walk_in(token, key, found[0].name if found else token.name)

    def star(self) -> None:
        """Mark everybody as come who is expected and of whom nothing is known, also from this line."""
        for person in self.sheet.rows.values():
            if person.expected and person.mark is Mark.NOT_RECORDED and person.key not in self.outcomes:
                self.outcomes[person.key] = Outcome(person.key), "*"

    def understood(self, line: Line) -> Understood:
        self._check_times()
        walk_ins = tuple(self._on_blank_rows())
        told = [
            (person, self.outcomes[person.key][0])
            for _number, person in sorted(self.sheet.rows.items())
            if person.key in self.outcomes
        ]
        outcomes = tuple(outcome for _person, outcome in told)
        marks = [outcome.mark for outcome in outcomes]
        open_ = (one for one in self.sheet.rows.values() if one.expected and one.mark is Mark.NOT_RECORDED)
        return Understood(
            sheet=self.sheet.code,
            outcomes=outcomes,
            walk_ins=walk_ins,
            counts=Counts(
                came=marks.count(Mark.CAME),
                late=sum(bool(one.minutes_late) for one in outcomes),
                absent=marks.count(Mark.ABSENT),
                told_us=marks.count(Mark.TOLD_US),
                walk_ins=len(walk_ins),
                not_recorded=sum(one.key not in self.outcomes for one in open_),
            ),
            choices=tuple(self.choices.values()),
            problems=tuple(dict.fromkeys(self.problems)),
            coordinator_signed=line.coordinator_signed and self.sheet.role is RoleKind.VOLUNTEER,
            words=sheet_words.answer(
                [(person.name, outcome) for person, outcome in told],
                walk_ins,
                coordinator_signed=line.coordinator_signed and self.sheet.role is RoleKind.VOLUNTEER,
                code=self.sheet.code,
            ),
        )

    def _fits(self, token: str, said: Said) -> bool:
        """Say whether a token belongs on this kind of sheet."""
        if self.sheet.role is RoleKind.VOLUNTEER:
            wrong = said.collected_by is not None
            sentence = _("“{token}”: nobody collects a volunteer.")
        else:
            wrong = any(getattr(said, field) is not None for field in _VOLUNTEERS_ONLY)
            sentence = _("“{token}”: hours, breaks and signatures are for the volunteer sheet.")
        if wrong:
            self.problems.append(sentence.format(token=token))
        return not wrong

    def _no_person(self, token: str, number: int) -> str:
        if number in self.blank:
            sentence = _("“{token}”: row {number} is blank; a walk-in on it is written {number}+name.")
        elif self.sheet.code:
            sentence = _("“{token}”: there is no row {number} on sheet {code}.")
        else:
            sentence = _("“{token}”: there is no row {number} on this sheet.")
        return sentence.format(token=token, number=number, code=self.sheet.code)

    def _outcome(self, key: int, mark: Mark, said: Said) -> Outcome:
        arrived, left = self._time(said.came), self._time(said.left)
        return Outcome(
            key,
            mark,
            arrived=arrived,
            left=left,
            minutes_late=None if arrived is None else max(0, arrived - self.sheet.planned[0]),
            break_minutes=said.break_minutes,
            prep_minutes=said.preparation,
            total_minutes=said.total,
            signed=said.signed,
            collected_by=said.collected_by,
        )

    def _time(self, when: When | None) -> int | None:
        if when is None:
            return None
        if when.on_the_clock:
            return hours.placed(when.minutes, self.sheet.planned)
        return self.sheet.planned[0] + when.minutes

    def _mark(self, outcome: Outcome, token: str) -> None:
        before = self.outcomes.get(outcome.person)
        if before is None:
            self.outcomes[outcome.person] = outcome, token
            return
        both = _joined(before[0], outcome)
        if both is None:
            self.problems.append(contradiction(token, before[1]))
        else:
            self.outcomes[outcome.person] = both, token

    def _row_is_free(self, token: NameToken) -> bool:
        """Say whether a walk-in may be written on the row: blank, or already theirs."""
        if token.row is None or token.row in self.blank:
            return True
        there = self.sheet.rows.get(token.row)
        if there is None:
            self.problems.append(self._no_person(token.text, token.row))
            return False
        if any(one.key == there.key for one in self.find(token.name, token.exact)):
            return True
        sentence = _("“{token}”: row {number} is {name}, not a blank row.")
        self.problems.append(sentence.format(token=token.text, number=token.row, name=there.name))
        return False

    def _candidates(self, token: NameToken) -> Sequence[Candidate]:
        """Give those who may be meant, of several the likelier ones.

        A walk-in of this session comes before people who are not here; then those whose name as it is shown begins
        so; then those who are not on the sheet. Somebody whose row is on the sheet is not meant by a middle of a name.
        """
        found = self.find(token.name, token.exact)
        here = [one for one in found if self._walked_in(one.key, token.row)]
        if len(here) == 1 or len(found) == 1:
            return here or found
        begin = [one for one in found if names.plain(one.name).startswith(names.plain(token.name))]
        return begin or [one for one in found if one.key not in self.numbers]

    def _walked_in(self, key: int, row: int | None) -> bool:
        number = self.numbers.get(key)
        if number is None:
            return False
        person = self.sheet.rows[number]
        return number == row or (not person.expected and person.mark is Mark.CAME)

    def _ask(self, token: NameToken, found: Sequence[Candidate]) -> None:
        self.choices[token.name] = Several(token.name, tuple(found))
        several = formats.list_of([one.name for one in found])
        self.problems.append(_("“{token}” fits several people: {names}.").format(token=token.text, names=several))

    def _walk_in(self, token: NameToken, key: int | None, name: str) -> None:
        """Note a walk-in; the same name again is the same walk-in."""
        who = names.plain(name) if key is None else key
        new = WalkIn(key, name, token.row, self._outcome(key or 0, Mark.CAME, token.said), self.sheet.code)
        before = self.walk_ins.get(who)
        if before is not None:
            both = _joined(before[0].outcome, new.outcome)
            rows = {before[0].row, new.row} - {None}
            if both is None or len(rows) > 1:
                self.problems.append(contradiction(token.text, before[1]))
                return
            new = replace(before[0], row=next(iter(rows), None), outcome=both)
        self.walk_ins[who] = new, token.text

    def _on_blank_rows(self) -> list[WalkIn]:
        """Put walk-ins without a number on the lowest free blank rows, after those with one."""
        taken: dict[int, str] = {}
        for walk_in, token in self.walk_ins.values():
            if walk_in.row is None:
                continue
            if walk_in.row in taken:
                self.problems.append(contradiction(token, taken[walk_in.row]))
            taken[walk_in.row] = token
        free = (row for row in sorted(self.blank) if row not in taken)
        return [
            walk_in if walk_in.row is not None else replace(walk_in, row=next(free, None))
            for walk_in, _token in self.walk_ins.values()
        ]

    def _check_times(self) -> None:
        """Say which times cannot be, by the rule that gives a volunteer's minutes."""
        people = [
            (outcome, token, self.sheet.rows[self.numbers[key]].name) for key, (outcome, token) in self.outcomes.items()
        ]
        people += [(walk_in.outcome, token, walk_in.name) for walk_in, token in self.walk_ins.values()]
        for outcome, token, name in people:
            if outcome.arrived is outcome.left is outcome.break_minutes is None:
                continue
            try:
                hours.stay(
                    name,
                    planned=self.sheet.planned,
                    arrived=outcome.arrived,
                    left=outcome.left,
                    break_minutes=outcome.break_minutes or 0,
                    total=outcome.total_minutes,
                )
            except Refused as refused:
                self.problems.append(_("“{token}”: {problem}").format(token=token, problem=refused.sentence))


def _joined(one: Outcome, other: Outcome) -> Outcome | None:
    """Put together what two tokens say about one person; `None` if they contradict."""
    values = {}
    for field in fields(Outcome):
        first, second = getattr(one, field.name), getattr(other, field.name)
        if first is not None and second is not None and first != second:
            return None
        values[field.name] = second if first is None else first
    return Outcome(**values)
