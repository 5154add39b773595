import pytest

from desktop.core.choices import RoleKind
from desktop.exchange import cell_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((word, True) for word in ("Y", "yes", "Yes ", "ja", "OUI", "sí", "sim", "✓", "x", "1", "نعم", "हाँ", "ok")),
        *((word, False) for word in ("N", "no", "Nein", "non", "não", "0", "✗", "لا", "नहीं")),
        *((word, None) for word in ("maybe", "ask mum", "?", "")),
    ],
)
def test_yes_and_no(text: str, said: bool | None) -> None:
    assert cell_words.yes_or_no(text) is said


@pytest.mark.parametrize("text", ["none", "N/A", "-", "–", "?", "keine", "None known", "ninguna", ""])
def test_nothing(text: str) -> None:
    assert cell_words.says_nothing(text)


def test_something() -> None:
    assert not cell_words.says_nothing("nuts")


@pytest.mark.parametrize("text", ["Total", "TOTAL:", "Summe", "Gesamt", "कुल"])
def test_totals(text: str) -> None:
    assert cell_words.says_total(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mentor", RoleKind.VOLUNTEER),
        ("Mentorin", RoleKind.VOLUNTEER),
        ("volunteer", RoleKind.VOLUNTEER),
        ("Mentee", RoleKind.MENTEE),
        ("Schülerin", RoleKind.MENTEE),
        ("Parent", RoleKind.CONTACT),
        ("Treasurer", None),
    ],
)
def test_roles(text: str, role: RoleKind | None) -> None:
    assert cell_words.role_said(text) is role
