"""The names of the months in the languages that lists are written in."""

from functools import cache


@cache
def numbers(languages: tuple[str, ...]) -> dict[str, int]:
    """Give the number of each month by its names, long and short, without case and points.

    Args:
        languages: such as `("en_GB", "de")`; a name that two languages give to different months is the first one's.
    """
    from babel import Locale

    found: dict[str, int] = {}
    for language in languages:
        months = Locale.parse(language, sep="_").months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[use][width].items():
                    found.setdefault(plain(name), int(number))
    return found


def plain(name: str) -> str:
    """Give a month's name without case and points, as it is looked up."""
    return name.casefold().strip(" .")
