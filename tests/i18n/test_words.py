"""The words themselves: choosing a language, other threads, and what the catalogues are made of."""

import ast
import re
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from desktop import i18n
from desktop.i18n import N_, NP_, _, ngettext, pgettext
from tests.architecture.source import called, report, sources
from tests.i18n import catalogues


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
    assert (_(NP_("register", "left")), _(NP_("direction", "left"))) == ("gegangen", "left")


@pytest.mark.parametrize(
    ("asked", "ours"),
    [("de", "de"), ("de-CH", "de"), ("pt", "pt_BR"), ("pt_PT", "pt_BR"), ("en_US", "en"), ("nl", ""), ("", "")],
)
def test_the_nearest_of_our_languages(asked: str, ours: str) -> None:
    assert i18n.nearest(asked) == ours


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


def _messages() -> list[tuple[str, ...]]:
    """Every message that translators would be given, in all its forms."""
    return [catalogues.sources(one) for one in catalogues.template() if one.id]


def test_the_mapping_finds_our_words_and_nobody_elses() -> None:
    messages = _messages()
    assert ("{hours} h {minutes} min",) in messages
    assert ("{count} day", "{count} days") in messages
    assert len(messages) > 100


def _literals(call: ast.Call) -> Iterator[str]:
    """Give the texts that a call of ours hands to the translators."""
    takes = {"_": slice(0, 1), "N_": slice(0, 1), "ngettext": slice(0, 2), "pgettext": slice(1, 2), "NP_": slice(1, 2)}
    for argument in call.args[takes.get(called(call), slice(0))]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def test_translators_are_given_every_word() -> None:
    given = {form for message in _messages() for form in message}
    lost = [
        source.at(call)
        for source in sources()
        for call in source.calls()
        for text in _literals(call)
        if text not in given
    ]
    report(lost, "The extraction does not look into an f-string or another call: take _() out of it:")


def test_placeholders_have_names_that_translators_can_keep() -> None:
    each = [one for message in _messages() for one in message]
    assert [one for one in each if any(not re.fullmatch(r"[a-z_]+", place) for place in catalogues.places(one))] == []


def test_both_forms_of_a_plural_have_the_same_places() -> None:
    plurals = [message for message in _messages() if len(message) > 1]
    assert [forms for forms in plurals if not {*catalogues.places(forms[0])} <= {*catalogues.places(forms[-1])}] == []
