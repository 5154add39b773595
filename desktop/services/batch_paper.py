"""Papers of one kind for several people at once, as one PDF: progress reports, letters of thanks, certificates."""

from collections.abc import Sequence
from datetime import date

from desktop.core.choices import Privacy
from desktop.core.errors import Refused
from desktop.core.paper_choices import Certificate
from desktop.i18n import _
from desktop.services import paper
from desktop.services.club import ClubFile
from desktop.services.paper import Made
from desktop.services.paper_request import PaperRequest

PROGRESS, LETTERS, CERTIFICATES = "progress", "letter", "certificate"


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
    return Made(made.data, made.pages, Privacy(wanted.privacy), (), f"{name} {start.isoformat()} {end.isoformat()}")


def certificates(
    club: ClubFile, kind: Certificate, people: Sequence[int], start: date, end: date, *, with_goal: bool = False
) -> Made:
    """Make the certificates of several people, each a page with the number it has, or would get in this order.

    Raises:
        Refused: there is nobody to print them for.
    """
    if not people:
        raise Refused(_("There is nobody to print them for."))
    from desktop.reports import certificate as report  # brings ReportLab
    from desktop.reports.kit import page
    from desktop.services import certificate, certificate_paper

    wanted, options = paper.kind(CERTIFICATES), paper.options_of(club, PaperRequest())
    new = [certificate.written(kind, key, start, end) is None for key in people]

    def documents() -> list[page.Document]:
        return [
            report.build(
                certificate_paper.paper(club, kind, key, start, end, with_goal=with_goal, ahead=sum(new[:place])),
                options,
            )
            for place, key in enumerate(people)
        ]

    made = page.render(documents, options, title=kind.label)
    name = f"{CERTIFICATES} {start.isoformat()} {end.isoformat()}"
    return Made(made.data, made.pages, Privacy(wanted.privacy), (), name)
