from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipState
from desktop.model.relationship import CheckOverride
from desktop.services import check_override, guard, history, record, relationship
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_check, a_mentee, a_volunteer, dump
from tests.pairs import a_relationship, an_agreement

UNTIL = TODAY + check_override.LONGEST
SAID = {"reason": "renewal sent", "second_person": "Lou", "until": UNTIL}


def a_waiting_pair(club: ClubFile) -> tuple[int, int]:
    ben = a_volunteer(club, "Ben", cleared=False)
    key = a_relationship(club, ben, a_mentee(club, "Ada"), RelationshipState.AGREED)
    an_agreement(club, key)
    return ben, key


def test_two_people_let_a_pair_on_for_a_quarter_at_most(club: ClubFile) -> None:
    ben, key = a_waiting_pair(club)
    check_override.let_on(club, key, reason="renewal sent", second_person="Lou", until=UNTIL)
    [kept] = record.all_of(club, CheckOverride, relationship=key)
    assert (kept.person, kept.decided_by, kept.second_person) == (ben, "Ann", "Lou")
    assert (kept.from_day, kept.until) == (TODAY, UNTIL)
    relationship.take(club, key, Act.START)
    assert list(guard.unchecked(club, [key], UNTIL + timedelta(days=1))) == [key]


def test_an_exception_is_kept(club: ClubFile) -> None:
    _ben, key = a_waiting_pair(club)
    check_override.let_on(club, key, reason="renewal sent", second_person="Lou", until=UNTIL)
    history.undo(club)
    assert len(record.all_of(club, CheckOverride)) == 1


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("reason", " ", "Say why"),
        ("second_person", "", "second person has to agree"),
        ("second_person", "ann", "Two people"),
        ("until", TODAY - timedelta(days=1), "before the first"),
        ("until", UNTIL + timedelta(days=1), "92 days at most"),
    ],
)
def test_what_is_missing_is_said_at_its_field(club: ClubFile, field: str, value: object, words: str) -> None:
    _ben, key = a_waiting_pair(club)
    before = dump(club)
    with pytest.raises(Refused, match=words) as refused:
        check_override.let_on(club, key, **{**SAID, field: value})  # type: ignore[arg-type]
    assert refused.value.field == field
    assert dump(club) == before


def test_nobody_is_let_on_who_is_checked(club: ClubFile) -> None:
    ben, key = a_waiting_pair(club)
    a_check(club, ben)
    with pytest.raises(Refused, match="needs an exception"):
        check_override.let_on(club, key, reason="renewal sent", second_person="Lou", until=UNTIL)
