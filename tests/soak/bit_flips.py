"""Flip single bits of an encrypted club: `python -m tests.soak.bit_flips [COUNT] [SEED]`.

Each must be noticed when the club is opened: either it does not open, or the look at every page finds it; in words.
"""

import os
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop.core.errors import Damaged, Trouble
from desktop.services import club as clubs
from desktop.services import damage
from tests.factories import Clock, a_mentee

SECRET: Final = "O'Brien's łódź"


def a_club(folder: Path) -> Path:
    """Make an encrypted club with some people in it."""
    with clubs.new(folder / "flip.club", name="Riverside", passphrase=SECRET, at=Clock()) as club:
        for number in range(20):
            a_mentee(club, f"Ada {number}", notes="x" * 300)
        return club.path


def noticed(path: Path, bit: int) -> str:
    """Flip one bit, open the club as the window does, and flip it back; gives how it was noticed, or nothing."""
    whole = path.read_bytes()
    spoilt = bytearray(whole)
    spoilt[bit // 8] ^= 1 << bit % 8
    path.write_bytes(spoilt)
    try:
        with clubs.open_(path, passphrase=SECRET, writing=False) as club:
            damage.refuse_damaged(club)
    except Damaged as error:
        return error.sentence
    except Trouble as error:  # the first page: nobody can tell it from a wrong passphrase
        return error.sentence
    finally:
        path.write_bytes(whole)
    return ""


def main(count: int = 300, seed: int = 6) -> int:
    """Flip `count` bits, one at a time; gives 1 if any was not noticed."""
    chance = random.Random(seed)
    with TemporaryDirectory() as folder:
        os.environ["ALONGSIDE_HOME"] = folder
        path = a_club(Path(folder))
        size = path.stat().st_size
        said = [noticed(path, chance.randrange(size * 8)) for _ in range(count)]
    missed = said.count("")
    print(f"{count} flips in {size} bytes: {count - missed} noticed, {missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
