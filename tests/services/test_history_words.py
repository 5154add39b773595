"""Every verb and every noun can be said."""

import re

from desktop.model.catalogue import NOUNS, UNRECORDED
from desktop.services.history_words import ENDINGS, NOUN_WORDS, VERBS
from desktop.storage.triggers import table_of
from tests.architecture.source import sources

STEP = re.compile(r"""\.step\(\s*"([a-z_]+\.[a-z_]+)\"""")


def test_every_verb_of_the_services_has_words() -> None:
    used = {verb for source in sources("desktop/services") for verb in STEP.findall(source.text)}
    assert len(used) > 50
    said = set(VERBS) | {f"{noun}.{ending}" for noun in NOUN_WORDS for ending in ENDINGS}
    assert used - said == set()


def test_every_noun_that_is_recorded_has_words() -> None:
    assert {table_of(noun) for noun in NOUNS if noun not in UNRECORDED} <= set(NOUN_WORDS)
