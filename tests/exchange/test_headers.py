import pytest

from desktop.exchange import headers
from desktop.exchange.contact_words import CONTACT_WORDS
from desktop.exchange.header_words import HEADERS
from desktop.exchange.meanings import Meaning


@pytest.mark.parametrize(
    ("title", "meaning", "slot"),
    [
        ("Child's first name", Meaning.GIVEN_NAME, ""),
        ("Surname", Meaning.FAMILY_NAME, ""),
        ("DOB (dd/mm/yyyy)", Meaning.BORN_ON, ""),
        ("Parent/carer", Meaning.CONTACT_NAME, "parent"),
        ("Parent email", Meaning.CONTACT_EMAIL, "parent"),
        ("Parent 2 mobile", Meaning.CONTACT_PHONE, "parent2"),
        ("Parent second name", Meaning.CONTACT_FAMILY, "parent"),
        ("Mother's name", Meaning.CONTACT_NAME, "mother"),
        ("Handy Mutter", Meaning.CONTACT_PHONE, "mother"),
        ("Téléphone de la mère", Meaning.CONTACT_PHONE, "mother"),
        ("Teléfono del tutor", Meaning.CONTACT_PHONE, "parent"),
        ("رقم هاتف ولي الأمر", Meaning.CONTACT_PHONE, "parent"),
        ("अभिभावक का फ़ोन नंबर", Meaning.CONTACT_PHONE, "parent"),
        ("Emergency contact", Meaning.CONTACT_NAME, "emergency"),
        ("Emergency contact number", Meaning.CONTACT_PHONE, "emergency"),
        ("Contact: e-mail", Meaning.CONTACT_EMAIL, "parent"),
        ("contact_email", Meaning.CONTACT_EMAIL, "parent"),
        ("Contact number", Meaning.PHONE, ""),
        ("Medical / allergies", Meaning.HEALTH, ""),
        ("Photos ok?", Meaning.PHOTO, ""),
        ("Parent consent photo", Meaning.PHOTO, ""),
        ("Walks home alone?", Meaning.LEAVE_ALONE, ""),
        ("PVG/DBS number", Meaning.CHECK_NUMBER, ""),
        ("Check done", Meaning.CHECK_DONE, ""),
        ("Straße", Meaning.STREET, ""),
        ("Geburtsdatum", Meaning.BORN_ON, ""),
        ("Enw'r plentyn", Meaning.FULL_NAME, ""),
        ("Name of school", Meaning.SCHOOL, ""),
    ],
)
def test_what_a_header_says(title: str, meaning: Meaning, slot: str) -> None:
    assert headers.said_by(title) == (meaning, slot)


@pytest.mark.parametrize(
    "title", ["", "Stunden", "Available", "Total", "First aid", "Last attended", "Timestamp", "T-shirt size", "x " * 20]
)
def test_what_says_nothing_we_know(title: str) -> None:
    assert headers.said_by(title) is None


@pytest.mark.parametrize("language", HEADERS)
def test_each_language_heads_a_list(language: str) -> None:
    words = HEADERS[language]
    for meaning in (Meaning.FULL_NAME, Meaning.GIVEN_NAME, Meaning.FAMILY_NAME, Meaning.BORN_ON, Meaning.PHONE):
        said = headers.said_by(words[meaning].split("|")[0])
        assert said is not None
        assert said.meaning is meaning
    assert CONTACT_WORDS.keys() == HEADERS.keys()


@pytest.mark.parametrize("meaning", Meaning)
def test_the_keys_of_our_own_tables_head_columns(meaning: Meaning) -> None:
    said = headers.said_by(meaning.value)
    assert said is not None
    assert said.meaning is meaning


def test_case_accents_and_signs_do_not_count() -> None:
    assert headers.tokens("  Prénom(s) — ÉLÈVE:  ") == ("prenom", "s", "eleve")
