from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from itertools import cycle, groupby, product
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from desktop import i18n
from desktop.core.choices import PaperSize, Privacy, SheetKind
from desktop.core.paper_choices import About, Need
from desktop.reports.catalogue import BY_NAME, PAPERS
from desktop.reports.kit import fonts
from desktop.reports.kit.outline import LONG
from desktop.reports.kit.page import Edition, Options, Rendered
from desktop.reports.paper_kind import PaperKind
from tests.reports.conftest import pdf, solid, words
from tests.reports.samples import DATA, NAMELESS

ALL = [pytest.param(paper, id=paper.name) for paper in PAPERS]
SPOKEN = (*i18n.LANGUAGES, "xx", "xr")  # with long words, and from right to left
PAYLOADS = (
    *("<b>Robert</b>", "<Robert>", "</para>", "<img src='file:///etc/passwd'/>", '<a href="http://x.y/">z</a>'),
    *("&lt;b&gt;", "&amp;", "&#65;", "&nbsp;", "a & b", "Robert'); DROP TABLE", "{name}", "{0}", "%s%d%n", "%(x)s"),
    *("a)b(c", "(((", "\\050\\", "\\n\\r", "<font color=red>x</font>", "<seq/>", "<bullet>•</bullet>", "**bold**"),
    *("<onDraw name=x/>", "<br/>br", "$HOME`id`", "=1+1", "Zoë Łódź ễ", "<super>2</super>", "<!-- -->"),
)

WAYS = [
    pytest.param(paper, Options(size, large, language, edition), id=f"{paper.name}-{language}-{size}")
    for paper, language, (large, edition, size) in zip(
        PAPERS,
        cycle(SPOKEN),
        cycle([*product((False, True), (Edition.NAMED, Edition.CODED), PaperSize)] * 3),
        strict=False,
    )
]
"""Each paper once, and every language, size and edition with some; all with all is `tests.soak.grid`."""


def _fonts(rendered: Rendered) -> dict[str, DictionaryObject]:
    found = {}
    for page in pdf(rendered).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            one = font.get_object()
            found[str(one["/BaseFont"])] = one
    return found


def test_names_are_those_of_the_command_line() -> None:
    assert list(BY_NAME) == [
        *("register", "register-signature", "volunteers", "slips", "card", "door", "fire", "badges", "pack"),
        *("matrix", "hours", "that-day", "impact", "recovery", "mistakes", "gaps", "handover", "checks", "rota"),
        *("phones", "destruction"),
        *("homework", "agreement", "prep", "record", "promises", "closure"),
        *("statement", "timesheet", "folio", "letter", "progress", "certificate", "access", "ask", "consent-form"),
        *("prep-pad", "record-pad", "critique", "tell-them", "then-now", "incident", "concern"),
    ]


def test_those_about_one_thing_stand_together() -> None:
    assert [about for about, _ones in groupby(PAPERS, key=lambda paper: paper.about)] == list(About)


def test_the_catalogue_says_what_each_paper_is() -> None:
    assert BY_NAME["register"].sheet is SheetKind.REGISTER
    assert BY_NAME["card"].privacy is Privacy.SEALED
    assert BY_NAME["fire"].privacy is Privacy.OPEN
    assert BY_NAME["that-day"].privacy is Privacy.SEALED
    assert BY_NAME["statement"].needs == (Need.PERSON, Need.PERIOD)
    assert BY_NAME["matrix"].privacy_of(Edition.CODED) is Privacy.OPEN
    assert BY_NAME["hours"].privacy_of(Edition.NAMED) is Privacy.TEAM
    assert [paper.name for paper in PAPERS if paper.is_of_session and not paper.has_table] == ["slips", "card", "pack"]
    assert BY_NAME["mistakes"].privacy is Privacy.OPEN
    assert BY_NAME["progress"].privacy_of(Edition.CODED) is Privacy.OPEN
    assert BY_NAME["progress"].privacy_of(Edition.VOLUNTEER) is Privacy.TEAM


