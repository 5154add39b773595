from desktop.i18n import _, speaking
from desktop.reports import separator
from desktop.reports.kit.page import Options
from desktop.reports.kit.pen import Pen
from desktop.reports.separator import SeparatorData
from tests.reports.conftest import IMPRINT, words


def test_it_says_what_follows_and_what_to_do() -> None:
    data = SeparatorData(IMPRINT, "Tuesday", (("Contact and medical card", 3), ("Another", 1)))
    [page] = words(separator.render(data, Options()))
    for said in ("SEALED pages follow", "Contact and medical card: 3 pages", "Another: 1 page", "Count the pages."):
        assert said in page


def test_its_warning_takes_one_line_in_any_language() -> None:
    with speaking("cy"):
        document = separator.build(SeparatorData(IMPRINT, "", ()), Options())
        pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
        document.pages[0](pen)
        warning = pen._marks[0]
        assert "".join(run.text for run in warning.line.runs).split() == _("SEALED pages follow").split()
    assert warning.size >= 18
