import json
from pathlib import Path

import pytest

from desktop.system.settings import RECENT, Settings


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_there_are_defaults(place: Path) -> None:
    settings = Settings.load(place)
    assert (settings.who, settings.theme, settings.text_size, settings.recent) == ("", "system", 0, [])
    assert not place.exists()


def test_what_is_saved_is_read_back_with_its_types(place: Path) -> None:
    kept = Settings(
        *("Zoë \udcff", "cy", "dark", -1, ["/a.club"], "geometry", "Office", ["register"], "/stick", [], 5),
        {"newer": [1]},
    )
    kept.save(place)
    assert Settings.load(place) == kept
    assert json.loads(place.read_text())["newer"] == [1]


def test_without_a_path_they_lie_in_the_folder_of_this_laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path))
    Settings(who="Ana").save()
    assert Settings.load().who == "Ana"
    assert (tmp_path / "state" / "settings.json").is_file()


@pytest.mark.parametrize("broken", [b"", b"{", b"[1]", b"null", b'{"who": "\xff"}'])
def test_a_broken_file_is_kept_aside(place: Path, broken: bytes) -> None:
    place.write_bytes(broken)
    assert Settings.load(place) == Settings()
    assert place.with_name("settings.broken.json").read_bytes() == broken
    assert not place.exists()


@pytest.mark.parametrize(
    "wrong", [{"who": 3}, {"text_size": True}, {"text_size": "2"}, {"recent": [1]}, {"recent": "a"}, {"theme": "pink"}]
)
def test_a_value_of_another_type_is_the_default(place: Path, wrong: dict[str, object]) -> None:
    place.write_text(json.dumps({**wrong, "language": "de"}))
    assert Settings.load(place) == Settings(language="de")


def test_a_file_that_cannot_be_read_stays_where_it_is(place: Path) -> None:
    place.mkdir()
    with pytest.raises(OSError, match="settings"):
        Settings.load(place)
    assert place.is_dir()


def test_the_last_club_comes_first_and_once(tmp_path: Path) -> None:
    settings = Settings()
    for number in (*range(RECENT + 2), 5):
        settings.opened(tmp_path / f"{number}.club")
    assert [Path(path).stem for path in settings.recent] == ["5", "9", "8", "7", "6", "4", "3", "2"]


@pytest.mark.parametrize("minutes", [-1, 31, "5", True])
def test_a_club_locks_itself_after_half_an_hour_at_most(tmp_path: Path, minutes: object) -> None:
    place = tmp_path / "settings.json"
    place.write_text(json.dumps({"idle_minutes": minutes}), encoding="utf-8")
    assert Settings.load(place).idle_minutes == 15
