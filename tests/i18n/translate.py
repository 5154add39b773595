"""Brings the catalogues up to the program's words, and says what is missing in them; `dev.py translate` runs it.

`python -m tests.i18n.translate [LANGUAGE …]` takes every language that has a catalogue, or those named; a language that
has none yet is begun. New messages stand untranslated in the `.po` files, where a translator fills them in; what the
program no longer says is taken out. Ends with 1 while anything is missing or wrong.
"""

import sys

from babel.messages import Catalog

from desktop.i18n import locales
from tests.i18n import catalogues

HEAD = """\
# {language}. The words of the field, with reasons, stand in glossary.toml two folders up.
# Brought up to the program by: dev.py translate"""


def update(language: str) -> int:
    """Bring one catalogue up to date; answers how many messages are untranslated."""
    begun = catalogues.path_of(language).exists()
    catalogue = catalogues.read(language) if begun else Catalog(language, domain="alongside", project="Alongside")
    catalogue.update(catalogues.template(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False  # a catalogue that doubts itself is not compiled
    catalogue.header_comment = HEAD.format(language=locales.own_name(language))
    catalogue.last_translator = catalogue.language_team = "Alongside"
    catalogues.write(language, catalogue)
    catalogues.read.cache_clear()
    if not begun:
        (catalogues.LOCALE / language / "glossary.toml").write_text("same = []\n", encoding="utf-8")
    return sum(not all(catalogues.forms(one)) for one in catalogue if one.id)


def main(wanted: list[str]) -> int:
    """Update the languages, then print what is wrong with each."""
    wrong = 0
    for language in wanted or catalogues.languages():
        left = update(language)
        found = list(catalogues.problems(language))
        wrong += len(found)
        print(f"{language}: {left} untranslated, {len(found)} to look at")
        for sentence in found:
            print(f"  {sentence}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
