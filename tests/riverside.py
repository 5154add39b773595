"""The sample club on a Tuesday evening: eight relationships on their way, a term and a half of sessions."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.services import club as clubs
from desktop.services import sample
from desktop.services.club import ClubFile
from tests.factories import Clock


def riverside(folder: Path) -> ClubFile:
    """Open a copy of the sample club in a folder."""
    path = folder / sample.FILE
    path.write_bytes(_riverside())
    return clubs.open_(path, at=Clock())


@cache
def _riverside() -> bytes:
    """The file, made once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / sample.FILE
        sample._write_club(path, 7, sample.SIZES["club"], Clock())
        return path.read_bytes()
