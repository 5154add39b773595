from dataclasses import replace

import pytest

from desktop.core.charts.goals import GoalLine
from desktop.core.choices import PaperSize, Privacy
from desktop.core.relationship_choices import MentoringForm, Rater
from desktop.core.rules.pairing import Balance
from desktop.reports import progress as paper
from desktop.reports.catalogue import BY_NAME
from desktop.reports.kit.page import Edition, Options
from desktop.reports.progress_tables import Mistake, ProgressData, ProgressGoal, Said
from tests.core.charts.samples import by
from tests.reports.conftest import pdf, solid, words
from tests.reports.progress_samples import FIVE, progress, with_levels, without_goals

FAMILY, FUNDER, VOLUNTEER = Options(), Options(edition=Edition.CODED), Options(edition=Edition.VOLUNTEER)
EVERYWHERE = (
    Options(),
    Options(paper=PaperSize.LETTER),
    Options(large_print=True),
    Options(language="xx"),
    Options(language="xr"),
)


def test_the_family_reads_two_pages_in_the_order_of_the_words() -> None:
    rendered = paper.render(progress(), FAMILY)
    said = " ".join(words(rendered))
    order = (
        "Anaïs Jourdan Mentor: Ben Okafor This was a term of steady work",
        "What you wanted",
        "Debugging on my own: from 3 to 6; hoped for 7. Rated by: mentee.",
        "What you did 22 Sept 2026: You found a bug",
        "Came along: 9 of 11 sessions.",
        "How you worked: Together: 8 h 45 min.",
        "Who drove: 10 of 21 turns",
        "One thing that went wrong, and what came of it The whole level was deleted",
        "What your mentor noticed You now say",
        "What is next • Make a second level.",
        "In your own words “I thought I could not do it",
        "Mentee: Anaïs Jourdan",
        "Coordinator",
    )
    places = [solid(said).find(solid(part)) for part in order]
    assert -1 not in places
    assert places == sorted(places)
    assert rendered.pages == 2
    assert said.count("For the person named") == 2


@pytest.mark.parametrize("options", EVERYWHERE, ids=str)
@pytest.mark.parametrize("edition", BY_NAME["progress"].editions)
@pytest.mark.parametrize("data", [progress(), without_goals(), with_levels()], ids=["five", "none", "levels"])
def test_every_edition_is_made_in_every_way(data: ProgressData, edition: Edition, options: Options) -> None:
    rendered = paper.render(data, replace(options, edition=edition))
    assert rendered.pages <= (5 if options.large_print else 2)
    assert all(not one.images for one in pdf(rendered).pages)


def test_whoever_has_no_goal_yet_reads_a_kind_page() -> None:
    [page] = words(paper.render(without_goals(), FAMILY))
    assert "You have not written down a goal yet, and that is fine." in page
    assert "That is about our notes, and not about you." in page
    for unsaid in ("Hollow dot", "went wrong", "0 of", "noticed", "None"):
        assert unsaid not in page
    [funder] = words(paper.render(without_goals(), FUNDER))
    assert "No goal has been written down yet." in funder


def test_not_rated_is_said_and_is_not_zero() -> None:
    said = words(paper.render(progress(), FAMILY))[0]
    assert "Typing with more than two fingers: not rated yet; hoped for 5." in said
    rows = paper.tables(progress(), FAMILY)[0].rows
    assert ("Typing with more than two fingers", "", None, None, 5) in list(rows)


def test_a_mistake_is_printed_only_if_the_mentee_agreed() -> None:
    kept = progress(mistake=Mistake("The server was dropped.", "We bought a bag."))
    assert "server" not in " ".join(words(paper.render(kept, FAMILY)))
    assert "went wrong" not in " ".join(words(paper.render(kept, FAMILY)))


def test_the_funder_reads_codes_counts_and_consented_words() -> None:
    said = " ".join(words(paper.render(progress(), FUNDER)))
    for part in (
        "M07 Age: 9–12 · Mentor: V03",
        "Debugging on my own: from 3 to 6",
        "Goal 2, confidence: from 2 to 5",
        "3 goals were rated twice by the mentee. 2 of them have moved.",
        "13 Oct 2026: Your game kept its score",
        "“I thought I could not do it and then [V03] waited and I could.”",
        "Free school meals: <5",
        "First time in a club: 9",
        "OPEN",
    ):
        assert solid(part) in solid(said)
    for never in (
        *("Anaïs", "Jourdan", "Okafor", "cross", "two fingers", "bug by reading", "explained loops", "deleted"),
        *("simpler", "press Run", "second level", "steady work", "sprites", "Thank", "Free school meals: 3"),
    ):
        assert solid(never) not in solid(said), never


