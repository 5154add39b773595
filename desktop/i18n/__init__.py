"""The words of the program: marked early with `N_`, translated when shown with `_`."""

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.i18n import pseudo

_RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "locale"


class _State:
    """The catalogue and language in use; one for the whole process."""

    language = "en_GB"
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def use(language: str, folder: Path = _RESOURCES) -> None:
    """Speak `language` (such as `de` or `en_GB`) from now on; English where no catalogue is there."""
    _State.language = language
    _State.catalogue = pseudo.catalogue(language) or _gettext.translation(
        "alongside", folder, [language], fallback=True
    )


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak another language for the length of a `with` block: a letter may be in the family's own."""
    before = _State.language, _State.catalogue
    if language != _State.language:
        use(language)
    try:
        yield
    finally:
        _State.language, _State.catalogue = before


def language() -> str:
    """Say which language is in use."""
    return _State.language


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark `message` for translation; it is translated where it is shown."""
    return message


def _(message: str) -> str:
    return _State.catalogue.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Translate with the plural form that `count` asks for."""
    return _State.catalogue.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """Translate a word that means different things in different places."""
    return _State.catalogue.pgettext(context, message)
