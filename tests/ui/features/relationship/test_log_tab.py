"""The log as a table, with exceptions under it."""

from desktop.core.relationship_choices import RelationshipState
from desktop.model.check import Check
from desktop.services import check_override, person, record
from desktop.ui.features.relationship.log_tab import LogTab
from desktop.ui.features.relationship.one_page import RelationshipPage
from tests.factories import TODAY
from tests.hands import Hands
from tests.pairs import Pair


def test_every_step_and_exception_is_told(hands: Hands, pair: Pair) -> None:
    club, key = hands.club, pair("Ana Lima", "Aisha", RelationshipState.AGREED)
    for check in record.all_of(club, Check, person=person.the_one(club, "Ana Lima").id):
        record.remove(club, Check, check.id)
    check_override.let_on(club, key, reason="renewal sent", second_person="Lou", until=TODAY)
    hands.window.desk.navigator.go("relationship", key)
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    log = page.tab
    assert isinstance(log, LogTab)
    assert [(row.what, row.reason, row.who) for row in log.table.model.rows] == [
        ("Proposed", "", "Ann"),
        ("Agreed", "as told", "Ann"),
    ]
    item = log.exceptions.itemAt(0)
    assert item is not None
    words = item.widget().text()  # type: ignore[union-attr]
    assert words.startswith("Ana Lima was let on without a check, 17 Nov")
    assert words.endswith("2026: renewal sent. Decided by Ann and Lou.")
