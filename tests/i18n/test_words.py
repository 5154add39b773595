"""The words themselves: choosing a language, other threads, and what the catalogues are made of."""

import re
import string
import threading
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

from desktop import i18n
from desktop.i18n import N_, _, ngettext, pgettext

ROOT = Path(__file__).resolve().parents[2]
MAPPING = ROOT / "resources" / "locale" / "babel.cfg"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small German catalogue."""
    catalogue = Catalog("de")
    catalogue.add("Came", "Kam")
    catalogue.add(("{count} child", "{count} children"), ("{count} Kind", "{count} Kinder"))
    catalogue.add("left", "gegangen", context="register")
    place = tmp_path / "de" / "LC_MESSAGES"
    place.mkdir(parents=True)
    made = BytesIO()
    write_mo(made, catalogue)
    (place / "alongside.mo").write_bytes(made.getvalue())
    return tmp_path


@pytest.mark.parametrize("language", ["de", "de_CH", "de-AT"])
def test_a_language_is_used_from_then_on(folder: Path, language: str) -> None:
    i18n.use(language, folder)
    assert i18n.language() == language
    assert _("Came") == _(N_("Came")) == "Kam"
    assert ngettext("{count} child", "{count} children", 2) == "{count} Kinder"
    assert pgettext("register", "left") == "gegangen"
    assert pgettext("direction", "left") == "left"


def test_without_a_catalogue_it_is_english(tmp_path: Path) -> None:
    i18n.use("de", tmp_path)
    assert (_("Came"), _("")) == ("Came", "")
    assert ngettext("{count} child", "{count} children", 1) == "{count} child"


def test_another_language_for_a_while(folder: Path) -> None:
    with i18n.speaking("de", folder):
        assert _("Came") == "Kam"
        with i18n.speaking("xx"):
            assert _("Came") == "Càmé·"
        assert _("Came") == "Kam"
    assert (i18n.language(), _("Came")) == ("en_GB", "Came")


def test_a_paper_in_another_language_does_not_change_the_window(folder: Path) -> None:
    in_block, seen = threading.Event(), threading.Event()

    def paper() -> None:
        with i18n.speaking("de", folder):
            in_block.set()
            seen.wait(5)

    worker = threading.Thread(target=paper)
    worker.start()
    in_block.wait(5)
    meanwhile = _("Came")
    seen.set()
    worker.join()
    assert meanwhile == "Came"


def test_threads_that_start_later_speak_what_the_window_speaks(folder: Path) -> None:
    i18n.use("de", folder)
    said: list[str] = []
    worker = threading.Thread(target=lambda: said.append(_("Came")))
    worker.start()
    worker.join()
    assert said == ["Kam"]


@cache
def _messages() -> tuple[str | tuple[str, ...], ...]:
    """Every message that translators would be given."""
    mapping = ConfigParser()
    mapping.read(MAPPING, encoding="utf-8")
    methods = [(pattern, method) for method, _colon, pattern in (one.partition(": ") for one in mapping.sections())]
    found = extract_from_dir(str(ROOT), methods, keywords=KEYWORDS)
    return tuple(message for _file, _line, message, _comments, _context in found)


def test_the_mapping_finds_our_words_and_nobody_elses() -> None:
    messages = _messages()
    assert "{hours} h {minutes} min" in messages
    assert ("{count} day", "{count} days") in messages
    assert len(messages) > 100


def _places(message: str) -> Iterator[str]:
    for _text, field, _format, _conversion in string.Formatter().parse(message):
        if field is not None:
            yield field


def test_placeholders_have_names_that_translators_can_keep() -> None:
    each = [one for message in _messages() for one in ((message,) if isinstance(message, str) else message)]
    assert [one for one in each if any(not re.fullmatch(r"[a-z_]+", place) for place in _places(one))] == []


def test_both_forms_of_a_plural_have_the_same_places() -> None:
    plurals = [message for message in _messages() if isinstance(message, tuple)]
    assert [forms for forms in plurals if not set(_places(forms[0])) <= set(_places(forms[-1]))] == []
