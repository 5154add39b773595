"""Registration and consent: one sheet, each consent with its own boxes and date, blank or filled in."""

from dataclasses import replace

import pytest

from desktop.core.choices import PaperSize, Privacy
from desktop.reports import consent_form
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.form_samples import consent_form as sample
from tests.reports.layout import faults

WAYS = [Options(), Options(paper=PaperSize.LETTER, language="xx"), Options(language="xr"), Options(large_print=True)]


def test_who_stands_on_the_first_side_and_what_is_allowed_on_the_second() -> None:
    first, second = words(consent_form.render(sample(), Options()))
    assert "Łukasz Wiśniewski" in first
    assert "SEALED" in first
    assert "Emergency treatment" not in first
    for said in ("10 Photo, inside the club", "8 Sept 2026", "2 Oct 2026", "I take back number", "Parent or carer"):
        assert said in second


def test_a_blank_form_may_lie_on_a_table() -> None:
    assert consent_form.build(replace(sample(), person=""), Options()).privacy is Privacy.OPEN
    assert consent_form.build(sample(), Options()).privacy is Privacy.SEALED


def test_an_adult_signs_alone() -> None:
    pages = " ".join(words(consent_form.render(sample(adult=True), Options())))
    assert "For an adult" in pages
    assert "Parent or carer" not in pages


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(consent_form, sample(), options)
