from datetime import datetime
from functools import partial

import pytest

from desktop.core.charts import goals
from desktop.core.choices import Privacy
from desktop.core.drawing import Chart, Drawing, Room, Words
from desktop.reports.kit import drawing, flow, page
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen
from tests.core.charts.samples import CHARTS, DEBUGGING
from tests.reports.conftest import pdf, solid

LEAF = Leaf(210, 297)
OPTIONS = (Options(), Options(large_print=True), Options(language="xr"))


def _paper(chart: Chart, options: Options) -> Rendered:
    def build() -> list[Document]:
        on = page.leaf(options)
        blocks = [drawing.beside(on, chart), drawing.above(on, chart), drawing.within(on, chart)]
        pages = flow.stack(blocks, page.head_height(on), on.height - page.foot_height(on))
        return [Document(on, "Charts", "", Privacy.TEAM, Imprint("Club", datetime(2026, 12, 1)), pages)]

    return page.render(build, options)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_drawn_as_vectors(name: str, options: Options) -> None:
    pages = pdf(_paper(CHARTS[name], options)).pages
    assert all(not one.images for one in pages)
    if not options.language:
        caption = CHARTS[name](Room(100, 12)).caption
        assert solid("".join(one.extract_text() for one in pages)).count(solid(caption)) == 2


def test_words_inside_a_drawing_can_be_read_back() -> None:
    said = pdf(_paper(CHARTS["timeline"], Options())).pages[0].extract_text()
    for words in ("September 2026", "Work between meetings", "Agreement reviewed"):
        assert words in said


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("name", CHARTS)
def test_nothing_leaves_the_page_and_no_grey_is_dark(name: str, mirrored: bool) -> None:
    pen = Pen(Leaf(210, 297, mirrored=mirrored), lambda _key, _leaf, _draw: "")
    drawing.within(pen.leaf, CHARTS[name]).draw(pen, 20)
    assert all(share < 0.1 for share in pen._fills)
    left, right = 15 * 72 / 25.4 - 1, 195 * 72 / 25.4 + 1
    for lines in pen._lines.values():
        assert all(left <= x <= right for one in lines for x in (one[0], one[2]))
    for mark in pen._marks:
        assert left <= mark.x
        assert mark.x + mark.line.width * mark.size <= right


def test_a_caption_beside_takes_no_more_height_than_it_needs() -> None:
    narrow, wide = drawing.beside(LEAF, CHARTS["goal2"]), drawing.above(LEAF, CHARTS["goal2"])
    assert narrow.height < wide.height


def test_a_caption_of_great_length_runs_over_the_page() -> None:
    assert len(list(drawing.told(LEAF, CHARTS["goal0"]))) == 1
    long = partial(goals.goal_line, DEBUGGING._replace(text="word " * 300))
    assert len(list(drawing.told(LEAF, long))) > 10


def test_words_of_one_kind_have_one_size() -> None:
    boxes = [Words(0, number * 6, 20, 5, words, 12) for number, words in enumerate(("mentor", "participant!"))]
    pen = Pen(LEAF, lambda _key, _leaf, _draw: "")
    drawing.draw(pen, 0, 0, Drawing(20, 12, tuple(boxes), ""))
    [size] = {mark.size for mark in pen._marks}
    assert 9.6 <= size < 12
