"""The concern form: for the lead alone, facts without a diagnosis, one sheet."""

import pytest

from desktop.core.choices import Privacy
from desktop.reports import concern
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.form_samples import concern as sample
from tests.reports.layout import faults


def test_it_says_whom_it_goes_to_and_what_does_not_belong_into_it() -> None:
    pages = words(concern.render(sample(), Options()))
    assert len(pages) == 2
    for said in ("For the safeguarding lead alone", "Ruth Adeyemi, +44 7700 900222", "no diagnosis", "No. K7"):
        assert said in pages[0]
    assert "Coordinator" not in " ".join(pages)
    document = concern.build(sample(), Options())
    assert (document.privacy, document.blank) == (Privacy.SEALED, True)


@pytest.mark.parametrize("options", [Options(), Options(language="xr"), Options(large_print=True)], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(concern, sample(), options)
