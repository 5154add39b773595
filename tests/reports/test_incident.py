"""The incident form: one sheet, numbered, facts apart from opinion, and nobody's name but those who are told."""

import pytest

from desktop.core.choices import IncidentKind, PaperSize
from desktop.i18n import _
from desktop.reports import incident
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.form_samples import incident as sample
from tests.reports.layout import faults

WAYS = [Options(), Options(paper=PaperSize.LETTER), Options(language="xr"), Options(large_print=True)]


@pytest.mark.parametrize("paper", PaperSize)
def test_both_sides_of_one_sheet_facts_before_opinion(paper: PaperSize) -> None:
    first, second = words(incident.render(sample(), Options(paper=paper)))
    assert "No. K7" in first
    assert "Facts" in first
    assert "Opinion" not in first
    assert "Opinion, apart from the facts" in second
    assert "Who was told" in second
    assert all(_(kind.label) in first for kind in IncidentKind)
    assert "Coordinator: Ada Lindqvist, +44 7700 900111" in first


def test_who_is_not_known_is_written_by_hand() -> None:
    assert incident.ToCall("Coordinator").words() == "Coordinator: ________________"
    assert incident.ToCall("Coordinator", phone="07700 900111").words() == "Coordinator: 07700 900111"


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(incident, sample(), options)