@pytest.mark.parametrize(("paper", "options"), WAYS)
def test_every_paper_is_made_in_some_way(paper: PaperKind, options: Options) -> None:
    rendered = paper.render(DATA[paper.name](), options)
    read = pdf(rendered)
    assert len(read.pages) == rendered.pages
    _check_sizes(read, options)
    _check_fonts(rendered)
    assert "�" not in "".join(words(rendered))
    assert i18n.language() == "en_GB"
    assert not read.attachments
    assert not read.outline or len(read.pages) > LONG or paper.name == "pack"
    assert read.metadata is not None
    assert read.metadata.creator == "Alongside"
    said = " ".join(str(value) for value in read.metadata.values())
    assert not [name for name in ("Lindqvist", "Wiśniewska", "Okafor", "Aisha") if name in said]
    assert read.metadata.author == "Riverside Library Trust"
    assert read.metadata.title
    assert read.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"].value is True  # type: ignore[index]
    assert read.trailer["/Root"]["/Lang"] == options.language.replace("_", "-")  # type: ignore[index]


def _check_sizes(read: PdfReader, options: Options) -> None:
    sides = {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in read.pages}
    flat = {tuple(sorted(side)) for side in sides}
    assert flat == ({(612, 792)} if options.paper is PaperSize.LETTER else {(595, 842)})
    if options.large_print:
        assert all(wide > high for wide, high in sides)


def _check_fonts(rendered: Rendered) -> None:
    """Fonts are ours, embedded, and hold what is printed alone."""
    for name, font in _fonts(rendered).items():
        assert "Noto" in name or "DejaVu" in name or "Droid" in name
        assert "/FontFile2" in font["/FontDescriptor"].get_object(), name  # type: ignore[operator]
        assert "+" in name


def _shared_out(papers: list[PaperKind], payloads: Sequence[str], each: int) -> list[Any]:
    """Give every paper some payloads and every payload some papers; all with all is tests/soak/papers.py."""
    pairs = [
        (paper, payloads[(number * each + one) % len(payloads)])
        for number, paper in enumerate(papers)
        for one in range(each)
    ]
    return [pytest.param(*pair, id=f"{pair[0].name}-{pair[1]}") for pair in pairs]


@pytest.mark.parametrize(
    ("paper", "payload"), _shared_out([one for one in PAPERS if one.name not in {"pack", *NAMELESS}], PAYLOADS, 2)
)
def test_names_are_printed_exactly(paper: PaperKind, payload: str) -> None:
    pages = pdf(paper.render(DATA[paper.name](name=payload), Options())).pages
    assert solid(payload) in solid("".join(page.extract_text() for page in pages))
    for page in pages:
        assert "/Annots" not in page
        assert not page.images


@pytest.mark.parametrize("paper", [one for one in ALL if one.values[0].has_table])  # type: ignore[union-attr]
def test_tables_are_square(paper: PaperKind) -> None:
    assert paper.tables is not None
    for edition in paper.editions:
        for table in paper.tables(DATA[paper.name](), Options(edition=edition)):
            keys = [column.key for column in table.columns]
            assert len(set(keys)) == len(keys)
            assert all(len(row) == len(keys) for row in table.rows)
            assert not table.totals or len(table.totals) == len(keys)


def _fields(of: Any) -> set[str]:
    found = set()
    for field in fields(of):
        found.add(field.name)
        value = getattr(of, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one):
                found |= _fields(one)
    return found


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("register", {"born_on", "phone", "contacts", "health", "address", "notes"}),
        ("volunteers", {"phone", "check", "cleared", "contacts"}),
        ("matrix", {"reason", "note", "phone", "health"}),
        ("statement", {"check", "mentees", "contacts", "health"}),
        ("hours", {"mentees", "phone", "check"}),
        ("door", {"family_name", "age", "born_on", "phone", "health", "school", "code"}),
        ("slips", {"phone", "check", "born_on", "health", "people"}),
        ("badges", {"family_name", "school", "age", "health", "code", "address"}),
        ("certificate", {"age", "born_on", "possible", "percent", "school", "code", "health"}),
    ],
)
def test_what_must_never_stand_on_a_paper_cannot_be_given_to_it(name: str, never: set[str]) -> None:
    allowed = {"phone"} if name == "statement" else set()  # of who confirms
    assert not _fields(DATA[name]()) & (never - allowed)


@pytest.mark.parametrize("paper", ALL)
def test_every_sign_of_ours_can_be_printed(paper: PaperKind) -> None:
    assert not fonts.unprintable(paper.title)
