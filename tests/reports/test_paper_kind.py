from desktop.core.choices import Privacy
from desktop.core.paper_choices import About, Need
from desktop.reports import fire
from desktop.reports.catalogue import BY_NAME
from desktop.reports.kit.page import Edition
from desktop.reports.paper_kind import PaperKind


def test_a_kind_says_what_it_needs_and_of_which_class_an_edition_is() -> None:
    pair = PaperKind(About.RELATIONSHIP, "pair", "Pair", Privacy.TEAM, (Need.RELATIONSHIP,), fire.render)
    assert (pair.is_of_pair, pair.is_of_session, pair.is_of_day, pair.has_table) == (True, False, False, False)
    day = PaperKind(About.CLUB, "day", "Day", Privacy.SEALED, (Need.DAY,), fire.render, fire.tables)
    assert (day.is_of_pair, day.is_of_day, day.has_table) == (False, True, True)
    assert day.privacy_of(Edition.NAMED) is Privacy.SEALED
    assert day.privacy_of(Edition.CODED) is Privacy.OPEN


def test_beside_a_short_edition_stands_the_whole() -> None:
    said = [BY_NAME["impact"].edition_words(one) for one in BY_NAME["impact"].editions]
    assert said == ["Whole edition", "Short edition"]
    assert BY_NAME["matrix"].edition_words(Edition.NAMED) == "With names"


def test_a_blank_form_has_a_class_of_its_own() -> None:
    consent = PaperKind(About.PERSON, "form", "Form", Privacy.SEALED, (), fire.render, blank=Privacy.OPEN)
    assert consent.privacy_of(Edition.CHILD) is Privacy.SEALED
    assert consent.privacy_of(Edition.CHILD, blank=True) is Privacy.OPEN
