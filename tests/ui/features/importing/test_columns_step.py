"""The table of columns says whether it was taken as before."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.services import importing
from desktop.ui.features.importing.columns_step import ColumnsStep
from tests import factories as make
from tests.hands import ScriptedAsk


def test_a_list_like_one_before_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,School year\nAda Fox,Year 6\n")
    with make.a_club(tmp_path) as club:
        preview = importing.look(club, path, role="mentee")
    step = ColumnsStep(ScriptedAsk(tmp_path))
    qtbot.addWidget(step)
    step.show()
    step.show_preview(preview)
    assert not step.sign.isVisible()
    assert "is remembered" in step.words.text()
    step.show_preview(replace(preview, is_remembered=True))
    assert "last list" in step.words.text()
    assert len(step.table.model.rows) == 2
