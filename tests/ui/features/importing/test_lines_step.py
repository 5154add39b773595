"""Five thousand lines are there at once, and a decision counts."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.services import importing
from desktop.services.importing import Decision, Outcome
from desktop.ui.features.importing.lines_step import LinesStep
from tests import factories as make


def test_many_lines_and_decisions(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = [f"Ada{number},Fox,2014-05-17" for number in range(300)]
    path.write_text("\n".join(["Given name,Family name,Date of birth", *lines, "Ada1,Fox,"]) + "\n")
    with make.a_club(tmp_path) as club:
        preview = importing.look(club, path, role="mentee")
    step = LinesStep()
    qtbot.addWidget(step)
    step.show()
    step.show_preview(preview)
    assert len(step.table.model.rows) == 301
    assert step.ready() == 300
    step.decide(302, Decision.CREATE)
    assert step.ready() == 301
    step.decide(2, Decision.SKIP)
    assert step.ready() == 300
    step.decide(2, None)
    step.duplicates.setCurrentIndex(1)
    assert (step.ready(), step.decisions) == (301, {302: Decision.CREATE})
    assert preview.counts[Outcome.DUPLICATE] == 1
    step.begin()
    assert step.decisions == {}
