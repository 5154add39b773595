import pytest

from desktop.core.choices import HoursCategory
from desktop.exchange import hours_words
from desktop.exchange.meanings import HoursMeaning


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("Hours", HoursMeaning.HOURS),
        ("Stunden", HoursMeaning.HOURS),
        ("Oriau", HoursMeaning.HOURS),
        ("Durée", HoursMeaning.HOURS),
        ("الساعات", HoursMeaning.HOURS),
        ("घंटे", HoursMeaning.HOURS),
        ("Fecha", HoursMeaning.DATE),
        ("Datum", HoursMeaning.DATE),
        ("From", HoursMeaning.STARTS),
        ("Até", HoursMeaning.ENDS),
        ("Tätigkeit", HoursMeaning.CATEGORY),
        ("Colour", None),
    ],
)
def test_headers(title: str, meaning: HoursMeaning | None) -> None:
    assert hours_words.said_by(title) is meaning


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("prep", HoursCategory.PREPARATION),
        ("Session with mentees", HoursCategory.SESSION),
        ("one_to_one", HoursCategory.ONE_TO_ONE),
        ("Vorbereitung", HoursCategory.PREPARATION),
        ("Trajet", HoursCategory.TRAVEL),
        ("तैयारी", HoursCategory.PREPARATION),
        ("baking", None),
    ],
)
def test_categories(text: str, category: HoursCategory | None) -> None:
    assert hours_words.category_of(text) is category
