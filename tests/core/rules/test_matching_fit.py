from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import Weekday
from desktop.core.relationship_choices import RelationshipKind, SkillLevel
from desktop.core.rules import matching_fit
from desktop.core.rules.finding import Offer, Offerer, Rules, Seeker, Span, Want
from tests.core.rules import seekers

ONE, PEER = RelationshipKind.ONE_TO_ONE, RelationshipKind.PEER
NEW, TRIED, WITH_HELP, ALONE, COULD_TEACH = SkillLevel
MON, TUE = Weekday.MON, Weekday.TUE
RULES = Rules(date(2026, 11, 21))
ADA = Seeker(key=1, name="Ada", wants=(Want("Scratch", TRIED), Want("Python")))
BEN = Offerer(key=2, name="Ben", offers=(Offer("Scratch", ALONE),))


def fit(seeker: Seeker = ADA, offerer: Offerer = BEN) -> int:
    return matching_fit.points(seeker, offerer, RULES)


@pytest.mark.parametrize(
    ("has", "offers", "kind", "helps"),
    [
        (TRIED, WITH_HELP, ONE, True),
        (TRIED, TRIED, ONE, False),
        (TRIED, TRIED, PEER, True),
        (ALONE, TRIED, PEER, False),
        (COULD_TEACH, COULD_TEACH, ONE, False),
        (TRIED, None, ONE, True),
        (None, TRIED, ONE, True),
        (None, NEW, ONE, False),
        (None, None, ONE, True),
    ],
)
def test_a_mentor_is_a_level_further(
    has: SkillLevel | None, offers: SkillLevel | None, kind: RelationshipKind, helps: bool
) -> None:
    seeker = replace(ADA, wants=(Want("Scratch", has),))
    assert bool(matching_fit.lessons(seeker, replace(BEN, offers=(Offer("scratch", offers),)), kind)) is helps


def test_lessons_come_in_the_order_of_the_wants() -> None:
    both = replace(BEN, offers=(Offer("Python"), Offer("Chess"), Offer("Scratch")))
    assert [lesson.want.skill for lesson in matching_fit.lessons(ADA, both, ONE)] == ["Scratch", "Python"]


def test_times_that_overlap_are_shared_in_the_order_of_the_week() -> None:
    ada = replace(ADA, times=(Span(TUE, 1020, 1140), Span(MON, 960, 1080), Span(MON, 1200, 1220)))
    ben = replace(BEN, times=(Span(MON, 1000, 1200), Span(TUE, 900, 1050), Span(TUE, 1045, 1200)))
    assert matching_fit.shared_times(ada, ben) == (Span(MON, 1000, 1080), Span(TUE, 1020, 1140))


def test_less_than_half_an_hour_is_no_time_to_meet() -> None:
    ada = replace(ADA, times=(Span(MON, 960, 989),))
    ben = replace(BEN, times=(Span(MON, 900, 1200),))
    assert matching_fit.shared_times(ada, ben) == ()
    assert matching_fit.shared_times(replace(ada, times=(Span(MON, 960, 990),)), ben) == (Span(MON, 960, 990),)


def test_times_do_not_depend_on_how_they_are_cut() -> None:
    whole, cut = (Span(MON, 960, 1080),), (Span(MON, 960, 1000), Span(MON, 1000, 1080), Span(MON, 970, 1010))
    ben = replace(BEN, times=whole)
    assert matching_fit.shared_times(replace(ADA, times=cut), ben) == whole


def test_the_nearer_mentor_fits_better() -> None:
    by_level = [fit(offerer=replace(BEN, offers=(Offer("Scratch", level),))) for level in (WITH_HELP, ALONE)]
    assert by_level[0] == by_level[1] > fit(offerer=replace(BEN, offers=(Offer("Scratch", COULD_TEACH),))) > 0


def test_the_first_want_counts_more_than_the_others_together() -> None:
    ada = replace(ADA, wants=tuple(Want(skill) for skill in "abcdef"))
    first, others = (replace(BEN, offers=tuple(map(Offer, skills))) for skills in ("a", "bcdef"))
    assert fit(ada, first) > fit(ada, others) > 0


def test_time_place_language_and_waiting_each_count() -> None:
    said = {"times": (Span(MON, 960, 1080),), "places": ("Library",), "online": True, "languages": ("Polish",)}
    for name, value in said.items():
        assert fit(replace(ADA, **{name: value}), replace(BEN, **{name: value})) > fit()  # type: ignore[arg-type]
    assert fit(replace(ADA, waiting_since=date(2026, 9, 1))) > fit()
    assert fit(replace(ADA, waiting_since=date(2020, 1, 1))) == fit() + matching_fit.MOST_WEEKS
    assert fit(replace(ADA, waiting_since=date(2027, 1, 1))) == fit()


@given(st.integers(0, 10_000))
def test_whom_a_mentee_asked_for_comes_before_all_else(seed: int) -> None:
    (mentee,), (mentor, other) = seekers.club(seed, 1, 2)
    asked = replace(mentee, wishes=frozenset({mentor.key}))
    other = replace(other, wishes=frozenset({mentee.key}))
    assert matching_fit.BEST >= fit(asked, mentor) > fit(asked, other) >= 0


def test_the_best_is_reached() -> None:
    times, places, languages = (Span(MON, 900, 1200),), ("Library",), ("Polish",)
    ada = Seeker(
        key=1,
        name="Ada",
        wants=tuple(map(Want, "abcde")),
        wishes=frozenset({2}),
        waiting_since=date(2025, 1, 1),
        times=times,
        places=places,
        languages=languages,
    )
    ben = Offerer(
        key=2,
        name="Ben",
        offers=tuple(map(Offer, "abcde")),
        wishes=frozenset({1}),
        times=times,
        places=places,
        languages=languages,
    )
    assert fit(ada, ben) == matching_fit.BEST
