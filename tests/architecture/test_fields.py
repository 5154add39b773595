"""A field says everything about itself once, and says it whole."""

import importlib
from typing import Any, cast

import pytest

from desktop.model.catalogue import NOUNS
from desktop.model.fields import Kind, specs
from desktop.model.noun import Noun
from tests.architecture.source import report, sources

OWN = {"id", "uid"}


def _fields(noun: type[Noun]) -> dict[str, Any]:
    return {field.name: field for field in cast("Any", noun)._meta.sorted_fields if field.name not in OWN}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_field_speaks_for_itself(noun: type[Noun]) -> None:
    said = specs(noun)
    found = [f"{noun.__name__}.{name}" for name in _fields(noun) if name not in said or not said[name].label]
    report(found, "Declare fields with the factories of desktop/model/fields.py, with a label in N_():")


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_help_is_a_sentence_and_a_label_is_none(noun: type[Noun]) -> None:
    found = [
        f"{noun.__name__}.{name}"
        for name, said in specs(noun).items()
        if said.label.endswith((".", ":")) or (said.help and not said.help.endswith((".", "?", "…")))
    ]
    report(found, "A label ends without a stop; its help is a sentence:")


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_a_link_is_required_or_may_be_empty(noun: type[Noun]) -> None:
    said = specs(noun)
    found = [
        f"{noun.__name__}.{name}"
        for name, field in _fields(noun).items()
        if said[name].kind is Kind.LINK and (said[name].required == field.null or field.lazy_load)
    ]
    report(found, "Declare links with link(...), required or not, so that reading one never runs a query:")


def test_the_catalogue_names_every_noun_after_those_it_links_to() -> None:
    for source in sources("desktop/model"):
        importlib.import_module(source.path.removesuffix(".py").replace("/", "."))
    missing = [noun.__name__ for noun in Noun.__subclasses__() if noun not in NOUNS and "tests" not in noun.__module__]
    report(missing, "Add to NOUNS in desktop/model/catalogue.py:")
    for place, noun in enumerate(NOUNS):
        links = {field.rel_model for field in _fields(noun).values() if hasattr(field, "rel_model")}
        late = [linked.__name__ for linked in links - {*NOUNS[:place], noun}]
        report(late, f"{noun.__name__} stands in NOUNS before nouns that it links to:")
