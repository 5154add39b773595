"""The banner of the club file: one thing at a time, the weightiest first."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.services import club as clubs
from desktop.services import last_seen, person, surroundings
from desktop.system.settings import Settings
from tests.hands import Hands


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


def test_a_file_that_goes_is_said_and_what_is_typed_stays_until_it_is_back(hands: Hands) -> None:
    path, notice = hands.club.path, hands.window.notice
    hands.window.surroundings.look()
    assert notice.words == ""
    away = path.with_name("away")
    path.rename(away)
    hands.window.surroundings.look()
    assert "not at its place any more" in notice.words
    assert not path.exists()
    away.rename(path)
    hands.window.surroundings.look()
    assert notice.words == ""
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)


def test_a_deleted_file_is_put_back(hands: Hands) -> None:
    path = hands.club.path
    path.unlink()
    hands.window.surroundings.look()
    assert "was deleted" in hands.window.notice.words
    hands.window.notice._act()
    assert hands.window.notice.words == ""
    assert [one.name for one in path.parent.glob("*.club")] == [path.name]
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    with pytest.raises(Refused, match="there already"):
        surroundings.put_back(hands.club, path)


def test_where_another_file_took_its_place_it_is_opened_anew(hands: Hands) -> None:
    path, wanted = hands.club.path, []
    older = path.read_bytes()
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    other = path.with_name("other")
    other.write_bytes(older)
    other.replace(path)
    hands.window.desk.bus.reopened.connect(lambda: wanted.append(True))
    hands.window.surroundings.look()
    assert "Another file took the place" in hands.window.notice.words
    hands.window.notice._act()
    assert wanted == [True]


def test_a_copy_beside_the_club_leads_to_its_page(hands: Hands) -> None:
    path = hands.club.path
    beside = path.with_name(f"{path.stem} (1).club")
    shutil.copyfile(path, beside)
    hands.window.surroundings.ask()
    assert hands.window.notice.words == ""  # it holds nothing that is not in the club
    with clubs.open_(beside) as other:
        other.note("club.copy")
    hands.window.surroundings.ask()
    assert "another copy of this club" in hands.window.notice.words
    hands.window.notice._act()
    place = hands.window.desk.navigator.place
    assert place is not None
    assert place.page == "copies"


def test_a_place_is_said_once_for_ever(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    hands.window.surroundings.ask()
    assert hands.window.notice.words.startswith("Syncthing keeps this folder in step.")
    hands.window.notice._act()
    assert hands.window.notice.words == ""
    assert Settings.load().places_known == [str(hands.club.path)]
    hands.window.surroundings.ask()
    assert hands.window.notice.words == ""


def test_an_older_file_is_gone_on_with_when_somebody_says_so(hands: Hands, tmp_path: Path) -> None:
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    last_seen.note(hands.club)
    (note,) = (tmp_path / "home" / "state" / "seen").iterdir()
    note.write_text(json.dumps({**json.loads(note.read_text()), "head": "of a step that is not in it"}))
    hands.window.surroundings.ask()
    assert hands.window.notice.words.startswith("This is not the file")
    hands.window.surroundings.end()
    assert last_seen.behind(hands.club) is not None
    hands.window.notice._act()
    assert hands.window.desk.navigator.place is not None
    assert hands.window.desk.navigator.place.page == "backups"
    hands.window.notice._act_otherwise()
    assert hands.window.notice.words == ""


def test_how_far_the_club_is_is_noted_at_the_end(hands: Hands) -> None:
    hands.window.surroundings.begin()
    hands.window.surroundings.end()
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    assert last_seen.behind(hands.club) is None
