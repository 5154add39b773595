"""Some writes of an arrival that fail; every one of six actions is `python -m tests.soak failing_writes`."""

import shutil

import pytest

from tests.soak.failing_writes import run


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize(("call", "every"), [("fsync", 2), ("pwrite64", 31)])
def test_an_arrival_is_whole_or_not_there_and_truly_told(call: str, every: int) -> None:
    told = run(("arrival",), (call,), every)
    assert told.faults == []
    assert told.outcomes["arrival: ran through"]
