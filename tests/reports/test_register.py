from dataclasses import replace

import pytest

from desktop.core.choices import PaperSize
from desktop.reports import register as paper
from desktop.reports.kit.page import Options
from desktop.reports.register import RegisterRow
from tests.reports.conftest import WHEN, register, words
from tests.reports.drawn import printed


def test_it_says_what_a_leader_must_know() -> None:
    [page] = words(paper.render(register(), Options()))
    for said in (
        "Register",
        WHEN,
        "Riverside Library Trust · Tuesday juniors",
        "Riverside Library · 18:00–19:30 · session 7 of 11",
        "Leader: Ada Lindqvist · First aider: Ben Okafor · In a fire meet at: under the oak",
        "Expected 13 Children in Adults in Count at 10 min children adults Count at end",
        "at least 2 adults. Planned and cleared: 4.",
        "Leader’s signature Time",
        "TEAM · destroy by 31 Jul 2027 · sheet K7",
        "page 1 of 1",
        "printed 16 Nov 2026 20:03",
        "● see the sealed card · N new",
    ):
        assert said in page
    assert page.count("adult staying") == 5


@pytest.mark.parametrize("size", PaperSize)
def test_twenty_rows_are_a_page_on_either_paper(size: PaperSize) -> None:
    assert paper.render(register(15), Options(paper=size)).pages == 1
    assert paper.render(register(16), Options(paper=size)).pages == 2
    assert paper.render(register(45), Options(paper=size)).pages == 3


@pytest.mark.parametrize("size", PaperSize)
def test_with_the_collectors_signature_ten_rows_are_a_page(size: PaperSize) -> None:
    assert paper.render_signature(register(5), Options(paper=size)).pages == 1
    assert paper.render_signature(register(6), Options(paper=size)).pages == 2
    [page] = words(paper.render_signature(register(5), Options(paper=size)))
    assert "Collector’s signature" in page
    assert "Note" not in page


@pytest.mark.parametrize("signature", [False, True])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", PaperSize)
def test_columns_fill_the_page_to_the_millimetre(size: PaperSize, large: bool, signature: bool) -> None:
    document = paper.build(register(), Options(size, large_print=large), signature=signature)
    columns = paper._columns(document.leaf, signature=signature, years=True)
    assert sum(column.width for column in columns) == pytest.approx(document.leaf.width)
    if size is PaperSize.A4 and not large:
        wide = [column.width for column in columns]
        assert wide == ([8, 12, 99, 17, 17, 17, 26, 12, 54] if signature else [8, 12, 48, 14, 17, 17, 26, 12, 21])


def test_among_adults_there_is_no_year_and_no_supervision() -> None:
    [page] = words(paper.render(register(adults_needed=None), Options()))
    assert "Year" not in page
    assert "at least" not in page
    assert "Mentees in Volunteers in" in page


def test_a_row_shows_codes_a_card_and_who_is_new() -> None:
    row = RegisterRow(1, "Ana L.", "Y6", new=True, card=True, collectors=("C1", "C2"), leaves_alone=True)
    [page] = words(paper.render(register(rows=(row,)), Options()))
    assert "1 Ana L. N Y6 C1 C2 · A ●" in page


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (RegisterRow(1, "A"), ("",)),
        (RegisterRow(1, "A", leaves_alone=True), ("A",)),
        (RegisterRow(1, "A", collectors=("C1",), leaves_alone=True), ("C1 · A",)),
        (RegisterRow(1, "A", collectors=("C1", "C2", "C3")), ("C1 C2 C3",)),
        (RegisterRow(1, "A", collectors=("C1", "C2", "C3"), leaves_alone=True), ("C1 C2", "C3 · A")),
    ],
)
def test_codes_wrap_where_they_would_not_fit(row: RegisterRow, lines: tuple[str, ...]) -> None:
    assert row.codes() == lines


def test_its_table_holds_the_roll_without_blank_rows() -> None:
    [table] = paper.tables(register(3), Options())
    assert [column.key for column in table.columns] == ["number", "name", "year", "new", "card", "collected_by"]
    assert [row[0] for row in table.rows] == [1, 2, 3]


def test_an_empty_roll_is_a_page_too() -> None:
    assert paper.render(replace(register(0), rows=()), Options()).pages == 1


def test_where_room_is_low_the_number_expected_stands_beside_its_word() -> None:
    for signature in (False, True):
        document = paper.build(register(), Options(), signature=signature)
        [found, *_more] = printed(document)
        word, number = (next(one for one in found if one.words == said) for said in ("Expected", "13"))
        assert (number.left > word.right) is signature
        assert not word.meets(number)
