"""A concern note on paper: as it was written and added to, for the lead alone, without a number that others count."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.core.choices import PaperSize, Privacy
from desktop.core.rules.concern import Entry, Note
from desktop.core.safe_choices import EntryKind, HowKnown
from desktop.reports import concern_note
from desktop.reports.concern_note import ConcernNoteData
from desktop.reports.kit.page import Options
from tests.reports.conftest import IMPRINT, words
from tests.reports.layout import faults

LATER = datetime(2026, 11, 20, 9, 15)
LONG = "She said that she waits at the bridge until it is dark, and counts the boats. " * 40
NOTE = Note(
    uid="n1",
    at=datetime(2026, 11, 17, 19, 50),
    who="Lena Lead",
    happened=date(2026, 11, 17),
    name="Zoë O’Brien",
    keep_until=date(2036, 3, 2),
    time=18 * 60 + 20,
    place="Riverside Library",
    how=HowKnown.TOLD,
    told_by="Ben Okafor",
    seen="A bruise above the left wrist, the size of a coin.\n\nShe kept her sleeve over it.",
    words="“I do not want to go home <b>today</b>.”",
    done="Told Lena at ten to seven.",
    entries=(
        Entry("e1", 1, LATER, "Lena Lead", EntryKind.TOLD, "Children’s services, by telephone: Ms Hart."),
        Entry("e2", 2, LATER, "Max Mixed", EntryKind.KEPT, "They asked for it.", date(2040, 1, 31)),
    ),
)
DATA = ConcernNoteData(replace(IMPRINT, sheet="", group="", destroy_by=None), NOTE, "Lena Lead")


def test_it_says_all_that_was_written_and_added() -> None:
    said = " ".join(" ".join(words(concern_note.render(DATA, Options()))).split())
    for part in (
        *("For the safeguarding lead alone", "17 Nov 2026", "18:20", "19:50", "Zoë O’Brien", "the person told me"),
        *("A bruise above the left wrist", "<b>today</b>", "Told Lena at ten to seven", "Ms Hart", "They asked for it"),
        *("Max Mixed", "31 Jan 2040", "SEALED"),
    ):
        assert part in said
    assert "No. " not in said
    assert concern_note.build(DATA, Options()).privacy is Privacy.SEALED


def test_a_long_note_goes_on_overleaf() -> None:
    pages = words(concern_note.render(replace(DATA, note=replace(NOTE, words=LONG, seen=LONG)), Options()))
    assert len(pages) > 1
    assert sum(page.count("counts the boats") for page in pages) >= 60


@pytest.mark.parametrize(
    "options", [Options(), Options(PaperSize.LETTER, language="xr"), Options(large_print=True)], ids=str
)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(concern_note, DATA, options)
