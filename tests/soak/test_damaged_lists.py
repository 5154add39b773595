"""A few of the damaged lists with every run of the tests; all of them by hand, see `damaged_lists`."""

from pathlib import Path

from tests.soak.damaged_lists import a_club, fate_of
from tests.soak.mutations import BOMBS, mutated

FEW = 28


def test_damaged_lists_come_in_whole_or_not_at_all(tmp_path: Path) -> None:
    with a_club(tmp_path) as club:
        fates = [fate_of(club, name, data) for name, data in mutated(FEW, seed=11)]
    assert not [fate for fate in fates if fate.is_bad]
    assert {"taken", "refused"} <= {fate.outcome for fate in fates}


def test_bombs_do_no_harm(tmp_path: Path) -> None:
    with a_club(tmp_path) as club:
        fates = {
            name: fate_of(club, name, BOMBS[name]())
            for name in ("far.xlsx", "laughs.xlsx", "entity.xlsx", "parts.xlsx")
        }
    assert not [fate for fate in fates.values() if fate.is_bad]
    assert fates["far.xlsx"].outcome == fates["parts.xlsx"].outcome == "refused"
