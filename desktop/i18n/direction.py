"""Which way a language is written; it asks nobody which one is in use."""

from functools import cache

from desktop.i18n import pseudo

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", pseudo.MIRRORED})


@cache
def bare(name: str) -> str:
    """Give a language without its country: `de` for `de_CH` and `de-CH`."""
    return name.replace("-", "_").partition("_")[0]


@cache
def backwards(name: str) -> bool:
    """Say whether a language is written from right to left."""
    return bare(name) in RIGHT_TO_LEFT
