"""Cards of contacts: read back by their own rules, whatever stands in a name."""

from datetime import datetime
from io import BytesIO

from desktop.exchange import vcard_out
from desktop.exchange.vcard_out import Card

WHEN = datetime(2026, 11, 17, 20, 3)


def lines(*cards: Card) -> list[str]:
    out = BytesIO()
    vcard_out.write(cards, WHEN, out)
    return out.getvalue().decode().replace("\r\n ", "").split("\r\n")


def test_a_card_begins_with_its_version_and_has_what_is_known() -> None:
    card = Card("ab" * 16, "Kai", "Kowalska", "Kai Kowalska", "07700 900123", roles=("Contact", "Volunteer"))
    assert lines(card) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:urn:uuid:abababab-abab-abab-abab-abababababab",
        "FN:Kai Kowalska",
        "N:Kowalska;Kai;;;",
        "TEL:07700 900123",
        "CATEGORIES:Contact,Volunteer",
        "REV:20261117T200300",
        "END:VCARD",
        "",
    ]


def test_signs_with_a_meaning_are_escaped_and_long_lines_folded() -> None:
    name = "Łukasz, the “third”; " * 9
    out = BytesIO()
    vcard_out.write([Card("ab" * 16, "a;b", "c,d", name, address="4 Mill Lane\nRiverside", note=name)], WHEN, out)
    assert max(len(line) for line in out.getvalue().split(b"\r\n")) <= 75
    read = lines(Card("ab" * 16, "a;b", "c,d", name, address="4 Mill Lane\nRiverside", note=name))
    escaped = name.replace(",", "\\,").replace(";", "\\;")
    assert f"FN:{escaped}" in read
    assert f"NOTE:{escaped}" in read
    assert "N:c\\,d;a\\;b;;;" in read
    assert "ADR:;;4 Mill Lane\\nRiverside;;;;" in read
