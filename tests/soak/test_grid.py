"""Every paper of the sample club once, every language several times; all with all is `python -m tests.soak.grid`."""

from collections.abc import Iterator

import pytest

from desktop.core.choices import PaperSize, Privacy
from desktop.i18n import LANGUAGES, formats, speaking
from desktop.reports.catalogue import PAPERS
from desktop.services import paper
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.reports import forbidden, whole_paper
from tests.riverside import riverside
from tests.soak.grid import WAYS


@pytest.fixture(scope="module")
def club(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubFile]:
    with riverside(tmp_path_factory.mktemp("riverside")) as opened:
        yield opened


@pytest.fixture(scope="module")
def known(club: ClubFile) -> forbidden.Known:
    return forbidden.known(club)


OF_A_KEY = "recovery"
"""Is made of a passphrase, and the sample club has none; tests/reports look at it."""


@pytest.mark.parametrize(
    "number",
    [place for place, one in enumerate(PAPERS) if one.name != OF_A_KEY],
    ids=lambda number: PAPERS[number].name,
)
def test_every_paper_lies_well(club: ClubFile, known: forbidden.Known, number: int) -> None:
    name = PAPERS[number].name
    one = next(one for one in whole_paper.wanted(club) if one.name == name)
    size, large = WAYS[number // len(LANGUAGES) % len(WAYS)]
    language = LANGUAGES[number % len(LANGUAGES)]
    request = one.request._replace(language=language, paper=size, large_print=large)
    assert not list(whole_paper.faults(club, name, request, known))


def test_what_must_not_be_said_is_found(known: forbidden.Known) -> None:
    sealed, family, first = min(known.sealed), min(known.family), min(known.first)
    assert known.on(f"… {sealed} …", Privacy.TEAM, "de") == [sealed]
    assert known.on(f"Mei {family}", Privacy.OPEN, "en") == [family]
    assert known.on(f"Mei{family}", Privacy.OPEN, "en") == []
    assert known.on(first, Privacy.OPEN, "en", coded=True) == [first]
    assert known.on(f"{first} {family}", Privacy.TEAM, "en") == known.on(sealed, Privacy.SEALED, "en") == []
    with speaking("fr"):
        born = formats.day(min(known.birthdays))
    assert known.on(born, Privacy.TEAM, "fr") == [born]


def test_a_head_or_foot_that_is_not_there_is_missed(club: ClubFile) -> None:
    request = PaperRequest(language="de", paper=PaperSize.A4)
    made = paper.make(club, "gaps", request)
    found = list(whole_paper.furniture(club, "gaps", request, made._replace(sheets=("Q9",)), ["nothing of it"]))
    assert [one.partition(": ")[2] for one in found] == [
        *("does not say whose it is", "does not say its class", "has no number", "does not say when it was printed"),
        "sheet Q9 is nowhere",
    ]
