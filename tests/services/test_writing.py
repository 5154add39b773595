"""Sentences for reports, letters from the most concrete thanks, numbers that can be looked up."""

from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import WritingKind
from desktop.model.gratitude import Gratitude, Writing
from desktop.services import history, record, writing
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, Clock, a_group, a_held_session, a_mentee, a_volunteer, the_group
from tests.pairs import a_goal, a_meeting, a_pair, a_thanks

PROGRESS, FOLIO = WritingKind.PROGRESS, WritingKind.FOLIO


def test_mentees_of_a_period_with_the_facts_and_the_sentence(club: ClubFile) -> None:
    ada, sam, kim = a_mentee(club, "Ada"), a_mentee(club, "Sam"), a_mentee(club, "Kim")
    late = a_mentee(club, "Zoe", group=a_group(club))
    a_mentee(club, "Never")
    a_held_session(club, BEGIN, {ada: "came"})
    a_goal(club, sam)
    a_meeting(club, a_pair(club, a_volunteer(club, "Ben"), kim), BEGIN)
    a_goal(club, late)
    found = writing.reports(club, BEGIN, TODAY)
    assert [(row.name, row.facts) for row in found] == [
        ("Ada", "came 1 of 1"),
        ("Kim", "1 meeting"),
        ("Sam", "1 goal, not rated twice"),
        ("Zoe", "1 goal, not rated twice"),
    ]
    assert [row.name for row in writing.reports(club, BEGIN, TODAY, the_group(club))] == ["Ada", "Kim", "Sam"]
    assert writing.reports(club, TODAY + timedelta(days=1), TODAY + timedelta(days=9)) == []
    writing.keep(club, PROGRESS, ada, BEGIN, TODAY, {"sentence": "A term of steady work."})
    writing.keep(club, PROGRESS, ada, BEGIN, TODAY, {"own_words": "I can!"})
    row = writing.reports(club, BEGIN, TODAY)[0]
    assert (row.number, row.sentence, row.own_words) == ("P-2026-1", "A term of steady work.", "I can!")
    assert len(record.all_of(club, Writing)) == 1
    history.undo(club)
    assert writing.reports(club, BEGIN, TODAY)[0].own_words == ""


def test_a_letter_of_the_three_most_concrete_thanks(club: ClubFile, clock: Clock) -> None:
    ben, eve = a_volunteer(club, "Ben"), a_volunteer(club, "Eve")
    words = ("always there", "for staying when my game crashed", "for the 2 hours with Scratch on Tuesday", "hello")
    for number, wording in enumerate(words):
        a_thanks(club, ben, wording, BEGIN + timedelta(days=number))
    a_thanks(club, ben, "not for a letter", for_letter=False)
    a_thanks(club, eve, "for the tea")
    found = writing.letters(club, BEGIN, TODAY)
    assert [(row.name, row.waiting, [one.wording for one in row.thanks]) for row in found] == [
        ("Ben", 4, [words[1], words[2], words[3]]),
        ("Eve", 1, ["for the tea"]),
    ]
    writing.write_letters(club, [ben, eve], BEGIN, TODAY)
    letters = writing.letters(club, BEGIN, TODAY)
    assert [(row.number, len(row.thanks), row.waiting) for row in letters] == [("T-2026-1", 3, 1), ("T-2026-2", 1, 0)]
    writing.write_letters(club, [ben], BEGIN, TODAY)
    assert len(record.all_of(club, Writing)) == 2, "a letter that is there stays as it is"
    writing.sign(club, [row.writing for row in letters if row.writing], TODAY)
    assert writing.rows(club)[0].signed_on == TODAY
    history.undo(club)
    history.undo(club)
    assert [one.used_in for one in record.all_of(club, Gratitude)] == [None] * 6
    with pytest.raises(Refused, match="No thanks to Ada"):
        writing.write_letters(club, [a_mentee(club, "Ada")], BEGIN, TODAY)
    with pytest.raises(Refused, match="not before"):
        writing.sign(club, [], TODAY + timedelta(days=1))


def test_a_folio_is_looked_up_by_its_number(club: ClubFile, clock: Clock) -> None:
    ben = a_volunteer(club, "Ben")
    writing.keep(club, FOLIO, ben, BEGIN, TODAY, {"signer": "Ann"})
    writing.keep(club, FOLIO, ben, BEGIN, date(2026, 11, 1), {})
    clock.go_to(date(2027, 1, 5))
    writing.keep(club, FOLIO, ben, None, None, {})
    assert sorted(row.number for row in writing.rows(club, kind=FOLIO)) == ["F-2026-1", "F-2026-2", "F-2027-1"]
    assert (writing.by_number(club, " f-2026-1").name, writing.by_number(club, "F-2026-1").ends_on) == ("Ben", TODAY)
    with pytest.raises(Refused, match="no paper the number F-1"):
        writing.by_number(club, "F-1")
    with pytest.raises(Refused, match="before the first"):
        writing.keep(club, FOLIO, ben, TODAY, BEGIN, {})
