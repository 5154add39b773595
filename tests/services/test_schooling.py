"""Once a year everybody moves up, and some are too old."""

from datetime import date

from desktop.model.group import Membership
from desktop.model.person import Person, Role
from desktop.services import history, record, schooling
from desktop.services.club import ClubFile
from tests.factories import a_group, a_member, a_mentee, dump

SEPTEMBER = date(2027, 9, 1)


def test_moves_say_what_would_become_of_each(club: ClubFile) -> None:
    a_mentee(club, "Ada", school_year="Year 5")
    a_mentee(club, "Bo", school_year="home educated")
    a_mentee(club, "Cy")
    assert [(one.name, one.old, one.new) for one in schooling.moves(club)] == [
        ("Ada", "Year 5", "Year 6"),
        ("Bo", "home educated", ""),
    ]


def test_who_is_older_than_every_group_of_theirs(club: ClubFile) -> None:
    teens = a_group(club, youngest=12, oldest=17)
    grown = a_group(club, "Evening class", adults_only=True)
    kai = a_mentee(club, "Kai", born_on="2013")
    both = a_mentee(club, "Both", born_on="2013")
    a_member(club, both, teens)
    taught = a_mentee(club, "Taught", born_on="2008")
    a_member(club, taught, grown)
    a_mentee(club, "Ada")
    a_mentee(club, "Unknown", born_on=None)
    assert [(one.person, one.age) for one in schooling.age_outs(club, date(2028, 1, 1))] == [(kai, 14)]
    assert schooling.age_outs(club, date(2027, 12, 1)) == []  # a year alone counts from its last day


def test_moving_up_is_one_step(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", school_year="Year 5")
    bo = a_mentee(club, "Bo", school_year="P7")
    kai = a_mentee(club, "Kai", school_year="Year 9")
    (role,) = record.all_of(club, Role, person=kai)
    before = dump(club)
    schooling.move_up(club, [ada, bo], [role.id], SEPTEMBER)
    assert record.get(club, Person, ada).school_year == "Year 6"
    assert record.get(club, Person, kai).school_year == "Year 9"
    ended = record.get(club, Role, role.id)
    assert (ended.status, ended.until, ended.reason) == ("ended", SEPTEMBER, "Too old for the group")
    assert [one.until for one in record.all_of(club, Membership, person=kai)] == [SEPTEMBER]
    assert history.undo_words(club) == "school year moved up"
    history.undo(club)
    assert dump(club) == before
