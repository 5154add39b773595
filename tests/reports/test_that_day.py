"""The paper of a day: supervision in words, adults with what held then, mentees; SEALED, also as tables."""

from datetime import date

from desktop.core.choices import Privacy
from desktop.reports import that_day as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import that_day, words


def test_it_says_what_held_on_the_day() -> None:
    text = " ".join(words(paper.render(that_day(), Options())))
    for said in (
        "On that day",
        "Tuesday 17 November 2026",
        "Juniors · Library · 18:00–19:30",
        "13 children: 2 adults needed.",
        "Ben Okafor 1 Sept 2026 yes yes",
        "Kai Smith no role ? no",
        "as the records stood when this was printed",
    ):
        assert said in text
    assert paper.build(that_day(), Options()).privacy is Privacy.SEALED


def test_a_small_day_is_one_page_and_a_large_one_goes_on() -> None:
    assert paper.render(that_day(), Options()).pages == 1
    assert paper.render(that_day(60, sessions=2), Options()).pages > 2
    assert paper.render(that_day(), Options(large_print=True)).pages == 2


def test_a_day_without_sessions_says_so() -> None:
    assert "There was no session on this day." in words(paper.render(that_day(sessions=0), Options()))[0]


def test_its_tables_hold_every_session() -> None:
    sessions, adults, mentees = paper.tables(that_day(3, sessions=2), Options())
    assert len(list(sessions.rows)) == 2
    assert len(list(adults.rows)) == 4
    assert len(list(mentees.rows)) == 6
    assert next(iter(adults.rows))[:5] == ("Juniors", "Ben Okafor", date(2026, 9, 1), True, True)
    sealed = {column.key for column in adults.columns if column.privacy is Privacy.SEALED}
    assert sealed == {"cleared", "check", "counted"}
