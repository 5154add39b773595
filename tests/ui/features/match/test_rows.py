"""The rows of a proposal: pairs first, then who is left over; keys ask only of pairs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.rules import matching
from desktop.ui.features.match.rows import MatchTable, columns, rows_of
from desktop.ui.kit.parts import EmptyState
from tests.core.rules.seekers import RULES, club

PROPOSAL = matching.propose(*club(3, 12, 5), RULES)
FIRST = PROPOSAL.pairs[0]


def test_pairs_stand_before_those_who_are_left_over() -> None:
    rows = rows_of(PROPOSAL, {(FIRST.seeker.key, FIRST.offerer.key)})
    assert len(rows) == 12
    assert [row.mentor is None for row in rows] == sorted(row.mentor is None for row in rows)
    assert [row.ticked for row in rows[:2]] == [False, True]
    assert rows[0].keys == (FIRST.seeker.key, FIRST.offerer.key)
    assert rows[-1].keys is None


def test_keys_ask_of_pairs_alone(qapp: QApplication) -> None:
    del qapp
    table = MatchTable(columns("Ninja", "Champion"), EmptyState("Nobody"))
    rows = rows_of(PROPOSAL, ())
    table.show_rows(rows)
    heard: list[tuple[int, str]] = []
    table.wanted.connect(lambda row, what: heard.append((row.mentee, what)))
    for place in (0, len(rows) - 1):
        table.choose(place)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Delete):
            QTest.keyClick(table.view, key)
    assert heard == [(rows[0].mentee, what) for what in ("tick", "pin", "apart")]
    table.deleteLater()
