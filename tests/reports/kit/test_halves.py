import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import pytest

from desktop.core.choices import PaperSize
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Divide, Group
from desktop.reports.kit.boxes import Part, Words, Write
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.text import MM
from tests.reports.conftest import pdf, solid, words
from tests.reports.drawn import printed
from tests.reports.pairs import IMPRINT, PAPERS

OPTIONS = (
    Options(),
    Options(paper=PaperSize.LETTER),
    Options(large_print=True),
    Options(paper=PaperSize.LETTER, large_print=True),
    Options(language="xx"),
    Options(language="xr"),
    Options(paper=PaperSize.LETTER, language="xx"),
)
NEVER = re.compile(r"born|birth|phone|allerg|health|address|school year|cleared|check number", re.IGNORECASE)
LONG = (
    "Wolfeschlegelsteinhausenbergerdorff " * 4,
    "W" * 200,
    "محمد عبد الرحمن الطويل جدا " * 5,
    "<b>Robert</b> & {name} %s",
)


def _built(build: Callable[..., Document], data: Any, options: Options) -> Document:
    with page.in_language(options):
        return build(data, options)


def _slip(*parts: Part) -> Slip:
    return Slip("A form", "number 1", parts, IMPRINT)


def _check(document: Document) -> None:
    """Nothing lies on anything else, on the line to cut along, or at the edge of the paper."""
    leaf = document.leaf
    middle = leaf.page_width / 2 * MM
    for found in printed(document):
        for one in found:
            assert one.left >= 9.5 * MM, one
            assert one.right <= (leaf.page_width - 9.5) * MM + 0.5, one
            assert 9 * MM <= one.low <= one.high <= (leaf.page_height - 9) * MM, one
            if document.bare and not leaf.large:
                assert one.right < middle - 5 * MM or one.left > middle + 5 * MM, one
        for one, other in combinations(found, 2):
            assert not one.meets(other), (one, other)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("name", PAPERS)
def test_nothing_lies_on_anything_else(name: str, options: Options) -> None:
    build, data = PAPERS[name]
    _check(_built(build, data(), options))


@pytest.mark.parametrize("long", LONG, ids=["words", "letters", "right to left", "marks"])
@pytest.mark.parametrize("name", [name for name in PAPERS if not name.endswith("pad")])
def test_a_long_name_stays_in_its_place(name: str, long: str) -> None:
    build, data = PAPERS[name]
    _check(_built(build, data(long), Options()))


@pytest.mark.parametrize("payload", ["<b>Robert</b>", "{name}", "%s%d", "&amp;", "a)b(c", "Zoë Łódź"])
@pytest.mark.parametrize("name", [name for name in PAPERS if not name.endswith("pad")])
def test_names_are_printed_exactly(name: str, payload: str) -> None:
    build, data = PAPERS[name]
    rendered = page.render(lambda: [build(data(payload), Options())], Options())
    assert solid(payload) in solid("".join(words(rendered)))
    assert not any("/Annots" in one for one in pdf(rendered).pages)


@pytest.mark.parametrize("name", PAPERS)
def test_what_must_never_stand_on_a_paper_does_not(name: str) -> None:
    build, data = PAPERS[name]
    said = " ".join(words(page.render(lambda: [build(data(), Options())], Options())))
    assert not NEVER.search(said)


def test_two_forms_are_a_page_and_one_is_in_large_print() -> None:
    slips = [_slip(Words("first")), _slip(Words("second")), _slip(Words("third"))]
    build = page.render(lambda: [halves.document("Forms", "", slips, Options())], Options())
    assert build.pages == 2
    first, second = words(build)
    assert "first" in first
    assert "second" in first
    assert "third" in second
    large = Options(large_print=True)
    assert page.render(lambda: [halves.document("Forms", "", slips, large)], large).pages == 3


def test_each_half_says_whose_it_is_and_how_to_keep_it() -> None:
    other = replace(_slip(Words("second")), imprint=replace(IMPRINT, sheet="K8"), words="For the person named")
    rendered = page.render(lambda: [halves.document("Forms", "", [_slip(Words("first")), other], Options())], Options())
    [said] = words(rendered)
    assert said.count("A form") == 2
    assert said.count("Riverside Library Trust · Tuesday juniors") == 2
    assert "TEAM · destroy by 31 Jul 2027 · sheet K7" in said
    assert "For the person named · destroy by 31 Jul 2027 · sheet K8" in said
    assert said.count("page 1 of 1") == said.count("printed 16 Nov 2026 20:03") == 2


def test_text_is_as_large_as_the_lines_to_write_on_allow() -> None:
    def size(slip: Slip) -> float:
        document = halves.document("Forms", "", [slip], Options())
        return max(one.high - one.low for one in printed(document)[0] if one.words.startswith("long"))

    long = Words("long words " * 20)
    assert size(_slip(long, Write("", 2))) > size(_slip(long, Write("", 18))) > size(_slip(long, Write("", 22)))


def test_in_large_print_a_long_form_goes_on_to_further_pages() -> None:
    options = Options(large_print=True)
    slip = _slip(*(Write(f"line {number}", 2) for number in range(12)))
    rendered = page.render(lambda: [halves.document("Forms", "", [slip], options)], options)
    assert rendered.pages == 2
    said = words(rendered)
    assert "page 1 of 2" in said[0]
    assert "page 2 of 2" in said[1]
    assert "line 11" in said[1]


def test_a_group_stays_on_one_page_and_no_line_across_begins_or_ends_one() -> None:
    options = Options(large_print=True)
    group = Group((Words("question"), Write("", 3)))
    parts = (Write("first", 8), Divide(), Write("second", 3), Divide(), group, Divide(), Write("last"))
    document = halves.document("Forms", "", [_slip(*parts)], options)
    said = words(page.render(lambda: [document], options))
    assert ["question" in one for one in said] == [False, True]
    shown = [draw.keywords["pieces"][0].parts for draw in document.pages]  # type: ignore[attr-defined]
    assert not any(isinstance(parts[0], Divide) or isinstance(parts[-1], Divide) for parts in shown)


def test_what_is_too_long_for_one_half_takes_several() -> None:
    slip = _slip(*(Words(f"number {number} of many words", most=1) for number in range(60)))
    document = halves.document("Forms", "", [slip, _slip(Words("another"))], Options())
    _check(document)
    rendered = page.render(lambda: [document], Options())
    assert rendered.pages == 2
    first, second = words(rendered)
    assert "page 1 of 3" in first
    assert "page 2 of 3" in first
    assert "number 59" in second
    assert "another" in second


def test_a_form_that_is_a_little_too_long_stands_closer_together() -> None:
    far, close = tuple(Words(f"number {number}") for number in range(50)), (Words("close"),) * 30
    closer = replace(_slip(*far), closer=close)
    assert _halves(_slip(*far)) == 2
    assert _halves(closer) == 1
    assert _halves(replace(closer, parts=far[:30])) == 1


def _halves(slip: Slip) -> int:
    [said] = words(page.render(lambda: [halves.document("Forms", "", [slip], Options())], Options()))
    return said.count("A form")


def test_a_form_of_two_halves_has_one_size_in_both() -> None:
    slip = _slip(*(Words(f"words {number}") for number in range(40)), *(Write(f"line {number}") for number in range(4)))
    [found] = printed(halves.document("Forms", "", [slip], Options()))
    assert len({round(one.high - one.low, 1) for one in found if one.words.startswith(("words", "line"))}) == 1
    lows = sorted(one.low for one in found if one.words.startswith("line"))
    assert max(above - low for low, above in pairwise(lows)) < 11 * MM
