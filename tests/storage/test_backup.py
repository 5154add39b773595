import json
import random
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
