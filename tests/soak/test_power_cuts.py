"""Two hundred power cuts; ten thousand are `python -m tests.soak power_cuts`."""

import shutil
from random import Random

import pytest

from tests.soak.power_cuts import Op, disk_after, run


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_what_was_acknowledged_is_there_after_a_power_cut() -> None:
    told = run(200)
    assert told.faults == []
    assert told.hot > 20


def test_the_disk_is_built_as_a_cut_may_leave_it() -> None:
    ops = [Op("write", "a", 0, b"1" * 1024), Op("sync", "a"), Op("write", "a", 0, b"2" * 1024)]
    seen = {disk_after(ops, {"a": b""}, Random(seed))["a"] for seed in range(40)}
    old, new = b"1" * 512, b"2" * 512
    assert seen == {old + old, old + new, new + old, new + new}
    assert disk_after(ops[:2], {"a": b""}, Random(1)) == {"a": b"1" * 1024}
    made = [Op("make", "b"), Op("write", "b", 0, b"3")]
    assert {len(disk_after(made, {}, Random(seed))) for seed in range(9)} == {0, 1}
    assert len(disk_after([*made, Op("folder")], {}, Random(1))) == 1
