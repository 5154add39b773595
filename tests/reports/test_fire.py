"""The fire list: short names, child or adult, counts and the meeting point; nothing else of anybody."""

from dataclasses import replace

from desktop.reports import fire as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import EVENING, fire, words


def test_it_counts_children_and_adults_and_says_where_to_meet() -> None:
    [page] = words(paper.render(fire(), Options()))
    for said in ("Meet at: under the oak", "Children 9", "Adults 4", "Together 13", "Counted at the meeting point"):
        assert said in page
    assert "In the building, 16 Nov 2026 20:03" in page
    assert page.rindex("child") < page.rindex("adult")


def test_before_anybody_came_it_says_so() -> None:
    [page] = words(paper.render(fire(here=False), Options()))
    assert "Nobody has come yet: everybody expected" in page


def test_it_names_no_leader_and_nobody_in_full() -> None:
    [page] = words(paper.render(fire(), Options()))
    assert "Lindqvist" not in page
    assert "Okafor" not in page
    assert page.count("OPEN") == 1


def test_without_a_meeting_point_there_is_a_line_for_it() -> None:
    [page] = words(paper.render(replace(fire(), evening=replace(EVENING, meeting_point="")), Options()))
    assert "Meet at: ____" in page


def test_its_table_holds_everybody_once() -> None:
    [table] = paper.tables(fire(5), Options())
    rows = list(table.rows)
    assert len(rows) == 5
    assert [row[2] for row in rows] == [False, False, False, True, True]
