"""The paper of gaps: by kind, with boxes to tick; whose check is missing is never on it."""

from desktop.core.choices import Privacy
from desktop.reports import gaps as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import NAMES, gaps, words


def test_it_names_what_is_missing_by_kind() -> None:
    text = " ".join(words(paper.render(gaps(2, checks=0), Options())))
    for said in ("What is missing", "Contacts (2)", f"{NAMES[0]} No contact with a telephone number"):
        assert said in text
    assert paper.build(gaps(2, checks=0), Options()).privacy is Privacy.TEAM


def test_checks_are_counted_and_nobody_is_named() -> None:
    text = " ".join(words(paper.render(gaps(0, checks=3), Options())))
    assert "The checks of 3 volunteers are missing or run out" in text


def test_an_empty_list_says_so() -> None:
    assert "Nothing is missing." in words(paper.render(gaps(0, checks=0), Options()))[0]


def test_a_long_list_goes_on_under_its_title() -> None:
    pages = words(paper.render(gaps(90), Options()))
    assert len(pages) > 1
    assert all("Contacts (90)" in page for page in pages)
    assert paper.render(gaps(90), Options(large_print=True)).pages > len(pages)


def test_its_table_has_a_row_for_each_line() -> None:
    (table,) = paper.tables(gaps(3), Options())
    assert next(iter(table.rows)) == ("Contacts", NAMES[0], "No contact with a telephone number")
    assert len(list(table.rows)) == 3
