"""What is known of languages and countries: Babel's locale, direction, order of names, paper, first day of the week."""

from functools import cache
from typing import TYPE_CHECKING

from desktop.i18n import language, pseudo
from desktop.i18n.direction import backwards, bare

if TYPE_CHECKING:
    from babel import Locale

DEFAULT = "en_GB"
# Babel knows neither of these two. Letter: the countries of CLDR's paperSize, with their neighbours who buy it too.
LETTER_COUNTRIES = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)
FAMILY_FIRST = frozenset({"hu", "ja", "ko", "vi", "zh"})


def locale(name: str = "") -> "Locale":
    """Give Babel's locale of a language (the one in use); the bare language's, else British, where it is not known."""
    return _locale((name or language()).replace("-", "_"))


@cache
def _locale(name: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    if bare(name) in {pseudo.STRETCHED, pseudo.MIRRORED} or name == "en":
        return Locale.parse(DEFAULT)
    for wanted in (name, bare(name)):
        try:
            return Locale.parse(wanted)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(DEFAULT)


def own_name(name: str) -> str:
    """Name a language as those who speak it do: Deutsch, Cymraeg, العربية, Português (Brasil)."""
    found = locale(name)
    own = (found.get_display_name(found) if "_" in name else found.get_language_name(found)) or name
    return f"{own[:1].upper()}{own[1:]}"


def spoken(name: str, territory: str) -> str:
    """Name a language as a country speaks it, such as `de_CH`; the bare language where there is no such way."""
    from babel import Locale, UnknownLocaleError

    wanted = name.replace("-", "_")
    if "_" in wanted or wanted in {pseudo.STRETCHED, pseudo.MIRRORED} or not territory:
        return wanted
    try:
        return str(Locale.parse(f"{wanted}_{territory.upper()}"))
    except (UnknownLocaleError, ValueError):
        return wanted


def right_to_left(name: str = "") -> bool:
    """Say whether a language (the one in use) is written from right to left."""
    return backwards(name or language())


def full_name(given: str, family: str, name: str = "") -> str:
    """Write a whole name in the order of a language: family first in Hungarian, Japanese and others."""
    first, last = (family, given) if bare(name or language()) in FAMILY_FIRST else (given, family)
    return f"{first} {last}" if first and last else first or last


def paper_size(territory: str) -> str:
    """Say which paper a country prints on: `a4` or `letter`."""
    return "letter" if territory.upper() in LETTER_COUNTRIES else "a4"


def first_weekday(territory: str) -> int:
    """Say on which weekday a country's week starts; Monday is 0, also for a country that is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        return int(Locale.parse(f"und_{territory.upper()}").first_week_day)
    except (UnknownLocaleError, ValueError):
        return 0
