import pytest

from desktop.services import backup, checking
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_held_session, a_mentee, a_term, a_volunteer
from tests.pairs import a_pair
from tests.riverside import riverside


@pytest.fixture
def full(club: ClubFile) -> ClubFile:
    a_term(club)
    a_volunteer(club, "Ben", "Otieno")
    ada = a_mentee(club, "Ada", "Berg")
    a_held_session(club, TODAY, {ada: "came"})
    assert checking.check(club) == []
    return club


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        ("UPDATE person SET given_name = '' WHERE given_name = 'Ada'", "Person “Berg”: “Given name” is missing."),
        ("UPDATE person SET born_on = '2015-3' WHERE given_name = 'Ada'", "Person “Ada Berg”: “Date of birth” holds"),
        ("UPDATE role SET kind = 'wizard' WHERE kind = 'mentee'", "Role “Ada Berg”: “Role” holds what it cannot hold."),
        ("UPDATE role SET until = '2020-01-01' WHERE kind = 'mentee'", "Role “Ada Berg”: it ends before it begins."),
        ("UPDATE term SET starts_on = '31.2.2026'", "Term “Autumn 2026”: “First day” holds what it cannot hold."),
        ("UPDATE session SET starts = 4000", "Session “17/11/2026”: “Starts” holds what it cannot hold."),
        (
            "UPDATE session_person SET arrived = 1100, left = 1090 WHERE role = 'mentee'",
            "Register “Ada Berg”, 2026-11-17: they left before they came.",
        ),
        ("UPDATE person SET code = 'abcdefghijklmnop' WHERE given_name = 'Ada'", "“Code” holds what it cannot hold."),
        ("UPDATE person SET skills = '[\"a'", "“Skills” holds what it cannot hold."),
        ("UPDATE person SET adult_confirmed = 7 WHERE given_name = 'Ada'", "“18 or over, confirmed” holds"),
    ],
)
def test_a_broken_rule_is_said_with_its_place(full: ClubFile, behind: str, said: str) -> None:
    with full.step("mistake"):
        full.execute(behind)
    found = checking.check(full)
    assert any(said in sentence for sentence in found), found


def test_what_hangs_on_nothing_is_said_by_name(full: ClubFile) -> None:
    with full.unrecorded():
        full.execute("INSERT INTO draft (uid, place, typed) VALUES ('d', 'session/77/mentee', '1 2')")
    assert checking.check(full) == ["draft 1: what was typed there belongs to nothing any more."]
    full.execute("PRAGMA foreign_keys=OFF")
    with full.step("mistake"):
        full.execute("UPDATE session SET venue_id = 9")
    assert "Session “17/11/2026”: what it belongs to is not there (Venue)." in checking.check(full)


def test_a_relationship_of_nobody_is_said(full: ClubFile) -> None:
    a_pair(full, 1, 2)
    with full.step("mistake"):
        full.execute("DELETE FROM relationship_member")
    assert any(one.endswith("one of its two sides is empty.") for one in checking.check(full))


def test_of_many_alike_the_rest_is_counted(full: ClubFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "MOST_OF_A_KIND", 1)
    with full.step("mistake"):
        full.execute("UPDATE person SET given_name = ''")
    assert sum("is missing" in sentence for sentence in checking.check(full)) == 2
    assert "Person, 1 more: “Given name” is missing." in checking.check(full)


def test_a_damaged_backup_is_said(full: ClubFile) -> None:
    path = backup.save(full)
    path.write_bytes(path.read_bytes()[:-1])
    assert checking.check(full) == ["The backup of 17 Nov 2026 20:00 is damaged."]


def test_nothing_is_wrong_with_a_club_of_a_year(tmp_path_factory: pytest.TempPathFactory) -> None:
    with riverside(tmp_path_factory.mktemp("year")) as club:
        assert checking.check(club) == []
