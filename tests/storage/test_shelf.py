import os
from datetime import datetime
from pathlib import Path

import pytest

from desktop.core.backup_choices import Why
from desktop.storage import shelf
from desktop.system import paths

NOON = datetime(2026, 11, 21, 12)


def test_a_club_keeps_its_shelf_when_its_file_is_renamed(tmp_path: Path) -> None:
    first = shelf.folder_of(tmp_path / "Riverside.club", "0123456789abcdef")
    assert first == paths.data() / "backups" / "Riverside 01234567"
    assert shelf.folder_of(tmp_path / "Brook.club", "0123456789abcdef") == first
    assert shelf.folder_of(tmp_path / "Riverside.club", "fedcba9876543210") != first


def test_a_shelf_is_found_by_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.club"
    folder = shelf.folder_of(path, "0" * 32)
    assert shelf.found_for(path) == []
    shelf.remember(folder, file=str(path))
    assert shelf.found_for(path) == [folder]
    shelf.remember_erased(folder, [("r7", "person", "")])
    shelf.remember_erased(folder, [("r8", "person", "")])
    assert shelf.state(folder)["erased"] == [["r7", "person", ""], ["r8", "person", ""]]
    assert shelf.state(folder)["file"] == str(path)


def test_names_do_not_clash_and_say_when(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        name = shelf.new_name(tmp_path, Path("x/a club.club"), NOON)
        name.write_bytes(b"x")
        names.append(name)
    (tmp_path / "letter 2026.club").write_bytes(b"x")
    (tmp_path / "a 2026-13-41 250000.club").write_bytes(b"x")
    assert [entry.path for entry in shelf.entries([tmp_path])] == names[::-1]


def test_a_manifest_that_was_damaged_vouches_for_nothing(tmp_path: Path) -> None:
    name = shelf.new_name(tmp_path, Path("a.club"), NOON)
    name.write_bytes(b"x")
    beside = name.with_name(name.name + shelf.MANIFEST)
    for text in ("", "[]", '{"holds": 3}', '{"why": "of nothing"}', '{"commits": "many"}', "\udcff"):
        beside.write_bytes(text.encode(errors="surrogateescape"))
        (entry,) = shelf.entries([tmp_path])
        assert (entry.why, entry.sum, dict(entry.holds)) == (Why.UNKNOWN, "", {})
        assert not shelf.is_unharmed(name)


def test_what_a_killed_backup_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    old, new = tmp_path / "a.club.part", tmp_path / ".b.json.part"
    for part in (old, new):
        part.write_bytes(b"x")
    os.utime(old, (0, 0))
    shelf.sweep(tmp_path)
    assert (old.exists(), new.exists()) == (False, True)


def test_what_a_restore_replaced_goes_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.club"
    folder = shelf.replaced_name(path, NOON)
    folder.mkdir()
    (folder / "a.club").write_bytes(b"x")
    (entry,) = shelf.entries([], path)
    assert (entry.why, entry.is_apart) == (Why.RESTORE, True)
    assert shelf.thin([entry], datetime(2027, 11, 20), promised=False) == []
    shelf.thin([entry], datetime(2027, 11, 22), promised=False)
    assert not folder.exists()


def test_a_home_that_cannot_be_read_holds_no_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "file"))
    assert shelf.found_for(tmp_path / "a.club") == []
