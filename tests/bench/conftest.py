"""The region club, made once and kept in the temporary folder, and the table at the end."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from desktop.services import club as clubs
from desktop.services import sample
from desktop.services.club import ClubFile
from desktop.storage import schema
from tests.bench.measuring import Board

ROOT = Path(__file__).parents[2]
BOARD = Board()
NOW = datetime(2026, 11, 17, 18)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if BOARD.lines:
        terminalreporter.section("hot paths")
        terminalreporter.write_line(str(BOARD))


def _now() -> datetime:
    return NOW


def _kept(size: str) -> Path:
    """Make a sample club, or give the one that the same program made before."""
    sources = [*(ROOT / "desktop" / "services").glob("sample*.py"), *(ROOT / "desktop").glob("[ms]*/**/*.py")]
    made_by = sha256(b"".join(path.read_bytes() for path in sorted(sources) if "ui" not in path.parts)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / "alongside-bench"
    place = folder / f"{size}-{made_by}"
    if not place.exists():
        for old in folder.glob(f"{size}-*"):
            shutil.rmtree(old)
        part = folder / f"{size}.part"
        shutil.rmtree(part, ignore_errors=True)
        sample.make(part, size=size, at=_now)
        part.rename(place)
    return place / sample.FILE


@pytest.fixture
def board() -> Iterator[Board]:
    """The table; a test that noted a figure far from its goal fails at its end."""
    before = len(BOARD.lines)
    yield BOARD
    missed = [str(line) for line in BOARD.lines[before:] if line.verdict == "MISSED"]
    assert not missed


@pytest.fixture(scope="session")
def region_file() -> Path:
    return _kept("region")


@pytest.fixture(scope="session")
def small_file() -> Path:
    return _kept("club")


@pytest.fixture
def region(region_file: Path) -> Iterator[ClubFile]:
    """The region club for reading."""
    with clubs.open_(region_file, who="Ann", at=_now, writing=False) as club:
        yield club


@pytest.fixture
def writable(region_file: Path, tmp_path: Path) -> Iterator[ClubFile]:
    """A copy of the region club to write into."""
    with clubs.open_(Path(shutil.copy(region_file, tmp_path / "ours.club")), who="Ann", at=_now) as club:
        yield club


@pytest.fixture
def bare(region_file: Path, tmp_path: Path) -> Iterator[Any]:
    """A connection to another copy with the same pragmas and no triggers: what a write costs at the least."""
    from desktop.storage.engine import Engine

    db = Engine(Path(shutil.copy(region_file, tmp_path / "bare.club")))
    schema.drop_derived(db)
    yield db.connection()
    db.close_all()
