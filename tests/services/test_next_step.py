from datetime import date

from desktop.core.relationship_choices import Side
from desktop.core.rules.record_boxes import Record, Step
from desktop.services import history, meeting, next_step
from desktop.services.club import ClubFile
from tests.factories import TODAY
from tests.pairs import who_meet

FRIDAY = date(2026, 11, 13)


def test_a_step_of_both_is_one_line(club: ClubFile) -> None:
    pair = who_meet(club)
    steps = (Step(frozenset({Side.MENTOR}), "find a book"), Step(frozenset(Side), "bring a game"))
    meeting.note(club, pair, {"date": FRIDAY}, also=Record(steps=steps, next_day=TODAY))
    game, book = next_step.rows(pair)
    assert (game.words, set(game.sides), game.due, game.done_on) == ("bring a game", set(Side), TODAY, None)
    assert book.sides == (Side.MENTOR,)
    next_step.done(club, game.keys)
    assert [one.done_on for one in next_step.rows(pair, 1)] == [TODAY, None]
    assert history.undo_words(club) == "next step done or not"
    next_step.done(club, game.keys, is_done=False)
    assert next_step.rows(pair)[0].done_on is None
