from pathlib import Path

from desktop.services import club as clubs
from desktop.services import salvage
from desktop.services.club import ClubFile
from desktop.storage import migrate
from tests.factories import a_mentee


def test_it_is_said_what_was_lost(club: ClubFile, tmp_path: Path) -> None:
    for number in range(60):
        a_mentee(club, f"Ada {number}", notes="x" * 200)
    with club.unrecorded():
        for statement in migrate.EMPTY_JOURNAL:
            club.execute(statement)
    club.close()
    data = bytearray(club.path.read_bytes())
    page = data.index(b"Ada 30") // 4096 * 4096
    data[page : page + 4096] = bytes([255]) * 4096
    club.path.write_bytes(data)
    made = salvage.salvage(club.path, tmp_path / "out.club")
    assert any(sentence.startswith("Person: ") and sentence.endswith(" lost.") for sentence in made.sentences)
    assert made.sentences[-1] == "Everything else was saved."
    with clubs.open_(made.path) as saved:
        assert clubs.settings(saved).name == "Riverside Code Club"
