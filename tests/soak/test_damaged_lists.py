"""A few of the damaged lists with every run of the tests; all of them by hand, see `damaged_lists`."""

from pathlib import Path

from tests.soak.damaged_lists import a_club, fate_of
from tests.soak.mutations import bombs, mutated

FEW = 28


def test_damaged_lists_come_in_whole_or_not_at_all(tmp_path: Path) -> None:
    with a_club(tmp_path) as club:
        fates = [fate_of(club, name, data) for name, data in mutated(FEW, seed=11)]
    assert not [fate for fate in fates if fate.is_bad]
    assert {"taken", "refused"} <= {fate.outcome for fate in fates}


def test_bombs_are_refused(tmp_path: Path) -> None:
    quick = {"zeros.xlsx", "far.xlsx", "laughs.xlsx", "entity.xlsx", "parts.xlsx"}
    with a_club(tmp_path) as club:
        fates = [fate_of(club, name, data) for name, data in bombs() if name in quick]
    assert [fate.outcome for fate in fates if fate.name != "entity.xlsx"] == ["refused"] * 4
    assert not [fate for fate in fates if fate.is_bad]
