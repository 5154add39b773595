"""The clauses card: what differs is said in a sentence, and what only these two have can go away."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.services import agreement_clauses, agreement_page
from desktop.services.club import ClubFile
from desktop.ui.features.relationship.agreement_clauses import ClausesCard
from tests.factories import a_club
from tests.pairs import a_draft, proposed


@pytest.fixture
def club(tmp_path_factory: pytest.TempPathFactory) -> ClubFile:
    return a_club(tmp_path_factory.mktemp("club"))


def test_what_differs(qtbot: QtBot, club: ClubFile) -> None:
    pair = proposed(club)
    key = a_draft(club, pair)
    card = ClausesCard()
    qtbot.addWidget(card)
    card.show_clauses(agreement_page.page(club, pair), editable=True)
    assert card.words.text() == "All as the club has them."
    agreement_clauses.change(club, key, 12, {"wording": "Cake is fine."})
    agreement_clauses.add(club, key, "Dogs", "The dog comes.")
    card.show_clauses(agreement_page.page(club, pair), editable=True)
    assert card.words.text() == "Not as the club has them: 12 and 15."
    assert card.texts.rows[12].reading.reset.text().strip() == "The club’s text"
    assert card.texts.rows[15].reading.reset.text().strip() == "Take away"
    assert card.texts.rows[10].reading.leave_out.isHidden()
    assert card.texts.rows[15].reading.leave_out.isHidden()
    card.show_clauses(agreement_page.page(club, pair), editable=False)
    assert card.add.isHidden()
    club.close()
