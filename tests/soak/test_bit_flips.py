"""A few flips with every run of the tests; 300 by hand, see `bit_flips`."""

import random
from pathlib import Path

from tests.soak.bit_flips import a_club, noticed

FEW = 3


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    path = a_club(tmp_path)
    chance, size = random.Random(1), path.stat().st_size
    bits = [0, 100 * 8, size * 8 - 1, *(chance.randrange(size * 8) for _ in range(FEW))]
    assert all(noticed(path, bit) for bit in bits)
