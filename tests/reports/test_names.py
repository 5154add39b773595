"""Names in every script, printed and read back."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

from desktop.reports import badges, certificate, register
from desktop.reports.badges import Badge
from desktop.reports.kit import fonts, letters, page
from desktop.reports.kit.page import Options, Rendered
from desktop.reports.register import RegisterRow
from tests.reports import cards, conftest, layout, reading
from tests.reports.conftest import solid
from tests.reports.names import NAMES, SCRIPTS

LONG = (
    "Σ" * 70,
    "Aleksandra-Konstantynopolitańczykowianeczka " * 2,
    "क्षत्रिय" * 12,
    "พิมพ์ใจ" * 14,
    "👩🏽\u200d🚀" * 40,
    "歐陽靜宜" * 12,
)


def _register(names: Sequence[str], options: Options) -> Rendered:
    return register.render(_rows(names), options)


def _rows(names: Sequence[str]) -> register.RegisterData:
    rows = tuple(RegisterRow(number, name, "Y6") for number, name in enumerate(names, start=1))
    return replace(conftest.register(1), rows=rows, expected=len(rows))


def _badges(names: Sequence[str], options: Options) -> Rendered:
    return badges.render(replace(cards.badges(1), badges=tuple(Badge(name) for name in names)), options)


def _certificates(names: Sequence[str], options: Options) -> Rendered:
    return page.render(lambda: [certificate.build(cards.certificate(name=name), options) for name in names], options)


PAPERS: dict[str, Callable[[Sequence[str], Options], Rendered]] = {
    "register": _register,
    "badges": _badges,
    "certificate": _certificates,
}


def _plain(value: str) -> str:
    return solid(unicodedata.normalize("NFKC", value))


def _kinds(name: str) -> set[str]:
    return {unicodedata.category(one) for one in name}


def test_they_are_120_and_every_letter_has_a_font() -> None:
    assert len(NAMES) == len(set(NAMES)) == 120
    assert len(SCRIPTS) == 17
    assert fonts.unprintable("".join(NAMES)) == ""


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_name_is_read_back_in_its_place(paper: str, large: bool) -> None:
    printed = _plain("".join(reading.text(PAPERS[paper](NAMES, Options(large_print=large)).data)))
    assert fonts.REPLACEMENT not in printed
    at = 0
    for name in NAMES:
        found = printed.find(_plain(name), at)
        assert found >= 0, name
        at = found + len(_plain(name))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_program_that_shows_papers_finds_the_names(paper: str) -> None:
    """It turns text from right to left round by itself: accents, brackets and other scripts there go astray in it."""
    held = QBuffer()
    held.setData(QByteArray(PAPERS[paper](NAMES, Options()).data))
    held.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(held)
    pages = (document.getAllText(number).text() for number in range(document.pageCount()))
    read = _plain("".join(pages).replace("\ufffe", "-"))  # how it marks a hyphen at the end of a line
    document.close()
    astray = {name for name in NAMES if letters.runs_backwards(name) and {"Mn", "Cf", "Ps", "Lu"} & _kinds(name)}
    assert [name for name in NAMES if name not in astray and _plain(name) not in read] == []
    assert len(astray) == 7


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_a_name_too_long_for_its_column_shrinks_and_wraps(large: bool) -> None:
    options = Options(large_print=large)
    assert layout.faults(register, _rows((*NAMES, *LONG)), options) == []
