"""What a paper is told changes the paper, and stays chosen from paper to paper."""

from desktop.core.choices import PaperSize
from desktop.ui.features.paper.page import PapersPage
from tests.hands import Hands


def test_edition_size_and_large_print_change_the_paper(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers")
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    page.list.setCurrentRow([kind.name for kind in page.kinds].index("matrix"))
    page.parameters.choose("edition", "coded")
    assert page.made is not None
    assert page.made.privacy.value == "open"
    page.parameters.choose("paper", PaperSize.LETTER.value)
    assert page.parameters.request().paper == "letter"
    page.parameters.large.click()
    assert page.parameters.request().large_print
    page.list.setCurrentRow([kind.name for kind in page.kinds].index("hours"))
    assert page.parameters.request().paper == "letter"
