"""The list of people says roles in the club's own words."""

from desktop.services.person_list import PersonRow
from desktop.ui.features.person.columns import club_words, role_words, status_words

ROW = PersonRow(1, "", "Ada", ("mentee", "volunteer"), ("active", "active"), "", "", "", False, "ada", gap=False)


def test_roles_in_the_clubs_words_and_states_once() -> None:
    words = club_words("coach", "")
    assert role_words(ROW, words) == "Mentee · coach"
    assert status_words(ROW) == "Active"
