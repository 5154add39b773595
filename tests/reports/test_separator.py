from desktop.reports import separator
from desktop.reports.kit.page import Options
from desktop.reports.separator import SeparatorData
from tests.reports.conftest import IMPRINT, words


def test_it_says_what_follows_and_what_to_do() -> None:
    data = SeparatorData(IMPRINT, "Tuesday", (("Contact and medical card", 3), ("Another", 1)))
    [page] = words(separator.render(data, Options()))
    for said in ("SEALED pages follow", "Contact and medical card: 3 pages", "Another: 1 page", "Count the pages."):
        assert said in page
