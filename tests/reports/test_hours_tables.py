import pytest

from desktop.core.choices import FundPurpose, RoundingOn
from desktop.core.rules.hours import Policy
from desktop.reports import hours_tables as tables
from desktop.reports.hours_tables import Value
from desktop.reports.kit.page import Edition, Options
from tests.reports.conftest import hours

CODED = Options(edition=Edition.CODED)
COLUMNS = (
    *("entry_id", "volunteer_code", "volunteer_name*", "date", "start", "end", "break_min", "hours", "category"),
    *("programme", "site", "match_code*", "travel_min", "distance", "unit", "signed_volunteer", "signed_supervisor"),
    *("sheet_code", "fund", "claim_id", "rate", "rate_source", "value"),
)


def test_the_evidence_has_exactly_the_columns_that_funders_get() -> None:
    assert [column.key for column in tables.evidence(hours(), Options()).columns] == [
        key.rstrip("*") for key in COLUMNS
    ]


def test_the_anonymous_edition_drops_the_starred() -> None:
    assert [column.key for column in tables.evidence(hours(), CODED).columns] == [
        key for key in COLUMNS if not key.endswith("*")
    ]


def test_evidence_gives_back_every_minute_and_the_value() -> None:
    table = tables.evidence(hours(3), Options())
    keys = [column.key for column in table.columns]
    found = [dict(zip(keys, row, strict=True)) for row in table.rows]
    assert [round(row["hours"] * 60) for row in found] == [90, 90, 90]  # type: ignore[operator, arg-type]
    assert found[0]["value"] == 26.25
    assert found[1]["category"] == "preparation"
    bare = tables.evidence(hours(3, value=None), Options())
    assert [row[keys.index("rate")] for row in bare.rows] == [None] * 3


def test_every_section_has_the_total() -> None:
    data = hours(30)
    for table in (tables.months, tables.categories, tables.programmes, tables.volunteers):
        for options in (Options(), CODED):
            made = table(data, options)
            assert made.totals[-1] == data.minutes
            assert sum(row[-1] for row in made.rows) == data.minutes  # type: ignore[misc]


def test_a_total_that_alone_is_rounded_may_differ_from_its_parts() -> None:
    data = hours(30, minutes=2715, policy=Policy(rounding=15, rounding_on=RoundingOn.TOTAL))
    assert tables.months(data, Options()).totals[-1] == 2715


def test_small_counts_and_what_would_give_them_away() -> None:
    once = [row[1] for row in tables.activities(hours(), CODED).rows]
    assert once == ["9", "<5", "<5"]
    assert [row[1] for row in tables.activities(hours(), Options()).rows] == [9, 3, 2]
    assert tables.programmes(hours(), CODED).rows[1][2] == "<5"  # type: ignore[index]


@pytest.mark.parametrize(("minutes", "value"), [(0, 0), (60, 17.5), (90, 26.25), (1, 0.29)])
def test_a_value_is_minutes_times_the_rate(minutes: int, value: float) -> None:
    assert Value(FundPurpose.MATCH, 17.5, "GBP", "x").of(minutes) == value
