import re

import pytest

from desktop.core.clauses.editions import CLAUSES
from desktop.core.relationship_choices import AgreementEdition
from desktop.core.rules import clauses
from desktop.core.rules.clauses import FIELDS, Piece, Terms
from desktop.i18n import speaking
from tests.reports.relationship_samples import TERMS as AGREED

EDITIONS = list(AgreementEdition)


def _texts(edition: AgreementEdition, *, minors: bool = True) -> dict[int, str]:
    return {one.number: one.text for one in clauses.of_edition(edition, AGREED, minors=minors)}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_has_the_fourteen_clauses(edition: AgreementEdition) -> None:
    assert [one.number for one in CLAUSES[edition]] == list(range(1, 15))
    assert [one.title for one in CLAUSES[edition]] == [one.title for one in CLAUSES[AgreementEdition.ADULT]]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_uses_every_field_once(edition: AgreementEdition) -> None:
    used = [name for one in CLAUSES[edition] for name in re.findall(r"\{(\w*)\}", one.text + one.minors)]
    assert sorted(used) == sorted(set(FIELDS) - {"forms"})  # the forms are boxes to tick


@pytest.mark.parametrize("edition", EDITIONS)
def test_filled_no_brace_and_no_line_is_left(edition: AgreementEdition) -> None:
    for one in clauses.of_edition(edition, AGREED, minors=True):
        assert not re.search(r"[{}_]", one.text)
    texts = _texts(edition)
    assert "every two weeks" in texts[5]
    assert "60 minutes" in texts[5]
    assert "10 minutes" in texts[6]
    assert "24 hours" in texts[9]
    assert "3 missed meetings" in texts[9]
    assert "1 Dec 2026" in texts[14]


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_not_known_is_a_line_with_its_unit(edition: AgreementEdition) -> None:
    for one in clauses.of_edition(edition, Terms(), minors=True):
        blanks = [piece for piece in one.pieces if piece.blank]
        fields = tuple(dict.fromkeys(re.findall(r"\{(\w+)\}", CLAUSES[edition][one.number - 1].text)))
        assert tuple(piece.field for piece in blanks) == fields
        assert all(set(piece.text) == {"_"} for piece in blanks)
    assert "______ minutes" in clauses.of_edition(edition, Terms(), minors=True)[4].text


@pytest.mark.parametrize("edition", EDITIONS)
def test_sentences_for_minors_stand_only_where_minors_are(edition: AgreementEdition) -> None:
    with_minors, without = _texts(edition), _texts(edition, minors=False)
    assert [number for number in with_minors if with_minors[number] != without[number]] == [5, 8]
    assert not [text for text in without.values() if "parent" in text or "in sight" in text]


def test_a_child_says_i() -> None:
    texts = _texts(AgreementEdition.CHILD)
    for number in (3, 5, 7, 10, 14):
        assert all(sentence.startswith("I ") for sentence in re.split(r"(?<=[.!?]) ", texts[number]))


def test_a_child_can_read_it() -> None:
    for text in (one.text for one in clauses.of_edition(AgreementEdition.CHILD, Terms(), minors=True)):
        sentences = [one for one in re.split(r"[.:!?]", text) if one.strip()]
        words = re.findall(r"[^\W_]+", text)
        assert max(len(sentence.split()) for sentence in sentences) <= 16
        assert sum(map(len, words)) / len(words) < 5


def test_the_sentence_for_minors_follows_any_text() -> None:
    pieces = clauses.worded("Only by letter to {place}.", "A parent reads it.", AGREED)
    assert "".join(piece.text for piece in pieces) == f"Only by letter to {AGREED.place}. A parent reads it."
    assert [piece.text for piece in clauses.worded("Often.", "", AGREED)] == ["Often."]


@pytest.mark.parametrize(
    "typed",
    [
        "{",
        "}",
        "{}",
        "{{place}",
        "{0}",
        "{PLACE}",
        "{unknown}",
        "{place!r}",
        "{place.x}",
        "%(place)s",
        "{ place }",
        "a{b",
    ],
)
def test_braces_that_name_no_field_are_text(typed: str) -> None:
    shown = "".join(piece.text for piece in clauses.fill(typed, AGREED))
    assert shown == typed.replace("{place}", AGREED.place)


def test_a_value_is_never_read_as_a_text() -> None:
    assert clauses.fill("At {place}.", Terms(place="{minutes}")) == (
        Piece("At "),
        Piece("{minutes}", "place"),
        Piece("."),
    )


def test_forms_may_be_named_and_one_is_not_many() -> None:
    text = "{forms}; {misses}, {swap_minutes}, {misses}"
    terms = Terms(forms=AGREED.forms, misses=1, swap_minutes=1)
    shown = "".join(piece.text for piece in clauses.fill(text, terms))
    assert shown == "Pairing and Review; 1 missed meeting, 1 minute, 1 missed meeting"


def test_clauses_are_translated_when_they_are_shown() -> None:
    with speaking("xx"):
        first, *_rest = clauses.of_edition(AgreementEdition.ADULT, AGREED, minors=False)
    assert first.title.startswith("Wh")
    assert first.title != "Who we are"
    assert "·" in first.text
