"""Every paper can be read by everybody: told in order, without colour, and in large print large."""

import pytest

from desktop.reports.catalogue import PAPERS
from desktop.reports.kit.page import Options
from desktop.reports.paper_kind import PaperKind
from tests.reports import order, plain
from tests.reports.samples import DATA

LARGE, LEAST = 18, 13  # points: of what is said, and of heads of columns, feet and the like
MOST_SMALL = 0.2  # of the letters: in cells of tables that are as wide as they can be


@pytest.mark.parametrize("options", [Options(), Options(large_print=True), Options(language="xr")], ids=str)
@pytest.mark.parametrize("paper", [pytest.param(paper, id=paper.name) for paper in PAPERS])
def test_every_paper_can_be_read_by_everybody(paper: PaperKind, options: Options) -> None:
    data = paper.render(DATA[paper.name](), options).data
    if paper.name != "recovery" or options.language != "xr":  # there its cells run as the passphrase does
        assert not order.faults(data, backwards=options.language == "xr")
    assert not plain.faults(data)
    if options.large_print:
        sizes = plain.sizes(data)
        assert max(sizes) >= LARGE
        assert sum(letters for size, letters in sizes.items() if size < LEAST) < MOST_SMALL * sum(sizes.values())
