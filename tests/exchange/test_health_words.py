import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import HealthKind
from desktop.exchange import health_words
from desktop.model.health import LABEL_LIMIT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nut allergy – carries EpiPen", HealthKind.ALLERGY),
        ("Laktoseintoleranz", HealthKind.ALLERGY),
        ("vegetarian", HealthKind.DIET),
        ("asthma (inhaler in bag)", HealthKind.CONDITION),
    ],
)
def test_what_a_note_is_about(text: str, kind: HealthKind) -> None:
    assert health_words.kind_of(text) is kind


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("coeliac", "coeliac"),
        ("nut allergy – carries EpiPen", "nut allergy"),
        ("asthma (inhaler in bag)", "asthma"),
        ("severe reaction to bee stings", "severe reaction to…"),
        ("x" * 30, "x" * 19 + "…"),
    ],
)
def test_what_fits_on_the_card(text: str, label: str) -> None:
    assert health_words.label_of(text) == label


@given(st.text(min_size=1).filter(str.strip))
def test_a_label_always_fits_and_says_something(text: str) -> None:
    assert 0 < len(health_words.label_of(text)) <= LABEL_LIMIT
