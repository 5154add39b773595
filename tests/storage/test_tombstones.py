from desktop.storage import tombstones
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person


def test_the_erased_who_stand_in_the_club_are_found(club: ClubFile) -> None:
    ada = add_person(club)
    with club.unrecorded():
        for uid, noun in ((ada.uid, "person"), ("gone", "person"), (ada.uid[::-1], "nothing of ours")):
            club.execute("INSERT INTO erased (uid, noun, became) VALUES (?, ?, '')", (uid, noun))
    assert tombstones.risen(club) == [ada.uid]
