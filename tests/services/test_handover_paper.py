"""What the hand-over sheet counts; no name of anybody reaches it."""

from desktop.services import handover_paper
from desktop.services.club import ClubFile
from tests.factories import a_session, a_volunteer, mentees


def test_it_counts_and_names_nobody(club: ClubFile) -> None:
    mentees(club, "Ada", "Cem")
    a_volunteer(club, "Ben", "Carter")
    a_session(club)
    made = handover_paper.paper(club)
    holds = {one.what: one.count for one in made.holds}
    assert (holds["Mentees"], holds["Volunteers"], holds["Groups"]) == (2, 1, 1)
    assert {one.what: one.count for one in made.open}["Contacts"] == 2
    assert not made.has_passphrase
    assert not any(name in str((made.holds, made.open, made.shred)) for name in ("Ada", "Cem", "Ben", "Carter"))
