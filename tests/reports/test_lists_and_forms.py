"""Lists and forms: their classes, and what can never be given to them."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from desktop.core.choices import Privacy, SheetKind
from desktop.reports.catalogue import BY_NAME
from desktop.reports.kit.page import Edition, Options
from desktop.reports.lists_and_forms import PAPERS
from tests.reports.samples import DATA


def _named(of: Any) -> set[str]:
    found: set[str] = set()
    for field in fields(of):
        value = getattr(of, field.name)
        found.add(field.name)
        for one in value if isinstance(value, tuple) else (value,):
            found |= _named(one) if is_dataclass(one) else set()
    return found


def test_each_has_its_class_and_forms_their_numbers() -> None:
    assert {paper.name: paper.privacy for paper in PAPERS} == {
        "gaps": Privacy.TEAM,
        "handover": Privacy.TEAM,
        "checks": Privacy.SEALED,
        "rota": Privacy.TEAM,
        "phones": Privacy.SEALED,
        "destruction": Privacy.TEAM,
        "closure": Privacy.TEAM,
        "consent-form": Privacy.SEALED,
        "incident": Privacy.SEALED,
        "concern": Privacy.SEALED,
    }
    assert BY_NAME["consent-form"].privacy_of(Edition.CHILD, blank=True) is Privacy.OPEN
    assert (BY_NAME["incident"].sheet, BY_NAME["concern"].sheet) == (SheetKind.INCIDENT, SheetKind.CONCERN)


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("checks", {"reference", "code", "content", "issued_on", "phone"}),
        ("rota", {"phone", "check", "cleared", "contacts", "reason", "coming"}),
        ("phones", {"health", "address", "password", "born_on", "check"}),
        ("destruction", {"name", "person", "record", "uid"}),
        ("incident", {"people", "child", "mentee"}),
        ("concern", {"people", "child", "mentee", "coordinator"}),
    ],
)
def test_what_must_never_stand_on_it_cannot_be_given_to_it(name: str, never: set[str]) -> None:
    assert not _named(DATA[name]()) & never


@pytest.mark.parametrize("paper", [one for one in PAPERS if one.has_table], ids=lambda one: one.name)
def test_no_column_is_of_a_higher_class_than_its_paper(paper: Any) -> None:
    order = list(Privacy)
    highest = max(
        order.index(column.privacy) for table in paper.tables(DATA[paper.name](), Options()) for column in table.columns
    )
    assert highest == order.index(paper.privacy)
