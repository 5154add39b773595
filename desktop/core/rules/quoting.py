"""Quotes on papers that name nobody: the names in them are replaced by codes."""

import re
from collections.abc import Callable, Mapping
from typing import Final

SHORTEST: Final = 2
"""Letters of the shortest part of a name that is looked for alone."""


def coded(quote: str, codes: Mapping[str, str]) -> str:
    """Replace names in a quote, in whole or in part, by their codes in square brackets.

    Case does not count: a word that only looks like a name is replaced too rather than a child named.

    Args:
        quote: what somebody said.
        codes: the code of each full name; an empty name is passed over.
    """
    return coder(codes)(quote)


def coder(codes: Mapping[str, str]) -> Callable[[str], str]:
    """Give what replaces these names, as `coded` does, in many quotes."""
    parts: dict[str, str] = {}
    for name, code in codes.items():
        for part in (name, *re.split(r"[\s.]+", name)):
            if len(part) >= SHORTEST:
                parts.setdefault(part.casefold(), code)
    if not parts:
        return lambda quote: quote
    either = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
    names = re.compile(rf"(?<!\w)({either})(?!\w)", re.IGNORECASE)
    return lambda quote: names.sub(lambda found: f"[{parts[found[1].casefold()]}]", quote)
