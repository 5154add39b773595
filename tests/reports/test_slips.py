"""Self-sign slips: one person each, a number and a code by which they are typed in later."""

from dataclasses import fields

import pytest

from desktop.core.choices import PaperSize
from desktop.reports import slips as paper
from desktop.reports.kit.page import Options
from desktop.reports.kit.pen import LINE, Pen
from desktop.reports.slips import SlipRow
from tests.reports.cards import slips
from tests.reports.conftest import words
from tests.reports.layout import faults


def test_there_is_no_place_for_anybody_else() -> None:
    assert [field.name for field in fields(SlipRow)] == ["number", "name"]


def test_eight_on_a_page_each_with_all_it_needs_when_it_is_cut() -> None:
    first, second = words(paper.render(slips(), Options()))
    for page, named in ((first, 5), (second, 0)):
        for said in ("TEAM · destroy by 31 Jul 2027 · sheet K7", "Tuesday 17 November 2026", "In", "Out", "Signature"):
            assert page.count(said) >= 8, said
        assert page.count("Name ") == 8 - named
    assert paper.render(slips(), Options(large_print=True)).pages == 4


def test_a_signature_has_room() -> None:
    document = paper.build(slips(), Options())
    pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
    document.pages[0](pen)
    millimetres = [(wide * 25.4 / 72, high * 25.4 / 72) for _x, _y, wide, high in pen._boxes[LINE]]
    signatures = [wide for number, (wide, _high) in enumerate(millimetres) if number % 3 == 2]
    assert len(signatures) == 8
    assert min(signatures) >= 50
    assert all(high == pytest.approx(12) for _wide, high in millimetres)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("large", [False, True])
def test_everything_has_its_place(size: PaperSize, large: bool) -> None:
    options = Options(size, large_print=large)
    assert not faults(paper, slips(), options)
    long = slips(name="Katarzyna Wolfeschlegelsteinhausenbergerdorff-Brzęczyszczykiewicz")
    assert paper.render(long, options).pages == (4 if large else 2)


def test_all_slips_look_alike_and_no_date_is_broken() -> None:
    document = paper.build(slips(), Options())
    pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
    document.pages[0](pen)
    assert len({round(wide, 1) for _x, _y, wide, _high in pen._boxes[LINE]}) == 2
    said = ["".join(run.text for run in mark.line.runs).replace("\u00a0", " ") for mark in pen._marks]
    assert sum(one.endswith("Tuesday 17 November 2026") for one in said) == 8
