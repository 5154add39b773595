"""Languages and countries as people choose and type them: by code, by their own name, or in the language in use."""

from desktop import i18n
from desktop.i18n.locales import locale, own_name
from desktop.i18n.pseudo import MIRRORED, STRETCHED
from desktop.i18n.sorting import sort_key


def languages() -> list[tuple[str, str]]:
    """Give the languages that the program speaks, each under its own name."""
    return [(name, own_name(name)) for name in i18n.LANGUAGES]


def countries() -> list[tuple[str, str]]:
    """Give the countries by their two letters, named and ordered in the language in use."""
    named = [(code, name) for code, name in locale().territories.items() if _is_country(code)]
    return sorted(named, key=lambda one: sort_key(one[1], i18n.language()))


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ"}


def language_code(typed: str) -> str:
    """Read a language: `de`, `pt-BR`, `Deutsch`, or its name in the language in use.

    Raises:
        ValueError: there is no such language.
    """
    from babel import Locale, UnknownLocaleError

    plain = typed.strip()
    known = {own.casefold(): code for code, own in languages()}
    known |= {name.casefold(): code for code, name in locale().languages.items() if "_" not in code}
    wanted = known.get(plain.casefold(), plain.replace("-", "_"))
    if wanted in {STRETCHED, MIRRORED}:
        return wanted
    try:
        return str(Locale.parse(wanted))
    except UnknownLocaleError as unknown:
        raise ValueError(typed) from unknown


def country_code(typed: str) -> str:
    """Read a country: its two letters, or its name in the language in use.

    Raises:
        ValueError: there is no such country.
    """
    plain = typed.strip()
    found = {name.casefold(): code for code, name in countries()}
    code = found.get(plain.casefold(), plain.upper())
    if code not in found.values():
        raise ValueError(typed)
    return code


def home(language: str) -> str:
    """Say in which country a language is most at home: DE for `de`, GB for `en` and for one that is not known."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        said = Locale.parse(language.replace("-", "_")).territory
    except (UnknownLocaleError, ValueError):
        said = None
    likely = str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]
    return said or ("GB" if language == "en" else likely) or "GB"