def test_the_funder_gets_no_days_of_a_child() -> None:
    sessions = paper.tables(progress(), FUNDER)[1]
    assert list(sessions.rows) == [
        ("came", 8),
        ("came late", 1),
        ("away and told us", 1),
        ("was not there", 1),
        ("no session", 1),
    ]


def test_the_volunteer_takes_home_goals_and_thanks_only() -> None:
    [page] = words(paper.render(progress(), VOLUNTEER))
    for part in (
        "What Anaïs Jourdan wanted",
        "Debugging on my own",
        "Thank you • “Thank you for waiting while I think.”",
    ):
        assert part in page
    for never in (
        *("9–12", "Came along", "worked", "drove", "deleted", "noticed", "next", "own words", "steady", "sprites"),
        *("not for printing", "Signature", "Free school meals"),
    ):
        assert never not in page, never
    assert [table.key for table in paper.tables(progress(), VOLUNTEER)] == ["goals"]


def test_classes() -> None:
    for edition, privacy in ((FAMILY, Privacy.TEAM), (FUNDER, Privacy.OPEN), (VOLUNTEER, Privacy.TEAM)):
        assert paper.build(progress(), edition).privacy is privacy


def test_nobody_is_compared() -> None:
    for edition in BY_NAME["progress"].editions:
        said = " ".join(words(paper.render(progress(), Options(edition=edition)))).casefold()
        for never in ("average", "rank", "better than", "others in", "compared", "top "):
            assert never not in said


def test_levels_are_a_table_with_their_score() -> None:
    said = " ".join(words(paper.render(with_levels(), FAMILY)))
    assert "All goals together: T = 58.0; 50 is as expected." in said
    assert "Finish one program a month: from −1 to +1" in said
    assert "levels" not in " ".join(words(paper.render(progress(), FAMILY)))
    gas = next(table for table in paper.tables(with_levels(), FAMILY) if table.key == "gas")
    assert list(gas.rows) == [(2, 58.0)]


def test_the_tables_have_the_same_figures() -> None:
    goals, sessions, worked, drove = paper.tables(progress(), FAMILY)
    assert list(goals.rows)[:3] == [
        ("Debugging on my own", "mentee", 3, 6, 7),
        ("Asking for help before I get cross", "mentee", 2, 5, 6),
        ("Asking for help before I get cross", "mentor", 4, 6, 6),
    ]
    assert len(list(sessions.rows)) == 12
    assert worked.totals[-1] == 525
    assert list(drove.rows) == [(10, 11, 3)]


def test_two_pairing_meetings_say_nothing_about_who_drove() -> None:
    few = progress(balance=Balance(9, 1, 2))
    assert "Who drove" not in " ".join(words(paper.render(few, FAMILY)))
    assert list(paper.tables(few, FAMILY)[3].rows) == []


@pytest.mark.parametrize("options", EVERYWHERE, ids=str)
def test_long_words_go_on_overleaf_and_are_not_cut(options: Options) -> None:
    long = "word " * 500 + "end"
    goals = tuple(ProgressGoal(GoalLine(f"{long} {number}", (by(Rater.SELF, 1, 2),), 9)) for number in range(5))
    data = progress(goals=goals, noticed=Said(long), worked={MentoringForm.TALK: 5}, next_steps=(Said(long),) * 3)
    said = " ".join(words(paper.render(data, options)))
    assert "…" not in said
    assert said.count("end") >= 9


def test_five_goals_and_a_name_that_looks_like_markup() -> None:
    assert len(FIVE) == 5
    assert "<b>Ana & Co</b>" in words(paper.render(progress("<b>Ana & Co</b>"), FAMILY))[0]


def test_what_came_of_a_mistake_is_named_only_where_it_is_noted() -> None:
    said = " ".join(words(paper.render(progress(mistake=Mistake("I lost the file.", "", may_print=True)), FAMILY)))
    assert "One thing that went wrong I lost the file." in said
    assert "what came of it" not in said


def test_signatures_never_stand_alone_overleaf() -> None:
    for count in range(12):
        steps = tuple(Said(f"Step {number}") for number in range(count))
        *_first, last = words(paper.render(replace(progress(), next_steps=steps), FAMILY))
        assert "In your own words" in last or "I thought I could not" in last
