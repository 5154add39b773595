from datetime import date, timedelta
from itertools import pairwise

from desktop.core.charts.timeline import Noted, Timeline, Told, timeline, timeline_words
from desktop.core.drawing import Box, Dot, Line, Room, Words
from desktop.core.relationship_choices import MentoringForm
from tests.core.charts.samples import SEPT, story

ROOM = Room(170, 12)


def test_it_says_what_it_shows() -> None:
    assert timeline_words(story()) == (
        "6 meetings, 8 Sept 2026 – 1 Dec 2026. 1 did not take place. "
        "Pairing: 3; Work between meetings: 1; Review: 1; One-to-one talk: 1. "
        "No meeting for 35 days from 6 Oct 2026. "
        "Agreement: 8 Sept 2026. Agreement reviewed: 20 Oct 2026. Thanks: 21 Oct 2026 and 24 Nov 2026."
    )


def test_gaps_are_dashed() -> None:
    drawing = timeline(story(), ROOM)
    dashed = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.dashed]
    assert len(dashed) == 1
    whole = (ROOM.width - 1.6 * ROOM.em) / 84
    assert abs(dashed[0].x2 - dashed[0].x - 35 * whole) < 0.01


def test_marks_differ_by_form() -> None:
    meetings = [Noted(SEPT + timedelta(7 * n), form) for n, form in enumerate((*MentoringForm, None), start=1)]
    drawing = timeline(Timeline(SEPT, date(2026, 11, 1), meetings), ROOM)
    looks = {
        (type(shape), getattr(shape, "filled", None), getattr(shape, "fill", None), getattr(shape, "radius", 0) > 1)
        for shape in drawing.shapes
        if isinstance(shape, Dot | Box)
    }
    assert len(looks) == 5


def test_what_falls_together_above_the_line_stands_apart() -> None:
    told = [(SEPT, kind) for kind in Told]
    drawing = timeline(Timeline(SEPT, SEPT, (), told), ROOM)
    letters = [shape for shape in drawing.shapes if isinstance(shape, Words) and shape.text in {"A", "R", "T"}]
    assert len({one.y for one in letters[:3]}) == 3
    assert all(one.y >= 0 for one in letters[:3])


def test_months_are_named_as_there_is_room() -> None:
    drawing = timeline(Timeline(date(2024, 1, 8), date(2026, 12, 1)), ROOM)
    months = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    assert months[0].text == "January 2024"
    assert all(first.x + first.wide <= second.x for first, second in pairwise(months))
    assert months[-1].x + months[-1].wide <= ROOM.width


def test_one_that_has_just_begun() -> None:
    assert timeline_words(Timeline(SEPT, SEPT)) == "0 meetings, 8 Sept 2026."
    assert timeline(Timeline(SEPT, SEPT), ROOM).shapes
