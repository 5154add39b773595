from desktop.storage import checking_rules
from desktop.storage.checking_rules import ALONE, MISSING, Broken
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_session


def test_a_whole_club_breaks_no_rule(club: ClubFile) -> None:
    add_session(club)
    assert list(checking_rules.broken(club)) == []


def test_each_row_is_named_with_its_rule(club: ClubFile) -> None:
    add_session(club)
    with club.step("mistake"):
        club.execute("UPDATE person SET given_name = ' ' WHERE id = 2")
        club.execute(
            "INSERT INTO relationship (uid, code, kind, state, check_in_rule, at_risk, why_at_risk)"
            " VALUES ('r', '', 'one_to_one', 'proposed', 'first_month', 0, '')"
        )
    assert list(checking_rules.broken(club)) == [
        Broken("person", 2, MISSING, "Given name"),
        Broken("relationship", 1, ALONE),
    ]
