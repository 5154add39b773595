from dataclasses import replace

from desktop.reports import impact_method
from tests.reports.impact_samples import impact


def test_it_says_what_is_counted_and_what_is_missing() -> None:
    said = impact_method.sentences(impact(group="Tuesday juniors"))
    assert said[:3] == impact_method.rules()
    assert "Only sessions, relationships and hours of the group Tuesday juniors are counted." in said
    assert "“Before” is the time of the same length before this one: 365 days." in said
    assert "Hours are exact to the minute; nothing is rounded." in said
    assert "Of 9 places at sessions nobody noted who came." in said


def test_what_is_complete_lacks_nothing() -> None:
    given = impact()
    whole = replace(given, asked_on=given.ends, reach=given.reach._replace(unrecorded=0))
    assert impact_method.sentences(whole)[-1] == "Hours are exact to the minute; nothing is rounded."
