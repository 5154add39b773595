"""Makes a paper of a club and looks at all of it: layout, furniture, and what must not stand on it."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from desktop import i18n
from desktop.i18n import _, formats, speaking
from desktop.reports.kit.page import Edition
from desktop.reports.kit.pen import Leaf
from desktop.services import paper, sample_papers
from desktop.services.club import ClubFile, settings
from desktop.services.paper import Made
from desktop.services.paper_request import PaperRequest
from tests.reports import layout, reading, seen
from tests.reports.forbidden import Known

HALVES = frozenset({"homework", "prep", "prep-pad", "record", "record-pad", "critique", "tell-them", "then-now"})
"""Papers whose pages are cut in half: each form has its own head, foot and number, and 10 mm are free around it."""
BARE = frozenset({"certificate", "slips", "badges"})
"""Papers whose pages are cut up, or hang on a wall: no number of the page, no class."""


class Wanted(NamedTuple):
    """A paper, what its file is called, and what it is wanted for."""

    name: str
    file: str
    request: PaperRequest


def wanted(club: ClubFile) -> list[Wanted]:
    """Give every paper of the sample club, and those editions of them that it does not take itself."""
    given = [Wanted(*one) for one in sample_papers._requests(club)]
    seen = {(one.name, one.request.edition or "named") for one in given}
    more = []
    for kind in paper.catalogue():
        first = next(one for one in given if one.name == kind.name)
        for edition in kind.editions:
            if (kind.name, edition.value) not in seen:
                file = f"{kind.name}-{edition.value}"
                more.append(Wanted(kind.name, file, first.request._replace(edition=edition.value)))
    return given + more


def faults(club: ClubFile, name: str, request: PaperRequest, known: Known) -> Iterator[str]:
    """Say what is wrong with a paper as it would be printed now."""
    made = paper.make(club, name, request)
    with speaking(request.language):
        mirrored = formats.right_to_left()
    edge = 10.0 if name in {*HALVES, "pack"} else Leaf.EDGE
    yield from layout.of_pdf(made.data, large=request.large_print, mirrored=mirrored, edge=edge)
    yield from _broken(made.data, request.language)
    said = [normalize("NFKC", words) for words in reading.text(made.data)]
    yield from furniture(club, name, request, made, said)
    if name == "pack":
        return
    coded = request.edition == Edition.CODED.value
    for one in known.on("\n".join(said), made.privacy, request.language, coded=coded):
        yield f"all of it: must not say {one}"


def _broken(data: bytes, language: str) -> Iterator[str]:
    """Say which words of ours are broken at the end of a line: their column is too narrow for them."""
    known = _words(language)
    for number, one in enumerate(seen.pages(data)):
        for first, second in pairwise(one.texts):
            last, begins = first.words.split()[-1], second.words.split()[0]
            below = first.size == second.size and 0 < first.room.bottom - second.room.bottom < 1.5 * first.size
            if below and last.isalpha() and last not in known and last + begins in known:
                yield f"page {number}: broken: {last} {begins}"


@cache
def _words(language: str) -> frozenset[str]:
    """Give all words of our messages in a language."""
    with speaking(language):
        catalogue = vars(i18n._now().catalogue).get("_catalog", {})
    return frozenset(word for said in catalogue.values() for word in str(said).split())


def furniture(club: ClubFile, name: str, request: PaperRequest, made: Made, said: list[str]) -> Iterator[str]:
    """Say what head and foot lack: whose paper it is, its class, its code, its number."""
    kind = paper.kind(name)
    whose = settings(club).organisation or settings(club).name
    with speaking(request.language):
        handed = kind.addressed or name == "tell-them"
        classes = {_(made.privacy.label), *((_("For the person named"),) if handed else ())}
        count = _("page {page} of {pages}")
        moment = _("printed {moment}").partition("{")[0].strip()
    for number, words in enumerate(said, start=1):
        if name == "pack":
            continue
        if whose not in words and name not in BARE:
            yield f"page {number}: does not say whose it is"
        if name in BARE:
            continue
        if not any(one in words for one in classes):
            yield f"page {number}: does not say its class"
        numbers = range(1, 2 * made.pages + 1)
        every = [count.format(page=one, pages=of) for of in numbers for one in numbers]
        if not any(
            one in words for one in (every if name in HALVES else [count.format(page=number, pages=made.pages)])
        ):
            yield f"page {number}: has no number"
        if moment not in words:
            yield f"page {number}: does not say when it was printed"
    for code in made.sheets:
        if not any(code in words for words in said):
            yield f"all of it: sheet {code} is nowhere"
