"""Pages of a club full of marked names, killed and used again: nothing in clear; all is `dev.py soak markers`."""

import time

import pytest

from tests.soak import markers


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> markers.Home:
    return markers.home(tmp_path_factory.mktemp("marked"))


def test_no_marked_name_lies_in_clear(at: markers.Home) -> None:
    began = time.time()
    markers.use(at, "today", kill_at="paper")
    assert markers.use(at, "today")[-1] == "closed"
    assert not list(markers.found(at, began))
    exported = {one for path in at.out.iterdir() for one in markers.marks(path, at.markers)}
    assert exported  # what was wanted in clear is, so looking finds what there is


def test_a_name_that_leaked_is_found(at: markers.Home) -> None:
    leak = at.folder / "temporary" / "leak"
    leak.write_text(f"… {at.markers[7].upper()} …", encoding="utf-16-le")
    try:
        assert [one.partition(": ")[2] for one in markers.found(at, time.time())] == [f"1 of {markers.MARKERS}"]
    finally:
        leak.unlink()
