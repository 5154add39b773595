"""The file under the open club is moved, taken away, put back or replaced: nothing of either side is lost."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.errors import Moved
from desktop.model.person import Person
from desktop.storage import backup
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import SECRET, add_person, fingerprint


def names(path: Path, passphrase: str = "") -> set[str]:
    with ClubFile.open(path, passphrase=passphrase, writing=False) as club:
        assert backup.check(club) == []
        return {person.given_name for person in Person.select()}


def elsewhere(path: Path, *people: str, passphrase: str = "") -> Path:
    """Give a copy of a club as another laptop writes it; in a process of its own, as it would."""
    other = path.with_name("other")
    shutil.copyfile(path, other)
    script = (
        "import sys; from pathlib import Path; from desktop.storage.club_file import ClubFile\n"
        "from tests.storage.conftest import add_person\n"
        "with ClubFile.open(Path(sys.argv[1]), passphrase=sys.argv[2], who='Lou') as club:\n"
        "    for name in sys.argv[3:]: add_person(club, name)"
    )
    subprocess.run([sys.executable, "-c", script, other, passphrase, *people], check=True)
    return other


def add_and_swap(club: ClubFile, other: Path) -> None:
    with club.step("person.add"):
        Person.create(given_name="Tom")
        other.replace(club.path)


def test_the_same_file_put_back_is_gone_on_with(club: ClubFile) -> None:
    """A sync program writes what it has anew, byte for byte."""
    add_person(club)
    other = elsewhere(club.path)
    other.replace(club.path)
    add_person(club, "Tom")
    assert names(club.path) == {"Zoë", "Tom"}
    club.close()
    assert list(fingerprint(club.path.parent)) == [club.path.name]


def test_a_file_that_is_gone_is_not_made_anew(club: ClubFile) -> None:
    away = club.path.with_name("elsewhere")
    club.path.rename(away)
    for _ in range(3):
        with pytest.raises(Moved, match="not at its place any more"):
            add_person(club)
    assert not club.path.exists()
    away.rename(club.path)
    add_person(club)
    assert Person.select().count() == 1


def test_a_stick_that_comes_back_is_another_disk_with_the_same_club(club: ClubFile) -> None:
    add_person(club)
    club.path.rename(club.path.with_name("elsewhere"))
    with pytest.raises(Moved):
        add_person(club, "Tom")
    shutil.copyfile(club.path.with_name("elsewhere"), club.path)
    add_person(club, "Eve")
    assert names(club.path) == {"Zoë", "Eve"}


def test_a_club_that_went_on_elsewhere_is_taken_and_said_once(club: ClubFile) -> None:
    add_person(club)
    elsewhere(club.path, "Lou").replace(club.path)
    with pytest.raises(Moved, match="Everything that was done here is in it"):
        add_person(club, "Tom")
    assert Person.select().count() == 2
    add_person(club, "Tom")
    assert names(club.path) == {"Zoë", "Lou", "Tom"}


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_club_that_went_apart_leaves_both_whole(path: Path, secret: str) -> None:
    with ClubFile.create(path, passphrase=secret, who="Ann") as club:
        add_person(club)
        other = elsewhere(path, "Lou", passphrase=secret)
        add_person(club, "Mia")
        other.replace(path)
        kept = set()
        for _ in range(2):
            with pytest.raises(Moved, match="without what you just did") as moved:
                add_person(club, "Tom")
            kept.add(moved.value.kept)
    (beside,) = kept
    assert Path(beside).parent == path.parent
    assert names(Path(beside), secret) == {"Zoë", "Mia"}
    assert names(path, secret) == {"Zoë", "Lou"}


def test_a_file_replaced_while_a_step_is_saved_keeps_that_step_too(club: ClubFile) -> None:
    add_person(club)
    other = elsewhere(club.path, "Lou")
    with pytest.raises(Moved, match="what you just did included") as moved:
        add_and_swap(club, other)
    assert names(Path(moved.value.kept)) == {"Zoë", "Tom"}
    assert names(club.path) == {"Zoë", "Lou"}


def test_a_file_replaced_after_the_last_step_is_noticed_at_closing(club: ClubFile) -> None:
    add_person(club)
    other = elsewhere(club.path, "Lou")
    add_person(club, "Mia")
    other.replace(club.path)
    club.close()
    (kept,) = club.path.parent.glob("club (*).club")
    assert names(kept) == {"Zoë", "Mia"}


def test_a_file_that_is_no_club_at_its_place_is_left_as_it_is(club: ClubFile) -> None:
    add_person(club)
    club.path.unlink()
    club.path.write_text("a shopping list")
    with pytest.raises(Moved) as moved:
        add_person(club, "Tom")
    assert club.path.read_text() == "a shopping list"
    assert names(Path(moved.value.kept)) == {"Zoë"}


def test_what_another_program_wrote_into_the_same_file_is_noticed(club: ClubFile) -> None:
    add_person(club)
    club.execute("UPDATE open_step SET commits = commits + 1")
    with pytest.raises(Moved, match="Everything that was done here is in it"):
        add_person(club, "Tom")
    add_person(club, "Tom")
    club.execute("UPDATE open_step SET commits = commits - 2, head = 'x'")
    with pytest.raises(Moved, match="wrote over the club file"):
        add_person(club, "Eve")
    assert Person.select().count() == 2


def test_after_a_fault_the_file_is_read_before_it_is_written(club: ClubFile) -> None:
    add_person(club)
    assert club.identity is not None
    club.identity.doubt()
    add_person(club, "Tom")
    assert Person.select().count() == 2


def test_a_file_that_goes_while_a_step_is_saved_holds_it(club: ClubFile) -> None:
    away = club.path.with_name("elsewhere")
    with club.step("person.add"):
        Person.create(given_name="Tom")
        club.path.rename(away)
    with pytest.raises(Moved):
        add_person(club)
    away.rename(club.path)
    add_person(club, "Eve")
    assert names(club.path) == {"Tom", "Eve"}


def test_a_file_that_was_deleted_is_saved_and_gone_on_with_when_it_is_put_back(club: ClubFile) -> None:
    add_person(club)
    club.path.unlink()
    with pytest.raises(Moved, match="was deleted while it was open") as moved:
        add_person(club, "Tom")
    Path(moved.value.kept).rename(club.path)
    add_person(club, "Eve")
    assert names(club.path) == {"Zoë", "Eve"}
    club.path.unlink()
    club.close()
    (kept,) = club.path.parent.glob("club (*).club")
    assert names(kept) == {"Zoë", "Eve"}
