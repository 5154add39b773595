from typing import Any

from desktop.services import differences
from desktop.services.club import ClubFile
from tests import factories as make
from tests.factories import TODAY


def proposed(club: ClubFile, one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    keys = [
        make.a_mentee(club, values.pop("given", "Ada"), "Berg", **{"born_on": None} | values) for values in (one, other)
    ]
    return {row.name: row.proposed for row in differences.differences(club, *keys) if row.name != "code"}


def test_what_is_equal_is_no_difference_and_a_code_stays(club: ClubFile) -> None:
    one, other = make.a_mentee(club, "Ada", "Berg", born_on=None), make.a_mentee(club, "Ada", "Berg", born_on=None)
    (row,) = differences.differences(club, one, other)
    assert (row.name, row.label, row.keep, row.other, row.proposed) == ("code", "Code", "M01", "M02", "M01")
    assert (row.keep_words, row.other_words, row.proposed_words) == ("M01", "M02", "M01")
    assert differences.proposals(club, one, other) == {}


def test_what_only_the_other_knows_is_taken(club: ClubFile) -> None:
    one, other = {"school": "St Mary’s"}, {"school": "Hill School", "phone": "07700 900123", "born_on": "2015"}
    assert proposed(club, one, other) == {"school": "St Mary’s", "phone": "07700 900123", "born_on": "2015"}


def test_the_birth_date_that_is_known_more_exactly(club: ClubFile) -> None:
    assert proposed(club, {"born_on": "2015"}, {"born_on": "2015-03-09"}) == {"born_on": "2015-03-09"}
    assert proposed(club, {"given": "Bo", "born_on": "2015-03-09"}, {"given": "Bo", "born_on": "2014"}) == {
        "born_on": "2015-03-09"
    }


def test_the_richer_spelling_of_a_name(club: ClubFile) -> None:
    assert proposed(club, {"given": "Zoe"}, {"given": "Zoë"}) == {"given_name": "Zoë"}
    assert proposed(club, {"given": "ADA"}, {"given": "Ada"}) == {"given_name": "Ada"}
    assert proposed(club, {"given": "Zoë"}, {"given": "ZOE"}) == {"given_name": "Zoë"}
    assert proposed(club, {"given": "Fin"}, {"given": "Finlay"}) == {"given_name": "Fin"}


def test_lists_notes_and_ticks_say_what_both_say(club: ClubFile) -> None:
    one = {"languages": "English, French", "notes": "Likes chess", "privacy_hold": False}
    other = {"languages": "french, Polish", "notes": "Left-handed", "privacy_hold": True}
    assert proposed(club, one, other) == {
        "languages": ("English", "French", "Polish"),
        "notes": "Likes chess\nLeft-handed",
        "privacy_hold": True,
    }


def test_a_note_within_the_other_is_not_said_twice(club: ClubFile) -> None:
    assert proposed(club, {"notes": "Chess"}, {"notes": "Chess\nGo"}) == {"notes": "Chess\nGo"}


def test_what_speaks_against_it(club: ClubFile) -> None:
    one, other = make.a_mentee(club, "Ada", "Berg"), make.a_mentee(club, "Ada", "Berg", born_on="1980")
    assert differences.cautions(club, one, other) == ["Their dates of birth are different."]
    make.a_held_session(club, TODAY, {one: "came", other: "came"})
    make.a_contact(club, one, contact=other)
    assert differences.cautions(club, other, one) == [
        "Both were marked as present at 1 session.",
        "Their dates of birth are different.",
        "One of them is a contact of the other.",
    ]
    assert differences.cautions(club, one, make.a_mentee(club, "Bo")) == []
    assert differences.cautions(club, one, make.a_volunteer(club)) == ["One of them is grown up and the other is not."]
