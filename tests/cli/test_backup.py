import hashlib
from pathlib import Path

from desktop.system import paths
from tests.program import Alongside


def test_backup_and_restore(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.club"
    assert alongside("backup", club, copy, "--json").json == {"path": str(copy)}
    alongside("add", club, "venue", "name=Library")
    restored = alongside("restore", copy, club, "--json").json
    assert alongside("show", club, "venues", "--json").json == []
    assert (Path(restored["replaced"]) / club.name).exists()
    assert alongside("restore", copy, tmp_path / "fresh.club", "--json").json["replaced"] is None


def test_backup_has_a_place_of_its_own(alongside: Alongside, club: Path) -> None:
    path = Path(alongside("backup", club, "--json").json["path"])
    assert path.parent.parent == paths.data() / "backups"
    assert path.exists()


def test_restoring_what_is_no_club(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(club.read_bytes()).digest()
    (tmp_path / "list.csv").write_text("Name\n" * 50, encoding="utf-8")
    assert (
        alongside("restore", tmp_path / "list.csv", club).err == "“list.csv” is no club file, or it has a passphrase.\n"
    )
    assert alongside("restore", tmp_path / "none", club).code == 1
    assert hashlib.sha256(club.read_bytes()).digest() == before


def test_the_backups_are_listed_without_opening_the_club(alongside: Alongside, club: Path) -> None:
    assert alongside("backups", club, "--json").json == []
    path = alongside("backup", club, "--json").json["path"]
    club.write_bytes(b"damaged")
    (listed,) = alongside("backups", club, "--json").json
    assert (listed["path"], listed["why"], listed["people"], listed["good"]) == (path, "asked", 6, True)
    said = alongside("backups", club).out.splitlines()
    assert said[0].split() == ["When", "Why", "People", "Sessions", "Hours", "Where"]
    assert "By hand" in said[1]
    assert alongside("backups", club.with_name("none.club")).code == 1


def test_what_can_be_read_is_saved(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    out = tmp_path / "saved.club"
    assert alongside("salvage", club, out).out.splitlines()[1:] == ["Everything could be saved."]
    assert alongside("check", out, "--json").json["whole"]
    assert alongside("salvage", club, out).code == 1
    club.write_bytes(b"nothing" * 2000)
    said = alongside("salvage", club, tmp_path / "other.club")
    assert said.code == 3
    assert "Nothing could be read" in said.err
    assert not (tmp_path / "other.club").exists()
