"""Folders for what lies on the disk while something is being done: for this user alone, and gone afterwards.

A folder is locked as long as its process lives, so what a killed program left behind is known and swept at the next
start, and nothing of a program that still runs.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.system import lock, paths


@contextmanager
def folder() -> Iterator[Path]:
    """Give a folder that only this user may read, for as long as the block runs.

    Raises:
        OSError: it cannot be made.
    """
    import shutil
    import tempfile

    place = Path(tempfile.mkdtemp(dir=paths.passing()))  # 0700
    held = lock.take(place)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        held.release()


def sweep() -> None:
    """Remove what programs left behind that were ended in the middle of it."""
    import shutil

    with suppress(OSError):  # a home that cannot be written holds nothing of ours
        for place in paths.passing().iterdir():
            if not place.is_dir():
                continue
            with suppress(lock.LockedBy, OSError), lock.take(place):
                shutil.rmtree(place, ignore_errors=True)
