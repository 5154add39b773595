from desktop.reports import progress_tables
from desktop.reports.catalogue import BY_NAME
from desktop.reports.kit.page import Edition, Options
from desktop.reports.progress_tables import Mistake, ProgressGoal, Said, shown
from tests.core.charts.samples import DEBUGGING
from tests.reports.progress_samples import progress, with_levels, without_goals


def test_an_edition_shows_only_what_may_be_seen() -> None:
    data = progress(noticed=Said("quiet", may_print=False), own_words=Said("x", may_print=False, may_quote=True))
    family, funder = shown(data, Edition.NAMED), shown(data, Edition.CODED)
    assert (family.noticed, family.own_words, family.thanks, family.cohort, family.age_band) == (None, None, (), (), "")
    assert (funder.noticed, funder.own_words) == (None, None)
    assert (funder.mentee, funder.mentors) == ("M07", (("V03", "V03"),))


def test_a_mistake_is_quoted_under_a_code() -> None:
    mistake = Mistake("Anaïs tripped.", "Ben laughed.", may_print=True, may_quote=True)
    told = shown(progress(mistake=mistake), Edition.CODED).mistake
    assert told is not None
    assert (told.went_wrong, told.came_of_it) == ("[M07] tripped.", "[V03] laughed.")


def test_a_goal_without_consent_and_without_area_is_a_number() -> None:
    [goal] = shown(progress(goals=(ProgressGoal(DEBUGGING),)), Edition.CODED).goals
    assert goal.line.text == "Goal 1"


def test_tables_are_square_for_everybody() -> None:
    for data in (progress(), without_goals(), with_levels()):
        for edition in BY_NAME["progress"].editions:
            for table in progress_tables.tables(data, Options(edition=edition)):
                assert all(len(row) == len(table.columns) for row in table.rows)
                assert len(table.totals) in {0, len(table.columns)}


def test_the_cohort_is_the_funders_alone() -> None:
    cohort = progress_tables.tables(progress(), Options(edition=Edition.CODED))[-1]
    assert list(cohort.rows) == [("Free school meals", "<5"), ("First time in a club", "9")]
    assert "cohort" not in [table.key for table in progress_tables.tables(progress(), Options())]
