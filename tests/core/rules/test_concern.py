from datetime import date, datetime, timedelta

import pytest

from desktop.core.rules import concern
from desktop.core.rules.concern import Entry, Note
from desktop.core.safe_choices import EntryKind, HowKnown

AT = datetime(2026, 11, 17, 20)
END = date(2029, 11, 10)
NOTE = Note("n1", AT, "Lena", date(2026, 11, 10), "Ada", END)


def _then(kind: EntryKind, days: int, until: date | None = None) -> Entry:
    return Entry(f"{kind}{days}", days, AT + timedelta(days=days), "Lena", kind, "because", until)


def test_a_note_is_open_and_held_until_a_lead_says_otherwise() -> None:
    assert NOTE.is_open
    assert NOTE.is_held
    assert NOTE.kept_until == END
    closed = NOTE.with_entries([_then(EntryKind.CLOSED, 1)])
    assert not closed.is_open
    assert closed.is_held
    assert closed.with_entries([_then(EntryKind.REOPENED, 2)]).is_open


def test_the_last_word_counts_in_whichever_order_words_come() -> None:
    later, earlier = _then(EntryKind.HELD, 3), _then(EntryKind.RELEASED, 2)
    assert NOTE.with_entries([later, earlier]).is_held
    assert NOTE.with_entries([later, earlier]) == NOTE.with_entries([earlier]).with_entries([earlier, later])


@pytest.mark.parametrize(
    ("released", "until", "today", "may"),
    [
        (False, None, date(2035, 1, 1), False),
        (True, None, END, False),
        (True, None, END + timedelta(days=1), True),
        (True, date(2036, 1, 1), date(2035, 1, 1), False),
        (True, date(2027, 1, 1), date(2027, 1, 2), True),
    ],
)
def test_a_note_may_be_deleted_only_when_released_and_its_day_has_come(
    released: bool, until: date | None, today: date, may: bool
) -> None:
    entries = [_then(EntryKind.RELEASED, 1)] if released else []
    if until is not None:
        entries.append(_then(EntryKind.KEPT, 2, until))
    assert NOTE.with_entries(entries).may_be_deleted(today) is may


@pytest.mark.parametrize(
    ("born_on", "end"),
    [
        (None, date(2029, 11, 10)),
        ("1980", date(2029, 11, 10)),
        ("2015-03-02", date(2036, 3, 2)),
        ("2015", date(2036, 12, 31)),
        ("2016-02-29", date(2037, 3, 1)),
    ],
)
def test_how_long_a_note_is_usually_kept(born_on: str | None, end: date) -> None:
    assert concern.usual_end(date(2026, 11, 10), born_on) == end


def test_what_is_written_is_read_again() -> None:
    entries = [_then(EntryKind.KEPT, 1, END), _then(EntryKind.TOLD, 2)]
    full = Note("n2", AT, "Lena", END, "Zoë 王", END, 1085, "Hall", "p1", HowKnown.SAW, "Ben", "a", "b", "c")
    for note in (NOTE, full.with_entries(entries)):
        assert concern.read(concern.written(note)) == note
