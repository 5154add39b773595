from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.model.impact import Impact
from desktop.services import history, impact_words, record
from desktop.services.club import ClubFile
from tests.factories import the_group

START, END = date(2026, 1, 1), date(2026, 12, 31)


def test_words_are_kept_for_their_period_and_group(club: ClubFile) -> None:
    impact_words.write(club, START, END, None, {"purpose": "Nobody learns alone.", "changed": "They ask now."})
    impact_words.write(club, START, END, None, {"failure": "No power.", "failure_agreed": True})
    impact_words.write(club, START, END, the_group(club), {"changed": "Of the group"})
    one = impact_words.of(START, END)
    assert (one.purpose, one.changed, one.failure_agreed) == ("Nobody learns alone.", "They ask now.", True)
    assert impact_words.of(START, END, the_group(club)).changed == "Of the group"
    assert len(record.all_of(club, Impact)) == 2
    history.undo(club)
    assert len(record.all_of(club, Impact)) == 1


def test_the_sentence_of_the_last_report_is_proposed(club: ClubFile) -> None:
    assert impact_words.of(START, END).purpose == ""
    impact_words.write(club, START, END, None, {"purpose": "Nobody learns alone.", "changed": "They ask now."})
    found = impact_words.of(date(2027, 1, 1), date(2027, 12, 31))
    assert (found.purpose, found.changed) == ("Nobody learns alone.", "")


def test_what_cannot_be_is_refused(club: ClubFile) -> None:
    with pytest.raises(Refused, match="before the first"):
        impact_words.write(club, END, START, None, {})
    with pytest.raises(Refused):
        impact_words.write(club, START, END, 99, {"changed": "Of no group"})
    with pytest.raises(Refused):
        impact_words.write(club, START, END, None, {"purpose": "x" * 300})
