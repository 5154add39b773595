"""The words of the care lists."""

from datetime import date

from desktop.core.relationship_choices import CheckInState
from desktop.model.check_in import CheckIn
from desktop.services import care
from desktop.ui.features.relationship import care_lists
from tests.factories import TODAY
from tests.hands import Hands


def test_columns_of_check_ins(hands: Hands) -> None:
    del hands
    columns = care_lists.made_columns(lambda _key: "")
    row = CheckIn(
        date=date(2026, 11, 1), state=CheckInState.NEEDS_HELP, note="tired", follow_up="ring", followed_up_on=TODAY
    )
    assert [one.text(row) for one in columns] == [
        "1 Nov 2026",
        "Mentor",
        "Needs help",
        "tired  ·  follows: ring (done)",
    ]
    assert columns[2].colour is not None
    assert columns[2].colour(row) == "care"


def test_without_an_agreement_nothing_is_promised(hands: Hands, pair: int) -> None:
    view = care.view(hands.club, pair)
    assert care_lists.kept_words(view) == "No agreement is signed: nothing is promised yet."
