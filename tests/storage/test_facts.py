from desktop.storage import facts
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person


def test_the_facts_of_a_club_change_with_each_step(club: ClubFile) -> None:
    before = facts.of(club.connection())
    add_person(club)
    after = facts.of(club.connection())
    assert (before.format, before.commits, before.club, before.erased) == (1, 0, "", ())
    assert after.commits == 1
    assert after.head != before.head
    assert after.holds == {"person": 1, "session": 0, "hours_entry": 0, "relationship": 0}


def test_a_file_that_lacks_a_table_says_nothing_of_it(club: ClubFile) -> None:
    club.execute("DROP TABLE erased")
    club.execute("DROP TABLE open_step")
    found = facts.of(club.connection())
    assert (found.commits, found.head, found.erased) == (0, "", ())
