from desktop.core.choices import FundPurpose
from desktop.core.rules.hours import Policy
from desktop.reports import hours as paper
from desktop.reports.hours_tables import Value
from desktop.reports.kit.page import Edition, Options
from tests.reports.conftest import VOLUNTEERS, hours, words

CODED = Options(edition=Edition.CODED)


def test_the_first_line_says_what_the_value_is_for() -> None:
    head = "Tuesday juniors "
    claimed = words(paper.render(hours(), Options()))[0]
    assert claimed.partition(head)[2].startswith("Value claimed as match For: Community Fund 1 Summary")
    shown = hours(value=Value(FundPurpose.RECOGNITION, 12, "EUR", "our own"))
    assert words(paper.render(shown, Options()))[0].partition(head)[2].startswith("Value shown for recognition")
    assert "Value" not in words(paper.render(hours(value=None), Options()))[0]


def test_rate_source_and_date_stand_beside_the_value() -> None:
    said = " ".join(words(paper.render(hours(), Options())))
    assert "36 h × £17.50 for an hour = £630.00. Rate: Regional pay survey, 1 Apr 2026." in said


def test_the_rules_are_printed() -> None:
    said = " ".join(words(paper.render(hours(policy=Policy(rounding=5, needs_volunteer=True)), Options())))
    for rule in ("Not counted: Travel.", "Breaks do not count.", "rounded to 5 minutes, half up"):
        assert rule in said


def test_all_six_sections_are_there() -> None:
    said = " ".join(words(paper.render(hours(), Options())))
    sections = ("1 Summary", "2 By month", "3 By category", "4 By programme and site", "5 By volunteer", "6 Evidence")
    places = [said.index(section) for section in sections]
    assert places == sorted(places)
    assert "September 2026" in said
    assert "apart from groups" in said
    assert "Coordinator: signature and date Treasurer: signature and date" in said


def test_the_coded_edition_names_no_volunteer() -> None:
    said = " ".join(words(paper.render(hours(), CODED)))
    assert not [name for name in VOLUNTEERS if name in said]
    assert "V01" in said
    assert "Preparation <5 9" in said
    assert "OPEN" in said


def test_twenty_thousand_entries_are_lines_like_any_other() -> None:
    short, long = paper.render(hours(300), Options()).pages, paper.render(hours(3000), Options()).pages
    assert 8 < long / short < 10


def test_the_last_table_is_the_evidence() -> None:
    assert [table.key for table in paper.tables(hours(), Options())] == [
        *("activities", "months", "categories", "programmes", "volunteers", "evidence")
    ]
