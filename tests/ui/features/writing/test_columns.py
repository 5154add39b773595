"""What the lists of letters and reports show."""

from desktop.services import rating_round, writing
from desktop.services.club import ClubFile
from desktop.ui.features.writing import columns
from tests.factories import BEGIN, TODAY, a_mentee, a_volunteer
from tests.pairs import a_goal, a_thanks


def test_rows_of_slips(evening: ClubFile) -> None:
    ada = a_mentee(evening, "Ada")
    a_goal(evening, ada, "Debug", start=3)
    a_goal(evening, ada, "Speak up")
    a_goal(evening, ada, "New", set_on=TODAY)
    rows = columns.slip_rows(rating_round.plan(evening))
    assert [(row.number, row.goal, row.start) for row in rows] == [
        ("1", "Debug", "3"),
        ("2, 3", "Speak up", "to be circled"),
        ("4", "New", ""),
    ]
    assert len({columns.key_of(row) for row in rows}) == 3
    evening.close()


def test_what_waits_for_another_letter_is_said(evening: ClubFile) -> None:
    ben = a_volunteer(evening, "Bob")
    for wording in ("for the tea", "for waiting", "for a lift", "for the map"):
        a_thanks(evening, ben, wording)
    row = writing.letters(evening, BEGIN, TODAY)[0]
    assert columns.said_of(row) == "Bob: for waiting  ·  for a lift  ·  for the map (1 more wait for another letter)"
    assert not columns.is_written(row)
    evening.close()
