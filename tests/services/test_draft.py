from desktop.services import draft, history
from desktop.services.club import ClubFile
from tests.factories import dump


def test_what_is_typed_is_kept_beside_the_history(club: ClubFile) -> None:
    before, words = dump(club), history.undo_words(club)
    draft.keep(club, "here", "5 7")
    draft.keep(club, "here", "5 7 =3/2")
    assert (draft.kept("here"), draft.kept("there")) == ("5 7 =3/2", "")
    assert history.undo_words(club) == words
    draft.keep(club, "here", " ")
    assert draft.kept("here") == ""
    assert dump(club) == before


def test_what_is_saved_is_forgotten(club: ClubFile) -> None:
    draft.keep(club, "here", "5 7")
    with club.step("meeting.record"):
        draft.forget(club, "here")
    assert draft.kept("here") == ""
