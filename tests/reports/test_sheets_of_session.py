from desktop.core.choices import Privacy
from desktop.core.paper_choices import Need
from desktop.reports.sheets_of_session import PAPERS


def test_each_needs_a_session_and_says_its_class() -> None:
    assert [paper.name for paper in PAPERS if not paper.is_of_session and Need.WEARERS not in paper.may] == []
    assert {paper.name: paper.privacy for paper in PAPERS} == {
        "register": Privacy.TEAM,
        "register-signature": Privacy.TEAM,
        "volunteers": Privacy.TEAM,
        "slips": Privacy.TEAM,
        "card": Privacy.SEALED,
        "door": Privacy.OPEN,
        "fire": Privacy.OPEN,
        "badges": Privacy.OPEN,
        "pack": Privacy.SEALED,
    }
