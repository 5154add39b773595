"""Cards in columns: arrows move between them, and what does not fit is said."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.core.rules.agreement import Party
from desktop.services.pair import Pair
from desktop.services.relationship_list import RelationshipRow
from desktop.ui.features.relationship.board import MOST, Board

State = RelationshipState
STATES = (State.PROPOSED, State.AGREED, State.ACTIVE)


def a_row(key: int, state: RelationshipState) -> RelationshipRow:
    people = (Party(2, f"Mentee {key}", Side.MENTEE), Party(1, "Ana Lima", Side.MENTOR))
    return RelationshipRow(
        Pair(key, f"{key:032d}", f"R{key:02d}", RelationshipKind.ONE_TO_ONE, state, None, people),
        since=None,
        group="",
        proposed_on=None,
        agreed_on=None,
        started_on=None,
        planned_end=None,
        ended_on=None,
        last_meeting=None,
        next_meeting=None,
        at_risk=False,
        signs=(),
    )


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    made = Board()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_rows(
        STATES, [a_row(1, State.PROPOSED), a_row(2, State.PROPOSED), a_row(3, State.ACTIVE), a_row(4, State.ACTIVE)]
    )
    made.show()
    return made


def at(board: Board) -> int:
    assert board.current is not None
    return board.current.row.key


def test_arrows_move_between_cards_and_over_empty_columns(board: Board) -> None:
    assert at(board) == 1
    keys = Qt.Key
    way = ((keys.Key_Down, 2), (keys.Key_Right, 4), (keys.Key_Up, 3), (keys.Key_Left, 1), (keys.Key_Left, 1))
    for key, expected in (*way, (keys.Key_End, 2), (keys.Key_Down, 2), (keys.Key_Home, 1)):
        board.step(key)
        assert at(board) == expected


def test_arrows_are_mirrored_with_the_window(board: Board) -> None:
    board.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    board.step(Qt.Key.Key_Left)
    assert at(board) == 3


def test_columns_are_equally_wide_and_cards_do_not_overlap(board: Board) -> None:
    (one, two), _none, (three, _four) = board.columns
    assert one.width() == three.width()
    assert one.geometry().bottom() < two.geometry().top()
    assert one.y() == three.y()
    board.resize(300, 400)
    assert board.horizontalScrollBar().maximum() > 0


def test_only_one_card_is_a_stop_for_tab(board: Board) -> None:
    board.step(Qt.Key.Key_Down)
    stops = [
        card.row.key for column in board.columns for card in column if card.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [2]


def test_the_card_one_is_at_stays_when_it_goes_elsewhere(board: Board) -> None:
    board.go_to(board.columns[0][1])
    board.show_rows(STATES, [a_row(1, State.PROPOSED), a_row(2, State.AGREED)])
    assert at(board) == 2
    board.show_rows(STATES, [])
    assert board.current is None
    board.step(Qt.Key.Key_Down)


def test_a_long_column_says_how_many_more(board: Board) -> None:
    board.show_rows(STATES, [a_row(key, State.ACTIVE) for key in range(1, MOST + 4)])
    assert len(board.columns[2]) == MOST
    assert [column.more.text() for column in board._drawn if column.more] == ["and 3 more: type a name"]
