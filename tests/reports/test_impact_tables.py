from dataclasses import replace

from desktop.core.relationship_choices import ClosureReason
from desktop.core.rules.impact import Relationships
from desktop.core.table import Cell
from desktop.reports import impact_tables
from desktop.reports.impact_tables import ImpactData
from desktop.reports.kit.page import Options
from tests.reports.impact_samples import impact, small


def _rows(data: ImpactData) -> dict[Cell, tuple[Cell, ...]]:
    [table] = impact_tables.tables(data, Options())
    rows = [tuple(row) for row in table.rows]
    assert len({row[:2] for row in rows}) == len(rows), "every figure once"
    assert all(len(row) == len(table.columns) for row in rows)
    return {row[1]: row[2:] for row in rows}


def test_every_figure_stands_once_with_what_it_is_of() -> None:
    rows = _rows(impact())
    assert rows["Mentees reached"] == (43, "people", None, None)
    assert rows["age not known"] == ("<5", "people", None, None)
    assert rows["aged 13–17"] == ("…", "people", None, None), "the sum would say what <5 is"
    assert rows["Places taken"] == (512, "places at sessions", 640, 0.8)
    assert rows["Sustained for 6 months"] == (12, "relationships", 17, 12 / 17)
    assert rows["Sustained for 12 months"] == (">5", "relationships", 10, None)
    assert rows["Check-ins made of those due"] == (96, "check-ins", 120, 0.8)
    assert rows["Goals rated twice, by the mentees"] == (26, "goals", 31, 26 / 31)
    assert rows["Goals moved"] == (19, "goals", 26, 19 / 26)
    assert rows["moved: Skill"] == (9, "goals", 12, 0.75)
    assert rows["Hours given"][:2] == (36.0, "hours")
    assert rows["Gave time before, and again now"] == (">8", "people", 13, None)
    assert rows["Value claimed as match, in GBP"][:2] == (630.0, "money")


def test_reasons_are_told_only_where_nothing_beside_them_is_hidden() -> None:
    found = impact().relationships
    assert not [words for words in _rows(impact()) if str(words).startswith("ended because")]
    told = found._replace(unplanned=5, reasons={ClosureReason.PERIOD_OVER: 6, ClosureReason.MOVED: 5})
    rows = _rows(impact(relationships=told))
    assert rows["ended because: the agreed time is over"][0] == 6


def test_a_small_club_gives_nobody_away() -> None:
    rows = _rows(small())
    assert rows["Mentees reached"][0] == "<5"
    assert rows["Gave time before, and again now"] == ("…", "people", "<5", None)
    assert "Goals moved" not in rows
    assert "Pairing" not in rows
    assert "On the waiting list today" not in rows
    assert all(row[3] is None for words, row in rows.items() if words != "Places taken")


def test_ages_are_left_out_where_they_would_say_a_hidden_sum() -> None:
    reach = replace(impact(), reach=impact().reach._replace(people=8, new=4, bands=(("9–12", 8),)))
    rows = _rows(reach)
    assert rows["Mentees reached"][0] == "…"
    assert "aged 9–12" not in rows


def test_relationships_by_what_became_of_them() -> None:
    rows = _rows(impact(relationships=Relationships(9, 7, 6, {}, None, {}, impact().relationships.check_ins)))
    assert [
        rows[words][0] for words in ("Relationships", "still under way", "ended as planned", "ended otherwise")
    ] == [*(22, 9, 7, 6)]
