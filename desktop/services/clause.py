"""The clauses of the club: the program's fourteen in four editions, in the club's own words where it has some."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.clauses.editions import CLAUSES
from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition
from desktop.core.rules import agreement as rules
from desktop.i18n import _
from desktop.model.agreement import Clause
from desktop.model.values import read_all
from desktop.services import record
from desktop.services.club import ClubFile

FOR_MINORS: Final = frozenset({AgreementEdition.CHILD, AgreementEdition.TEEN})


class Wording(NamedTuple):
    """A clause as it stands: `{names}` in its text are filled with the terms; one that is left out is not printed.

    `minors` follows the text wherever somebody is under 18, whoever wrote it. `changed` says that the text is not
    the one it is laid on: the program's for a club's clause, the club's for a clause of an agreement.
    """

    number: int
    title: str
    text: str
    minors: str = ""
    included: bool = True
    changed: bool = False

    @property
    def is_own(self) -> bool:
        """It is an addition, no clause of the program."""
        return self.number > rules.BUILT_IN

    def says_the_same(self, other: "Wording") -> bool:
        """Say whether the same would be printed."""
        if not (self.included and other.included):
            return self.included == other.included
        return (self.title, self.text) == (other.title, other.text)


def built_in(edition: AgreementEdition) -> tuple[Wording, ...]:
    """Give the fourteen clauses as the program brings them along, in the language in use."""
    return tuple(Wording(one.number, _(one.title), _(one.text), _(one.minors)) for one in CLAUSES[edition])


def library(club: ClubFile, edition: AgreementEdition) -> tuple[Wording, ...]:
    """Give an edition's clauses as the club wants them: the fourteen, then its own."""
    return laid_on(built_in(edition), record.all_of(club, Clause, edition=edition))


def laid_on(below: tuple[Wording, ...], rows: list[Any]) -> tuple[Wording, ...]:
    """Lay own clauses on others: where a row has no words of its own, those of the program below stay."""
    own = {row.number: row for row in rows}
    known = {one.number: one for one in below}
    made = []
    for number in sorted(known.keys() | own.keys()):
        base, row = known.get(number), own.get(number)
        if row is None:
            made.append(known[number]._replace(changed=False))
            continue
        title, text = row.title.strip(), row.wording.strip()
        said = Wording(
            number,
            title or (base.title if base else ""),
            text or (base.text if base else ""),
            base.minors if base else "",
            included=row.included,
        )
        made.append(said._replace(changed=base is None or not said.says_the_same(base)))
    return tuple(made)


def add(club: ClubFile, edition: AgreementEdition, title: str, wording: str) -> Changes:
    """Add a clause of the club's own, after the fourteen.

    Raises:
        Refused: it says nothing.
    """
    number = max((rules.BUILT_IN, *(row.number for row in record.all_of(club, Clause, edition=edition)))) + 1
    read = words_of({"title": title, "wording": wording}, number)
    with club.step("clause.add") as step:
        step.about(Clause.create(edition=edition, number=number, **read))
    return step.changes


def change(club: ClubFile, edition: AgreementEdition, number: int, values: Mapping[str, Any]) -> Changes:
    """Word a clause (`title`, `wording`; empty is the program's), or leave it out (`included`).

    Signed agreements keep the words that were signed.

    Raises:
        Refused: there is no such clause, or it keeps people safe and stays.
    """
    found = record.all_of(club, Clause, edition=edition, number=number)
    below = next((said for said in built_in(edition) if said.number == number), None)
    if not found and below is None:
        raise no_such(number)
    row = found[0] if found else Clause(edition=edition, number=number)
    read = words_of({"title": row.title, "wording": row.wording, "included": row.included, **values}, number)
    if not read["included"]:
        rules.may_be_left_out(number, minors=edition in FOR_MINORS)
    with club.step("clause.change") as step:
        row.included = read["included"]
        row.title = "" if below is not None and read["title"] == below.title else read["title"]
        row.wording = "" if below is not None and read["wording"] == below.text else read["wording"]
        row.save()
        step.about(row)
    return step.changes


def reset(club: ClubFile, edition: AgreementEdition, number: int) -> Changes:
    """Go back to the program's text; a clause of the club's own goes away."""
    with club.step("clause.reset") as step:
        for row in record.all_of(club, Clause, edition=edition, number=number):
            step.about(row)
            row.delete_instance()
    return step.changes


def words_of(values: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Read the words of a clause; an addition has a text of its own."""
    read = read_all(Clause, values)
    if number > rules.BUILT_IN and not read.get("wording"):
        raise Refused(_("Write what the clause says."), field="wording")
    return read


def no_such(number: int) -> Refused:
    """Say that there is no clause of this number."""
    return Refused(_("There is no clause {number}.").format(number=number), field="number")
