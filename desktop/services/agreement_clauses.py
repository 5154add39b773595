"""The clauses of one agreement: the club's, but for what two people word otherwise; and what was changed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.rules import agreement as rules
from desktop.core.rules import clauses as filling
from desktop.core.rules.clauses import Piece
from desktop.i18n import _
from desktop.model.agreement import Agreement, AgreementClause
from desktop.services import agreement, clause, record
from desktop.services.clause import Wording
from desktop.services.club import ClubFile


class Standing(NamedTuple):
    """A clause of an agreement: as it is written, with the terms filled in, and as the club has it.

    `club` is empty for a clause that only this agreement has.
    """

    wording: Wording
    pieces: tuple[Piece, ...]
    club: Wording | None

    @property
    def read(self) -> str:
        """Say it with the terms filled in."""
        return "".join(piece.text for piece in self.pieces)


class Differing(NamedTuple):
    """A clause that is not the one it stands for, in a few words."""

    number: int
    title: str
    words: str


def clauses(club: ClubFile, key: int) -> tuple[Standing, ...]:
    """Give the clauses of an agreement in their order, those that are left out among them.

    Words that are in nobody's own are the program's, if the agreement says so, and the club's otherwise: a signed
    agreement says so of every clause, for the club's may change after it.
    """
    one = record.get(club, Agreement, key)
    minors = agreement.with_minors(club, one.relationship)
    terms = agreement.terms_of(one, minors=minors)
    program = {said.number: said for said in clause.built_in(one.edition)}
    of_club = {said.number: said for said in clause.library(club, one.edition)}
    rows = {row.number: row for row in record.all_of(club, AgreementClause, agreement=key)}
    made = []
    for number in sorted(of_club.keys() | rows.keys()):
        below, row = of_club.get(number), rows.get(number)
        said = of_club[number] if row is None else _own(row, program.get(number))
        if row is None and one.signed_on is not None and said.is_own:
            continue  # the club added it after the signatures
        differs = below is None or not said.says_the_same(below)
        pieces = filling.worded(said.text, said.minors if minors else "", terms)
        made.append(Standing(said._replace(changed=differs), pieces, below))
    return tuple(made)


def _own(row: AgreementClause, program: Wording | None) -> Wording:
    below = (program,) if program is not None else ()
    return clause.laid_on(below, [row])[0]


def change(club: ClubFile, key: int, number: int, values: Mapping[str, Any]) -> Changes:
    """Word a clause of a draft otherwise (`title`, `wording`; empty is the club's), or leave it out (`included`).

    Raises:
        Refused: the agreement is signed, there is no such clause, or it keeps people safe and stays.
    """
    one = agreement.draft(club, key)
    now = {standing.wording.number: standing for standing in clauses(club, key)}
    if number not in now:
        raise clause.no_such(number)
    said, _pieces, below = now[number]
    read = clause.words_of({"title": said.title, "wording": said.text, "included": said.included, **values}, number)
    title, text = (below.title, below.text) if below is not None else ("", "")
    wanted = Wording(number, read["title"] or title, read["wording"] or text, said.minors, read["included"])
    if not wanted.included:
        rules.may_be_left_out(number, minors=agreement.with_minors(club, one.relationship))
    with club.step("agreement.clause") as step:
        if below is not None and wanted.says_the_same(below):
            _forget(club, key, number)
        else:
            _write(club, one, wanted)
        step.about(one)
    return step.changes


def add(club: ClubFile, key: int, title: str, wording: str) -> Changes:
    """Add a clause that only this agreement has.

    Raises:
        Refused: it is signed, or the clause says nothing.
    """
    one = agreement.draft(club, key)
    number = max(rules.BUILT_IN, *(standing.wording.number for standing in clauses(club, key))) + 1
    read = clause.words_of({"title": title, "wording": wording}, number)
    with club.step("agreement.clause") as step:
        _write(club, one, Wording(number, read["title"], read["wording"]))
        step.about(one)
    return step.changes


def reset(club: ClubFile, key: int, number: int) -> Changes:
    """Take the club's text again; a clause that only this agreement has goes away.

    Raises:
        Refused: the agreement is signed.
    """
    one = agreement.draft(club, key)
    with club.step("agreement.clause") as step:
        _forget(club, key, number)
        step.about(one)
    return step.changes


def _forget(club: ClubFile, key: int, number: int) -> None:
    for row in record.all_of(club, AgreementClause, agreement=key, number=number):
        row.delete_instance()


def keep(club: ClubFile, one: Agreement) -> None:
    """Write down every clause as it is signed, inside an open step: what the club words later changes none of them."""
    for standing in clauses(club, one.id):
        _write(club, one, standing.wording)


def copy(club: ClubFile, old: int, new: Agreement) -> None:
    """Take the clauses of an agreement over into a draft, inside an open step.

    What the club words just so by now is left to the club: the draft follows it until it is signed.
    """
    for said, _pieces, below in clauses(club, old):
        if below is None or said.changed:
            _write(club, new, said)


def _write(club: ClubFile, one: Agreement, said: Wording) -> None:
    """Write a clause down; the program's own words as an empty text, so that they are still read in any language."""
    below = next((each for each in clause.built_in(one.edition) if each.number == said.number), None)
    found = record.all_of(club, AgreementClause, agreement=one.id, number=said.number)
    row = found[0] if found else AgreementClause(agreement=one.id, number=said.number)
    row.included = said.included
    row.title = "" if below is not None and said.title == below.title else said.title
    row.wording = "" if below is not None and said.text == below.text else said.text
    row.save()


def what_changed(club: ClubFile, key: int) -> list[Differing]:
    """Say which clauses differ from the club's, and which of the club's that stand in it differ from the program's."""
    found = []
    for said, _pieces, below in clauses(club, key):
        if below is None:
            found.append(Differing(said.number, said.title, _("added to this agreement")))
        elif said.changed:
            words = _("in own words") if said.included else _("left out of this agreement")
            found.append(Differing(said.number, said.title, words))
        elif below.changed:
            found.append(Differing(said.number, said.title, of_club(below)))
    return found


def of_club(said: Wording) -> str:
    """Say how a clause of the club differs from the program's; nothing if it does not."""
    if not said.changed:
        return ""
    if not said.included:
        return _("left out by the club")
    return _("added by the club") if said.is_own else _("in the club’s words")
