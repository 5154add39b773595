"""What holds for every paper around an agreement."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from desktop import i18n
from desktop.core.choices import PaperSize
from desktop.core.relationship_choices import AgreementEdition
from desktop.reports import agreement as agreement_paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import pdf, solid, words
from tests.reports.layout import faults
from tests.reports.relationship_samples import BLANK, PAPERS, agreement, blank_agreement

LONG = "Wolfeschlegelsteinhausenbergerdorff-Brzęczyszczykiewicz of the Upper Riverside Meadows"
OPTIONS = (
    *(Options(), Options(paper=PaperSize.LETTER), Options(large_print=True), Options(language="xx")),
    *(Options(language="xr"), Options(paper=PaperSize.LETTER, large_print=True, language="xr")),
)
PAYLOADS = (
    "<b>Robert</b>",
    "&amp; a & b",
    "{name}",
    "{0}",
    "%s%d%n",
    "a)b(c",
    "<img src='file:///etc/passwd'/>",
    "Łódź ễ",
)
NEVER = ("health", "allergy", "address", "born", "birth", "school", "family", "income", "diagnos")


def _fields(of: Any) -> set[str]:
    found = set()
    for field in fields(of):
        found.add(field.name)
        value = getattr(of, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one):
                found |= _fields(one)
    return found


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_overlaps_or_leaves_the_page(paper: str, options: Options) -> None:
    module, make = PAPERS[paper]
    for data in (make(), make(LONG), BLANK[paper]):
        assert not faults(module, data, options)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("edition", list(AgreementEdition))
def test_no_edition_of_the_agreement_does_either(edition: AgreementEdition, options: Options) -> None:
    for data in (agreement(edition), blank_agreement(edition)):
        assert not faults(agreement_paper, data, options)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_made_in_every_way(paper: str, options: Options) -> None:
    module, make = PAPERS[paper]
    rendered = module.render(make(), options)
    read = pdf(rendered)
    assert len(read.pages) == rendered.pages
    sides = {tuple(sorted((round(float(one.mediabox.width)), round(float(one.mediabox.height))))) for one in read.pages}
    assert sides == ({(612, 792)} if options.paper is PaperSize.LETTER else {(595, 842)})
    assert "�" not in "".join(words(rendered))
    assert read.metadata is not None
    assert not [name for name in ("Aisha", "Katarzyna", "Ada") if name in str(read.metadata)]
    assert i18n.language() == "en_GB"


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("paper", PAPERS)
def test_names_are_printed_exactly(paper: str, payload: str) -> None:
    module, make = PAPERS[paper]
    assert solid(payload) in solid("".join(words(module.render(make(payload), Options()))))


@pytest.mark.parametrize("paper", PAPERS)
def test_what_must_never_stand_on_a_paper_cannot_be_given_to_it(paper: str) -> None:
    allowed = {"address", "recipient_address"} if "letter" in paper else set()
    found = {name for name in _fields(PAPERS[paper][1]()) - allowed if any(word in name for word in NEVER)}
    assert not found


@pytest.mark.parametrize("paper", PAPERS)
def test_no_forbidden_word_is_ours(paper: str) -> None:
    module, _make = PAPERS[paper]
    said = "".join(words(module.render(BLANK[paper], Options()))).casefold()
    for word in ("health", "allerg", "diagnos", "rank", "score", "fail", "victim", "weak", "streak", "best of"):
        assert word not in said
