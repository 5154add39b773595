"""The clockwork of the swap bell, with the time given by hand."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.relationship_choices import Side
from desktop.core.rules.pairing import Turns
from desktop.ui.kit.bell import Bell, BellState, Seats


@pytest.fixture
def bell(qapp: QApplication) -> Bell:
    del qapp
    made = Bell()
    made.seat(1, Seats("Ada", "Ben", Side.MENTEE))
    made.seat(2, Seats("Noor", "Eve", Side.MENTOR))
    made.set_minutes(5)
    return made


def test_a_turn_is_counted_when_it_begins(bell: Bell) -> None:
    rang: list[int] = []
    bell.rang.connect(lambda: rang.append(bell.left))
    assert bell.turns == {}
    bell.toggle()
    assert bell.turns == {1: Turns(1, 0), 2: Turns(0, 1)}
    bell.advance(299)
    assert (bell.left, rang) == (1, [])
    bell.advance(1)
    assert rang == [300]
    assert bell.turns == {1: Turns(1, 1), 2: Turns(1, 1)}
    assert [seats.name for seats in bell.seats.values()] == ["Ben", "Noor"]


def test_the_word_goes_by_itself_or_when_it_is_taken_away(bell: Bell) -> None:
    bell.toggle()
    bell.swap()
    assert bell.is_ringing
    bell.advance(19)
    assert bell.is_ringing
    bell.advance(1)
    assert not bell.is_ringing
    bell.swap()
    bell.quiet()
    assert not bell.is_ringing


def test_a_pause_keeps_what_is_left(bell: Bell) -> None:
    bell.toggle()
    bell.advance(100)
    bell.toggle()
    assert bell.state is BellState.PAUSED
    bell.advance(100)
    assert bell.left == 200
    bell.toggle()
    bell.advance(100)
    assert bell.left == 100
    bell.set_minutes(4)
    assert bell.left == 40
    bell.advance(10_000)  # the laptop slept
    assert bell.turns[1] == Turns(1, 1)


def test_pairs_come_and_go_and_turns_are_corrected(bell: Bell) -> None:
    bell.begin_with(1, Side.MENTOR)
    bell.seat(2, None)
    bell.swap()
    assert bell.turns == {}
    bell.toggle()
    bell.seat(3, Seats("Sam", "Kim", Side.MENTEE))
    assert bell.turns == {1: Turns(0, 1), 3: Turns(1, 0)}
    bell.correct(1, Turns(4, 5))
    bell.swap()
    assert bell.turns[1] == Turns(5, 5)
    bell.end()
    assert (bell.state, bell.turns, bell.left) == (BellState.RESTING, {}, 300)


def test_nobody_is_no_bell(qapp: QApplication) -> None:
    del qapp
    bell = Bell()
    bell.toggle()
    assert bell.state is BellState.RESTING


def test_what_it_counted_is_taken_up_again(qapp: QApplication) -> None:
    del qapp
    first, second = Bell(), Bell()
    assert first.taken_down() == {}
    first.seat(3, Seats("Ana", "Ben", Side.MENTEE))
    first.toggle()
    first.advance(30)
    second.take_up(json.loads(json.dumps(first.taken_down())))
    assert second.state is BellState.PAUSED
    assert second.left == first.left
    assert second.seats == first.seats
    assert second.seats[3].driver is Side.MENTEE
    first.end()
