"""Papers of one kind for several people at once, as one PDF: progress reports, letters of thanks, certificates.

Each is in the language in which that person or family has papers.
"""

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

    wanted = paper.kind(name)

    def document(key: int) -> page.Document:
        options = paper.options_of(club, PaperRequest(person=key))
        with page.in_language(options):
            if name == PROGRESS:
                return progress.build(personal_papers.progress_report(club, key, start, end), options)
            return letter.build(personal_papers.thanks(club, key, start, end), options)

    made = page.render(
        lambda: [document(key) for key in people], paper.options_of(club, PaperRequest()), title=wanted.title
    )
    title = f"{name} {start.isoformat()} {end.isoformat()}"
    return Made(made.data, made.pages, Privacy(wanted.privacy), (), title, made.parts)


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

    wanted = paper.kind(CERTIFICATES)
    new = [certificate.written(kind, key, start, end) is None for key in people]

    def document(place: int, key: int) -> page.Document:
        options, ahead = paper.options_of(club, PaperRequest(person=key)), sum(new[:place])
        with page.in_language(options):
            data = certificate_paper.paper(club, kind, key, start, end, with_goal=with_goal, ahead=ahead)
            return report.build(data, options)

    made = page.render(
        lambda: [document(*one) for one in enumerate(people)], paper.options_of(club, PaperRequest()), title=kind.label
    )
    name = f"{CERTIFICATES} {start.isoformat()} {end.isoformat()}"
    return Made(made.data, made.pages, Privacy(wanted.privacy), (), name, made.parts)
