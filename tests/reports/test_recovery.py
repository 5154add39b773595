"""The recovery sheet: every letter in its cell, the code from left to right, nothing of it elsewhere in the PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.choices import Privacy
from desktop.reports import recovery
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.form_samples import recovery as sample
from tests.reports.layout import faults


def test_each_letter_is_named() -> None:
    (page,) = words(recovery.render(sample(), Options()))
    for said in ("Riverside Code Club", "river.club", "capital", "small", "space", "digit", "sign", "SEALED"):
        assert said in page
    assert all(group in page for line in sample().code for group in line.split())
    document = recovery.build(sample(), Options())
    assert document.privacy is Privacy.SEALED


def test_the_longest_passphrase_has_its_place() -> None:
    long = recovery.render(sample(passphrase="王" * 64), Options())
    assert len(PdfReader(BytesIO(long.data)).pages) == long.pages > 1


def test_the_pdf_says_nothing_of_it_outside_its_pages() -> None:
    read = PdfReader(BytesIO(recovery.render(sample(), Options()).data))
    about = " ".join(str(value) for value in (read.metadata or {}).values())
    outline = " ".join(str(one) for one in read.outline)
    assert "Kettle" not in about + outline
    assert not any(line.split()[0] in about + outline for line in sample().code)


@pytest.mark.parametrize("options", [Options(), Options(language="xr"), Options(large_print=True)], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(recovery, sample(), options)


def test_an_arabic_passphrase_runs_from_the_right_and_its_code_from_the_left() -> None:
    assert not faults(recovery, sample(passphrase="كلمة سر طويلة 2026"), Options(language="ar"))
