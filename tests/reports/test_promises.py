from dataclasses import replace
from datetime import date

import pytest

from desktop.core.relationship_choices import Side
from desktop.reports import promises as paper
from desktop.reports.kit.page import Options
from desktop.reports.promises import Kept, Promise, PromisesData
from tests.reports.conftest import IMPRINT, words
from tests.reports.layout import faults
from tests.reports.relationship_samples import SIGNED, promises


def _read(data: PromisesData) -> str:
    [page] = words(paper.render(data, Options()))
    return page


def test_each_side_rates_the_lines_of_the_other() -> None:
    read = _read(promises())
    for said in (
        "of the agreement, version 2",
        "Mentee (rated by the mentor) Mentor (rated by the mentee)",
        "– Somebody who has time for my questions – Practice in explaining",
        "What each of us brings",
        "Planned 8 Sept 2026 – 1 Dec 2026: 7 meetings, 7 h",
        "Kept: 6 meetings, 5 h 40 min (81% of the planned time)",
        "Next review on: 2 Mar 2027",
        "Mentee: Aisha Khan",
    ):
        assert said in read
    assert read.count("0 1 2 3 4 5 6 7 8 9 10") == 7
    assert read.count("●") == 5  # those that are rated
    assert read.count("Initials") == 3


def test_a_form_without_promises_has_lines_for_two_of_each() -> None:
    read = _read(PromisesData(IMPRINT))
    assert read.count("0 1 2 3 4 5 6 7 8 9 10") == 8
    assert "Planned: ____" in read
    assert "Next review on: ____" in read


def test_a_side_that_promised_nothing_has_a_line() -> None:
    read = _read(PromisesData(IMPRINT, brings=(Promise(Side.MENTEE, "My ideas", 4),)))
    assert read.count("0 1 2 3 4 5 6 7 8 9 10") == 6
    assert not faults(paper, PromisesData(IMPRINT, brings=(Promise(Side.MENTEE, "My ideas", 4),)), Options())


@pytest.mark.parametrize(
    ("planned", "kept", "said"),
    [(60, 90, "1 h 30 min (150% of the planned time)"), (0, 90, "1 meeting, 1 h 30 min"), (60, 0, "1 meeting, 0 min")],
)
def test_kept_time_may_be_more_than_planned_or_nothing(planned: int, kept: int, said: str) -> None:
    data = promises()
    assert data.kept
    data = replace(data, kept=Kept(data.kept.since, data.kept.until, 1, planned, 1, kept))
    assert said in _read(data)
    assert ("of the planned time" in _read(data)) == bool(planned and kept)
    assert not faults(paper, data, Options())


@pytest.mark.parametrize("options", [Options(), Options(large_print=True, language="xr")], ids=str)
def test_long_promises_run_on(options: Options) -> None:
    lines = (Promise(Side.MENTEE, "I will say it again and again. " * 80, 3), Promise(Side.MENTOR, "I listen.", 9))
    data = promises(gets=lines)
    assert paper.render(data, options).pages > 1
    assert not faults(paper, data, options)


def test_the_same_as_tables() -> None:
    lines, time = paper.tables(promises(), Options())
    rows = [tuple(row) for row in lines.rows]
    assert rows[0] == ("What each of us gets", "Mentee", "Somebody who has time for my questions", 8)
    assert [row[3] for row in rows].count(None) == 2, "not rated is not zero"
    assert [tuple(row) for row in time.rows] == [(SIGNED, date(2026, 12, 1), 7, 420, 6, 340)]
    assert paper.tables(PromisesData(IMPRINT), Options())[1].rows == []
