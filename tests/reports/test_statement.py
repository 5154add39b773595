from dataclasses import replace
from datetime import date, timedelta

from desktop.core.choices import HoursCategory
from desktop.core.rules.hours import Policy
from desktop.reports import statement as paper
from desktop.reports.kit.page import Options
from desktop.reports.statement import StatementEntry
from tests.reports.conftest import statement, words


def test_the_first_page_is_the_whole_letter() -> None:
    first, second = words(paper.render(statement(), Options()))
    for said in (
        "Riverside Library Trust",
        "12 Mill Lane · Otterbourne OT4 2AB",
        "Statement of volunteer hours Reference H-2026-014",
        "Katarzyna Wiśniewska has given 42 h 30 min as a volunteer between 1 Sept 2026 and 18 Dec 2026.",
        "Role: Mentor",
        "Preparation 9 h Together 42 h 30 min",
        "Hours are exact to the minute; nothing is rounded.",
        "Safeguarding, level 1, 5 Sept 2026 First aid at work",
        "This can be confirmed by: Ada Lindqvist Coordinator +44 7700 900111",
        "Hours come from signed sheets kept by the organisation until 31 Dec 2029.",
        "For the person named",
    ):
        assert said in first
    assert "By date" in second
    assert "1 h 35 min" in second


def test_without_days_it_is_one_page() -> None:
    assert paper.render(statement(entries=()), Options()).pages == 1


def test_a_long_list_of_days_repeats_its_head() -> None:
    days = tuple(
        StatementEntry(date(2026, 1, 1) + timedelta(day), HoursCategory.SESSION, 90, "Tuesday") for day in range(80)
    )
    pages = words(paper.render(statement(entries=days), Options()))
    assert len(pages) == 4
    assert all("Date Category Where Hours" in page for page in pages[1:])


def test_its_rounding_is_the_policys() -> None:
    first, *_others = words(paper.render(statement(policy=Policy(rounding=15)), Options()))
    assert "Each entry is rounded to 15 minutes, half up, before adding up." in first


def test_tables_add_up() -> None:
    by_category, by_date = paper.tables(statement(), Options())
    assert by_category.totals[-1] == 2550
    assert list(by_date.rows) == [(date(2026, 9, 8), "Session with mentees", "Tuesday juniors", 95)]


def test_what_is_not_known_leaves_no_gap() -> None:
    bare = replace(statement(), role="", description="", training=(), kept_until=None, entries=())
    [page] = words(paper.render(bare, Options()))
    for unsaid in ("Role", "Training completed", "kept by"):
        assert unsaid not in page
