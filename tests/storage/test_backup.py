import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.storage import backup, shelf
from desktop.storage.club_file import ClubFile
from desktop.system import paths
from tests.storage.conftest import EVENING, add_person, add_session, dump

SECRET = "O'Brien's łódź"


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_copy_holds_everything_and_can_be_undone(path: Path, secret: str) -> None:
    copy = path.with_name("copy.club")
    with ClubFile.create(path, passphrase=secret) as club:
        add_session(club, 30)
        before = dump(club)
        assert backup.save(club, copy) == copy
        add_person(club)
    with ClubFile.open(copy, passphrase=secret) as copied:
        assert dump(copied) == before
        assert backup.check(copied) == []
    assert {file.name for file in path.parent.iterdir() if "lock" not in file.name} == {"club.club", "copy.club"}


def test_a_copy_is_not_put_in_the_place_of_the_club(club: ClubFile) -> None:
    with pytest.raises(Refused, match="another name"):
        backup.save(club, club.path)
    with pytest.raises(Refused, match="no folder"):
        backup.save(club, club.path.parent / "nowhere" / "copy.club")


def test_a_backup_stands_on_the_shelf_with_its_manifest(club: ClubFile) -> None:
    add_person(club)
    first, second = backup.keep(club), backup.keep(club, Why.IMPORT)
    assert first.name == "club 2026-03-17 180000.club"
    assert second.name == "club 2026-03-17 180000 2.club"
    assert first.parent.parent == paths.data() / "backups"
    there = backup.of(club)
    assert [(entry.path, entry.why) for entry in there] == [(second, Why.IMPORT), (first, Why.ASKED)]
    assert there[0].holds == {"person": 1, "session": 0, "hours_entry": 0, "relationship": 0}
    assert [entry.looked_through for entry in there] == ["", "2026-03-17"]  # thoroughly once a week


def test_it_is_known_whether_anything_was_saved_since(club: ClubFile) -> None:
    assert backup.has_changed(club)
    kept = backup.keep(club)
    assert not backup.has_changed(club)
    add_person(club)
    assert backup.has_changed(club)
    second = backup.keep(club)
    assert not backup.has_changed(club)
    second.write_bytes(b"")
    assert backup.has_changed(club)  # a bad one is none
    assert kept.exists()


def test_every_flipped_or_shortened_backup_is_noticed_and_none_is_kept_for_it(club: ClubFile) -> None:
    add_person(club)
    good, bad = backup.keep(club), backup.keep(club)
    whole = bad.read_bytes()
    chance = random.Random(1)
    for number in range(100):
        data = bytearray(whole)
        if number % 2:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        else:
            del data[chance.randrange(len(data)) :]
        bad.write_bytes(data)
        assert not shelf.is_unharmed(bad)
        assert shelf.is_unharmed(good)
    with pytest.raises(Trouble, match="damaged"):
        backup.look_through(backup.of(club)[0], "", EVENING)
    backup.look_through(backup.of(club)[1], "", EVENING)
    gone = shelf.thin(backup.of(club), EVENING + timedelta(days=5), promised=False)
    assert gone == [bad]


def test_a_backup_that_was_changed_to_fit_is_noticed_when_it_is_opened(club: ClubFile) -> None:
    kept = backup.keep(club)
    other = kept.with_name("other.club")
    add_person(club)
    backup.save(club, other)
    manifest = kept.with_name(kept.name + shelf.MANIFEST)
    said = json.loads(manifest.read_text("utf-8"))
    said["sha256"] = shelf.sum_of(other)
    other.replace(kept)
    manifest.write_text(json.dumps(said), "utf-8")
    assert shelf.is_unharmed(kept)
    with pytest.raises(Trouble, match="damaged"):
        backup.look_through(backup.of(club)[0], "", EVENING)


def test_old_backups_are_let_go_with_their_manifests(path: Path) -> None:
    now = EVENING

    def clock() -> datetime:
        return now

    with ClubFile.create(path, clock=clock) as club:
        for _ in range(5):
            backup.keep(club)
            now += timedelta(hours=1)
        now += timedelta(days=5)
        newest = backup.keep(club)
    left = sorted(file.name for file in newest.parent.iterdir() if file.name != shelf.STATE)
    assert len(left) == 6  # the three newest and their manifests
    assert newest.name in left


@pytest.fixture
def full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of four megabytes that the backups of this laptop lie on."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], check=False).returncode:
        pytest.skip("needs the right to mount a small disk; the limit on files below is always tried")
    monkeypatch.setenv("ALONGSIDE_HOME", str(disk))
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_leaves_the_old_backup_and_no_half_one(club: ClubFile, full_disk: Path) -> None:
    old = backup.keep(club)
    add_person(club)
    before = {path: path.read_bytes() for path in old.parent.iterdir()}
    ballast = full_disk / "ballast"
    with pytest.raises(OSError, match="No space"):
        ballast.write_bytes(bytes(5 << 20))
    with pytest.raises(Trouble, match="The disk is full"):
        backup.keep(club)
    assert {path: path.read_bytes() for path in old.parent.iterdir()} == before
    assert backup.has_changed(club)
    ballast.unlink()
    backup.keep(club)
    assert len(backup.of(club)) == 2


@pytest.mark.parametrize("bytes_there", [0, 512, 50_000, 400_000])
def test_a_file_that_may_not_grow_leaves_no_half_backup(club: ClubFile, bytes_there: int) -> None:
    resource = pytest.importorskip("resource", reason="no such limit there")
    old = backup.keep(club)
    add_person(club)
    before = {path: path.read_bytes() for path in old.parent.iterdir()}
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_there, limit[1]))
    try:
        with pytest.raises(Trouble, match="not saved"):
            backup.keep(club)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert {path: path.read_bytes() for path in old.parent.iterdir()} == before
