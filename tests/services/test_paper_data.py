from desktop.core.choices import PaperSize
from desktop.reports.kit.page import Options
from desktop.services import paper_data
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import a_mentee


def test_words_among_the_data_are_in_the_papers_own_language(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    said = [
        paper_data.gather(
            club, "gaps", PaperRequest(), Options(paper=PaperSize.A4, large_print=False, language=language)
        )
        for language in ("en", "en", "xx")
    ]
    assert said[0] == said[1] != said[2]
