from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import small_counts


@pytest.mark.parametrize(("count", "printed"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (120, "120")])
def test_alone(count: int, printed: str) -> None:
    assert small_counts.printed(count) == printed


@pytest.mark.parametrize(
    ("counts", "cells", "total"),
    [
        ([], [], "0"),
        ([7, 8], ["7", "8"], "15"),
        ([3, 7, 8], ["<5", "…", "8"], "18"),
        ([3, 2, 8], ["<5", "<5", "8"], "13"),
        ([1, 1, 8], ["<5", "<5", "…"], "10"),
        ([4, 4, 8, 9], ["<5", "<5", "…", "9"], "25"),
        ([4, 4], ["<5", "<5"], "…"),
        ([4, 4, 0], ["<5", "<5", "…"], "8"),
        ([3, 0], ["<5", "0"], "<5"),
        ([1, 1], ["<5", "<5"], "<5"),
        ([2, 3], ["<5", "<5"], "5"),
    ],
)
def test_beside_a_total(counts: list[int], cells: list[str], total: str) -> None:
    assert small_counts.printed_with_total(counts) == (cells, total)


@given(st.lists(st.integers(0, 9), max_size=4))
def test_nobody_can_work_out_a_small_count(counts: list[int]) -> None:
    cells, total = small_counts.printed_with_total(counts)
    may_be = {"<5": range(1, 5), "…": range(40)}
    fits = [
        table
        for table in product(*(may_be.get(cell, [count]) for cell, count in zip(cells, counts, strict=True)))
        if total == "…" or (sum(table) < 5 if total == "<5" else sum(table) == sum(counts))
    ]
    for place, cell in enumerate(cells):
        assert cell not in {"1", "2", "3", "4"}
        if cell == "<5" and len(counts) > 1:
            assert len({table[place] for table in fits}) > 1 or sum(counts) < 5
