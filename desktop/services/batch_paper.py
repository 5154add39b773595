"""Papers of one kind for several people at once, as one PDF: progress reports, letters of thanks."""

from collections.abc import Sequence
from datetime import date

from desktop.core.choices import Privacy
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.services import paper
from desktop.services.club import ClubFile
from desktop.services.paper import Made
from desktop.services.paper_request import PaperRequest

PROGRESS, LETTERS = "progress", "letter"


def make(club: ClubFile, name: str, people: Sequence[int], start: date, end: date) -> Made:
    """Make the progress reports or the letters of several people; the pages of each are counted for themselves.

    Raises:
        Refused: there is nobody to print them for, or somebody was not thanked.
    """
    if not people:
        raise Refused(_("There is nobody to print them for."))
    from desktop.reports import letter, progress  # brings ReportLab
    from desktop.reports.kit import page
    from desktop.services import personal_papers

    wanted, options = paper.kind(name), paper.options_of(club, PaperRequest())

    def documents() -> list[page.Document]:
        if name == PROGRESS:
            return [progress.build(personal_papers.progress_report(club, key, start, end), options) for key in people]
        return [letter.build(personal_papers.thanks(club, key, start, end), options) for key in people]

    made = page.render(documents, options, title=wanted.title)
    title = f"{name} {start.isoformat()} {end.isoformat()}"
    return Made(made.data, made.pages, Privacy(wanted.privacy), (), title, made.parts)
