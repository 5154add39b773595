"""The head of an agreement says in a line how it stands, and offers what can be done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.services import agreement_page
from desktop.services.club import ClubFile
from desktop.ui.features.relationship.agreement_head import AgreementHead
from tests.factories import a_club
from tests.pairs import a_draft, proposed, sign_all


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made:
        yield made


def test_a_draft_then_signed_then_followed(qtbot: QtBot, club: ClubFile) -> None:
    pair = proposed(club)
    head = AgreementHead()
    qtbot.addWidget(head)
    head.show_version(agreement_page.page(club, pair), draft=False)
    assert head.state.text() == ""
    key = a_draft(club, pair)
    head.show_version(agreement_page.page(club, pair), draft=True)
    assert head.words.text() == "Written for a child  ·  no goal yet  ·  4 signatures are missing"
    assert (head.save.isHidden(), head.new.isHidden(), head.versions.count()) == (False, True, 0)
    sign_all(club, key)
    head.show_version(agreement_page.page(club, pair), draft=False)
    assert head.words.text().endswith("signed on 17 Nov 2026")
    assert (head.save.isHidden(), head.new.isHidden()) == (True, False)
    a_draft(club, pair)
    head.show_version(agreement_page.page(club, pair, 1), draft=False)
    assert (head.state.text(), head.new.isHidden(), head.versions.count()) == ("Version 1 · Signed", True, 2)
    chip = next(one for one in head.findChildren(QPushButton) if one.text() == "Version 2")
    with qtbot.waitSignal(head.chosen) as chosen:
        chip.click()
    assert chosen.args == [2]
