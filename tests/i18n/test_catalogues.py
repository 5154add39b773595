"""The catalogues are complete, keep what must be kept, and use each language's own words."""

import re
import tomllib
from pathlib import Path

import pytest
from babel.messages import Catalog

from desktop import i18n
from tests.i18n import catalogues, translate

TERMS = 30
"""How many of the field's words a glossary says, with the reason, at least."""


def test_every_language_that_we_offer_has_a_catalogue() -> None:
    assert set(catalogues.languages()) == set(i18n.LANGUAGES) - {"en"}


@pytest.mark.parametrize("language", catalogues.languages())
def test_a_catalogue_is_complete_and_right(language: str) -> None:
    found = list(catalogues.problems(language))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", catalogues.languages())
def test_a_glossary_says_the_words_of_the_field_and_why(language: str) -> None:
    said = tomllib.loads((catalogues.LOCALE / language / "glossary.toml").read_text(encoding="utf-8"))
    assert len(said["words"]) >= TERMS
    assert [name for name, one in said["words"].items() if not one["word"].strip() or not one["why"].strip()] == []


@pytest.fixture
def dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalog:
    """A catalogue of four messages, in a folder of its own, with the program saying the same four."""
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    said = Catalog(project="Alongside")
    for message in ("Name", "{name} came", ("{count} day", "{count} days"), "two\nlines"):
        said.add(message, locations=[("desktop/one.py", 0)])
    monkeypatch.setattr(catalogues, "template", lambda: said)
    for cached in (catalogues.read, catalogues.rightly_equal):
        cached.cache_clear()
    assert translate.main(["nl"]) == 1
    return catalogues.read("nl")


def _fill(catalogue: Catalog, *, same: str = "[]", **texts: str) -> list[str]:
    """Translate the four messages; give what is said of it."""
    right = {
        "name": "Naam",
        "came": "{name} kwam",
        "day": "{count} dag",
        "days": "{count} dagen",
        "lines": "twee\nregels",
    }
    kept = right | texts
    for message, string in (
        ("Name", kept["name"]),
        ("{name} came", kept["came"]),
        ("two\nlines", kept["lines"]),
        ("{count} day", (kept["day"], kept["days"])),
    ):
        found = catalogue.get(message)
        assert found is not None
        found.string = string
    catalogues.write("nl", catalogue)
    (catalogues.LOCALE / "nl" / "glossary.toml").write_text(f"same = {same}\n", encoding="utf-8")
    for cached in (catalogues.read, catalogues.rightly_equal):
        cached.cache_clear()
    return list(catalogues.problems("nl"))


def test_a_new_language_is_begun_and_a_whole_one_is_quiet(dutch: Catalog, capsys: pytest.CaptureFixture[str]) -> None:
    assert translate.main([]) == 1
    assert "nl: 4 untranslated" in capsys.readouterr().out
    assert _fill(dutch) == []
    assert translate.main(["nl"]) == 0


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"name": ""}, "untranslated: 'Name'"),
        ({"name": "Name"}, "equal to the English"),
        ({"name": "Naam van deze persoon"}, "too long for a label"),
        ({"name": "Naam "}, "a space at an end"),
        ({"name": "&Naam"}, "keys differ"),
        ({"came": "{naam} kwam"}, "placeholders differ"),
        ({"came": "hij kwam"}, "placeholders differ"),
        ({"came": "{name kwam"}, "braces that do not match"),
        ({"days": "{counts} dagen"}, "placeholders differ"),
        ({"lines": "twee regels"}, "lines differ"),
        ({"name": "Naam %s"}, "placeholders of the parser differ"),
    ],
)
def test_what_is_wrong_is_said(dutch: Catalog, texts: dict[str, str], said: str) -> None:
    assert re.search(re.escape(said), "\n".join(_fill(dutch, **texts)))


def test_the_list_of_equals_is_neither_short_nor_long(dutch: Catalog) -> None:
    assert _fill(dutch, name="Name", same='["Name"]') == []
    assert "but not equal" in "\n".join(_fill(dutch, same='["Name"]'))


def test_words_that_came_and_went_are_said(dutch: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(dutch)
    now = Catalog(project="Alongside")
    now.add("Other")
    monkeypatch.setattr(catalogues, "template", lambda: now)
    found = "\n".join(catalogues.problems("nl"))
    assert "not extracted yet: 'Other'" in found
    assert "no longer said: 'Name'" in found
    assert translate.update("nl") == 1
    assert "no longer said" not in "\n".join(catalogues.problems("nl"))
