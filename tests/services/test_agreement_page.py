"""The whole of an agreement in one answer, of the newest version or an older one."""

from desktop.core.relationship_choices import Side
from desktop.core.rules.agreement import State
from desktop.model.goal import Goal
from desktop.services import agreement_page, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of
from tests.factories import TODAY
from tests.pairs import a_draft, a_signed, proposed


def test_without_an_agreement_there_is_the_pair(club: ClubFile) -> None:
    found = agreement_page.page(club, proposed(club))
    assert (found.title, found.shown, found.is_newest) == ("Ada Berg with Ben Otieno", None, False)


def test_the_newest_or_the_one_that_is_named(club: ClubFile) -> None:
    pair = proposed(club)
    a_signed(club, pair)
    a_draft(club, pair)
    found = agreement_page.page(club, pair)
    assert found.shown is not None
    assert (found.shown.agreement.version, found.shown.state, found.is_newest) == (2, State.DRAFT, True)
    assert (len(found.promises), len(found.clauses), len(found.slots)) == (4, 14, 4)
    first = agreement_page.page(club, pair, 1)
    assert first.shown is not None
    assert (first.shown.state, first.is_newest) == (State.SIGNED, False)
    assert all(slot.signature is not None for slot in first.slots)


def test_goals_are_counted(club: ClubFile) -> None:
    pair = proposed(club)
    ada = next(one.person for one in pair_of(club, pair).people if one.side is Side.MENTEE)
    values = {"person": ada, "relationship": pair, "wording": "Loops", "set_on": TODAY}
    for status in ("open", "reached", "dropped"):
        record.add(club, Goal, {**values, "status": status})
    record.add(club, Goal, {**values, "asked": False})  # came along unasked
    a_draft(club, pair)
    assert agreement_page.page(club, pair).goals == 2
