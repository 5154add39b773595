import re

import pytest

from desktop import i18n
from desktop.i18n import _, formats, ngettext, pgettext, pseudo

SENTENCE = "{name} came at {time}"


@pytest.mark.parametrize("language", ["xx", "xr"])
def test_texts_are_longer_and_keep_their_places(language: str) -> None:
    i18n.use(language)
    for shown in (_(SENTENCE), ngettext(SENTENCE, "many", 1), ngettext("one", SENTENCE, 2), pgettext("late", SENTENCE)):
        assert re.findall(r"\{\w+\}", shown) == ["{name}", "{time}"]
        assert len(shown) >= 1.35 * len(SENTENCE)
        assert shown.format(name="Ana", time="18:05").startswith("Ana çàmé àt 18:05")


def test_only_one_of_them_is_mirrored() -> None:
    assert formats.right_to_left("xr")
    assert not formats.right_to_left("xx")
    assert pseudo.catalogue("de") is None


def test_nothing_stays_nothing() -> None:
    i18n.use("xx")
    assert _("") == ""
