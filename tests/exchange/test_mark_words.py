from datetime import time

import pytest

from desktop.core.choices import Mark, RoleKind
from desktop.exchange import mark_words
from desktop.exchange.mark_words import CellMark

CAME, LATE = CellMark(Mark.CAME), CellMark(Mark.CAME, minutes_late=0)


@pytest.mark.parametrize(
    "text", ["✓", "/", "P", "anwesend", "Yma", "présente", "presente", "حاضر", "उपस्थित", "1", "oui"]
)
def test_there(text: str) -> None:
    assert mark_words.read(text, {}) == CAME


@pytest.mark.parametrize(
    "text", ["L", "late", "verspätet", "hwyr", "en retard", "con retraso", "atrasada", "متأخر", "देर से"]
)
def test_late(text: str) -> None:
    assert mark_words.read(text, {}) == LATE


@pytest.mark.parametrize("text", ["A", "x", "–", "fehlt", "absennol", "absente", "faltou", "غائب", "अनुपस्थित", "0"])
def test_away(text: str) -> None:
    assert mark_words.read(text, {}) == CellMark(Mark.ABSENT)


@pytest.mark.parametrize("text", ["ill", "krank", "sâl", "excusée", "enferma", "doente", "مريض", "बीमार", "e"])
def test_told_us(text: str) -> None:
    assert mark_words.read(text, {}) == CellMark(Mark.TOLD_US)


def test_times() -> None:
    assert mark_words.read("18:20", {}) == CellMark(Mark.CAME, arrived=1100)
    assert mark_words.read(time(18, 20), {}) == CellMark(Mark.CAME, arrived=1100)
    assert mark_words.read("17:45-19:45", {}) == CellMark(Mark.CAME, arrived=1065, left=1185)
    assert mark_words.read("25:00", {}) is None
    assert mark_words.read("18:75", {}) is None


def test_a_number_is_the_hours_of_a_volunteer() -> None:
    assert mark_words.read("1,5", {}, volunteer=True) == CellMark(Mark.CAME, total_minutes=90)
    assert mark_words.read(2, {}, volunteer=True) == CellMark(Mark.CAME, total_minutes=120)
    assert mark_words.read("1.5", {}) is None


def test_what_was_said_comes_first() -> None:
    assert mark_words.read("X", {"x": "came"}) == CAME
    assert mark_words.read("B", {"b": "told_us"}) == CellMark(Mark.TOLD_US)
    assert mark_words.read("B", {}) is None


def test_the_times_of_a_title() -> None:
    assert mark_words.span_in("Riverside Code Club, Tuesdays 18:00-19:30") == (1080, 1170)
    assert mark_words.span_in("dienstags 16.30 bis 18.00 Uhr") == (990, 1080)
    assert mark_words.span_in("Tuesdays") is None


def test_sections() -> None:
    assert mark_words.section("Volunteers") is RoleKind.VOLUNTEER
    assert mark_words.section("Kinder:") is RoleKind.MENTEE
    assert mark_words.section("बच्चे") is RoleKind.MENTEE
    assert mark_words.section("Ada Berg") is None
