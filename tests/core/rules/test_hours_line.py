from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import HoursCategory
from desktop.core.errors import Refused
from desktop.core.rules.hours_line import HoursLine, read_line

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("ben 2 training", (TODAY, "ben", 120, "training", "")),
        ("ben 2 tra", None),
        ("ben 1.5 prep", (TODAY, "ben", 90, "preparation", "")),
        ("ben 1,5 prep", (TODAY, "ben", 90, "preparation", "")),
        ("ben 1:30 prep slides for week 3", (TODAY, "ben", 90, "preparation", "slides for week 3")),
        ("ben 90m rev", (TODAY, "ben", 90, "review", "")),
        ("2026-11-16 ben 2 train", (date(2026, 11, 16), "ben", 120, "training", "")),
        ("16.11.2026 ben 2 train", (date(2026, 11, 16), "ben", 120, "training", "")),
        ("Ana Maria Lima 2 meet", (TODAY, "Ana Maria Lima", 120, "meeting", "")),
        ("ben 2 meeting or committee budget", (TODAY, "ben", 120, "meeting", "budget")),
        ("ben 2 meeting of the board", (TODAY, "ben", 120, "meeting", "of the board")),
        ("ben 2 one_to_one", (TODAY, "ben", 120, "one_to_one", "")),
        ("ben 2 one-to-one with Mei", (TODAY, "ben", 120, "one_to_one", "with Mei")),
        ("ben 2 setup", (TODAY, "ben", 120, "setup", "")),
        ("ben 2 set-up", (TODAY, "ben", 120, "setup", "")),
        ("ben 2 session with mentees", (TODAY, "ben", 120, "session", "")),
        ("ben 2 TRAINING", (TODAY, "ben", 120, "training", "")),
        ("Ben 10 2 training", (TODAY, "Ben 10", 120, "training", "")),
        ("ben 2 training 3 rooms", (TODAY, "ben", 120, "training", "3 rooms")),
        ("V07 16 other", (TODAY, "V07", 960, "other", "")),
    ],
)
def test_lines_that_are_read(line: str, read: tuple[date, str, int, str, str] | None) -> None:
    if read is None:
        with pytest.raises(Refused, match="fits several categories: Training and Travel"):
            read_line(line, TODAY)
    else:
        assert read_line(line, TODAY) == HoursLine(read[0], read[1], read[2], HoursCategory(read[3]), read[4])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "Say how many hours"),
        ("ben training", "Say how many hours"),
        ("2 training", "Whose hours"),
        ("2026-11-16 2 training", "Whose hours"),
        ("ben 2", "Say what the hours were for: Session with mentees"),
        ("ben 2 gardening", "“gardening” is no category"),
        ("ben 2 s", "“s” fits several categories"),
        ("ben 0 training", "more than nothing"),
        ("ben 17 training", "More than 16 hours"),
    ],
)
def test_lines_that_are_refused(line: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        read_line(line, TODAY)


@given(st.sampled_from(HoursCategory), st.integers(1, 960), st.sampled_from(["ben", "Ana Maria", "O'Brien"]))
def test_every_category_is_read_by_its_value_and_label(category: HoursCategory, minutes: int, name: str) -> None:
    for word in (category.value, category.label):
        read = read_line(f"{name} {minutes}m {word} note", TODAY)
        assert read == (TODAY, name, minutes, category, "note")


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(line: str) -> None:
    with suppress(Refused):
        assert read_line(line, TODAY).minutes > 0
