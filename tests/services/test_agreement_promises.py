"""Two columns of promises, written a line each, and rated by the other side at a review."""

from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import PromiseKind, Side
from desktop.core.rules.agreement import State
from desktop.services import agreement, agreement_promises, history
from desktop.services.club import ClubFile
from tests.factories import TODAY, WEEK, Clock
from tests.pairs import a_draft, a_signed, proposed, sign_all, the_agreement

GETS, BRINGS = PromiseKind.GETS, PromiseKind.BRINGS
MENTEE, MENTOR = Side.MENTEE, Side.MENTOR


def _words(club: ClubFile, key: int) -> list[str]:
    return [row.wording for row in agreement_promises.ledger(club, key)]


def test_a_list_is_written_anew_in_one_step(club: ClubFile) -> None:
    key = a_draft(club, proposed(club))
    agreement_promises.write(club, key, MENTEE, GETS, ["An hour", "", "  a   laugh "])
    agreement_promises.add(club, key, MENTEE, GETS, "Somebody who asks")
    assert _words(club, key)[:3] == ["An hour", "a laugh", "Somebody who asks"]
    agreement_promises.write(club, key, MENTEE, GETS, ["A laugh"])
    assert _words(club, key) == ["A laugh", "The mentor gets this", "The mentee brings this", "The mentor brings this"]
    history.undo(club)
    assert len(_words(club, key)) == 6


def test_a_signed_list_and_a_line_too_long_are_refused(club: ClubFile) -> None:
    key = a_draft(club, proposed(club))
    with pytest.raises(Refused, match="at most 200"):
        agreement_promises.write(club, key, MENTOR, BRINGS, ["Time", "x" * 201])
    assert "Time" not in _words(club, key)
    sign_all(club, key)
    with pytest.raises(Refused, match="is signed"):
        agreement_promises.write(club, key, MENTOR, BRINGS, ["Time"])


def test_the_other_side_rates(club: ClubFile, clock: Clock) -> None:
    pair = proposed(club)
    key = a_signed(club, pair)
    rows = agreement_promises.ledger(club, key)
    assert [(row.side, row.kind, row.rater) for row in rows] == [
        (MENTEE, GETS, MENTOR),
        (MENTOR, GETS, MENTEE),
        (MENTEE, BRINGS, MENTOR),
        (MENTOR, BRINGS, MENTEE),
    ]
    clock.go_to(TODAY + 6 * WEEK)
    agreement_promises.review(club, key, {rows[2].key: 8, rows[3].key: 0}, on=TODAY + 5 * WEEK)
    again = agreement_promises.ledger(club, key)
    assert [row.kept for row in again] == [None, None, 8, 0]
    assert {row.rated_on for row in again} == {None, TODAY + 5 * WEEK}
    one = the_agreement(club, key)
    assert (one.reviewed_on, one.review_on) == (TODAY + 5 * WEEK, TODAY + 11 * WEEK)
    assert agreement.versions(club, pair)[0].state is State.SIGNED
    history.undo(club)
    assert agreement.versions(club, pair)[0].state is State.REVIEW_DUE


def test_a_review_on_the_last_day_is_the_last(club: ClubFile, clock: Clock) -> None:
    pair = proposed(club)
    key = a_signed(club, pair, ends_on=TODAY + 6 * WEEK)
    clock.go_to(TODAY + 6 * WEEK)
    agreement_promises.review(club, key, {})
    assert the_agreement(club, key).review_on == TODAY + 6 * WEEK
    assert agreement.versions(club, pair)[0].state is State.SIGNED
    clock.go_to(TODAY + 6 * WEEK + timedelta(1))
    with pytest.raises(Refused, match="has ended"):
        agreement_promises.review(club, key, {})


@pytest.mark.parametrize(
    ("on", "next_review", "field"),
    [
        (TODAY - timedelta(1), None, "reviewed_on"),
        (TODAY + timedelta(8), None, "reviewed_on"),
        (TODAY + WEEK, TODAY, "review_on"),
        (TODAY + WEEK, TODAY + 30 * WEEK, "review_on"),
    ],
)
def test_days_of_a_review(club: ClubFile, clock: Clock, on: date, next_review: date | None, field: str) -> None:
    key = a_signed(club, proposed(club), ends_on=TODAY + 20 * WEEK)
    clock.go_to(TODAY + WEEK)
    with pytest.raises(Refused) as refused:
        agreement_promises.review(club, key, {}, on=on, next_review=next_review)
    assert refused.value.field == field


def test_only_promises_of_this_agreement_are_rated_from_0_to_10(club: ClubFile) -> None:
    key = a_signed(club, proposed(club))
    mine = agreement_promises.ledger(club, key)[0].key
    for ratings in ({mine: 11}, {mine + 99: 3}):
        with pytest.raises(Refused):
            agreement_promises.review(club, key, ratings)
    assert the_agreement(club, key).reviewed_on is None
    with pytest.raises(Refused, match="not signed yet"):
        agreement_promises.review(club, a_draft(club, the_agreement(club, key).relationship), {})


def test_terms_and_promises_are_written_in_one_step(club: ClubFile) -> None:
    key = a_draft(club, proposed(club))
    agreement_promises.write_draft(club, key, {"place": "Hall"}, {(MENTEE, GETS): ["An hour"]})
    assert (the_agreement(club, key).place, _words(club, key)[0]) == ("Hall", "An hour")
    with pytest.raises(Refused, match="at most 200"):
        agreement_promises.write_draft(club, key, {"place": "Park"}, {(MENTEE, GETS): ["x" * 201]})
    assert the_agreement(club, key).place == "Hall"
    history.undo(club)
    assert (the_agreement(club, key).place, _words(club, key)[0]) == ("", "The mentee gets this")
