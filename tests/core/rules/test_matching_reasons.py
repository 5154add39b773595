from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop import i18n
from desktop.core.choices import Weekday
from desktop.core.relationship_choices import SkillLevel
from desktop.core.rules import matching_reasons
from desktop.core.rules.finding import Offer, Offerer, Rules, Seeker, Span, Want
from desktop.core.rules.matching_reasons import Lack, Pair
from desktop.core.rules.matching_rules import Rule

RULES = Rules(date(2026, 11, 21))
ADA = Seeker(
    key=1,
    name="Ada",
    born_on="2014-05-06",
    wants=(Want("Scratch", SkillLevel.TRIED), Want("Python"), Want("Chess")),
    times=(Span(Weekday.TUE, 1020, 1140),),
)
BEN = Offerer(key=2, name="Ben", offers=(Offer("Scratch", SkillLevel.COULD_TEACH),), cleared=True)


def test_everything_that_speaks_for_a_pair() -> None:
    ada = replace(
        ADA,
        wishes=frozenset({2}),
        languages=("Polish", "english"),
        places=("Library", "School"),
        online=True,
        waiting_since=date(2026, 9, 1),
    )
    ben = replace(
        BEN,
        offers=(*BEN.offers, Offer("Python"), Offer("Chess")),
        wishes=frozenset({1}),
        languages=("English", "Polish"),
        places=("School",),
        online=True,
        times=(Span(Weekday.TUE, 1000, 1080),),
    )
    assert Pair(ada, ben, RULES, pinned=True).reasons == (
        "This pair is pinned.",
        "Ada asked for Ben.",
        "Ben asked for Ada.",
        "Ben offers Scratch, which Ada wants most.",
        "Ben offers Python and Chess too.",
        "Scratch: Ada has tried it, Ben could teach it.",
        "Both have time on Tuesday from 17:00 to 18:00.",
        "Both can meet here: School.",
        "Both can meet online.",
        "Both speak Polish and english.",
        "Ada has waited since 1 Sept 2026.",
    )


def test_what_is_not_the_first_want_is_not_called_so() -> None:
    ben = replace(BEN, offers=(Offer("Chess"), Offer("Python")))
    assert Pair(ADA, ben, RULES).reasons == ("Ben offers Python and Chess, which Ada wants too.",)


def test_of_many_times_the_longest_are_named_in_the_order_of_the_week() -> None:
    days = [Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU]
    times = tuple(Span(day, 960, 960 + minutes) for day, minutes in zip(days, (60, 30, 120, 90), strict=True))
    ada, ben = replace(ADA, wants=(), times=times), replace(BEN, times=times)
    assert Pair(ada, ben, RULES).reasons == (
        "Both have time on Monday from 16:00 to 17:00, Wednesday from 16:00 to 18:00 and Thursday from 16:00 to 17:30.",
    )


def test_a_pair_always_has_a_reason() -> None:
    assert Pair(replace(ADA, wants=()), BEN, RULES).reasons == ("Nothing is known that speaks against it.",)


def test_reasons_are_said_in_the_language_in_use() -> None:
    pair = Pair(ADA, BEN, RULES)
    with i18n.speaking("xx"):
        stretched = pair.reasons
    assert stretched != pair.reasons
    assert all("Ben" in sentence for sentence in pair.reasons)


def left(ada: Seeker, *offerers: Offerer, room: int = 1, out: Iterable[int] = ()) -> matching_reasons.Unmatched:
    taken_out = frozenset((ada.key, key) for key in out)
    rooms = {one.key: room for one in offerers}
    return matching_reasons.unmatched(ada, offerers, RULES, rooms, taken_out)


def test_nobody_is_there() -> None:
    assert left(ADA).reasons == ("There is no mentor to propose.",)


def test_those_who_fit_are_full_or_taken_out() -> None:
    full = left(ADA, BEN, room=0)
    assert full.lack is Lack.FULL
    assert full.reasons == ("Nobody who fits has room left: Ben.",)
    assert left(ADA, BEN, out=[2]).reasons == ("Everybody who fits was taken out: Ben.",)
    others = [replace(BEN, key=key, name=name) for key, name in enumerate(("Cem", "Dora", "Eli", "Fay"), 3)]
    many = "Nobody who fits has room left: Ben, Cem, Dora and 2 others."
    assert left(ADA, BEN, *others, room=0).reasons == (many,)


def test_a_rule_that_everybody_breaks_is_named_and_who_would_fit_but_for_it() -> None:
    ben, cem = replace(BEN, cleared=False), replace(BEN, key=3, name="Cem", cleared=False, offers=())
    found = left(ADA, ben, cem)
    assert found.rules == (Rule.CHECK,)
    assert found.reasons == (
        "Nobody has a check that holds, and Ada is, or may be, under 18.",
        "Ben has no check that holds, and Ada is, or may be, under 18.",
    )


def test_each_rule_has_its_sentence() -> None:
    ada = replace(ADA, languages=("Polish",), places=("Library",))
    ben = replace(
        BEN, cleared=False, offers=(), languages=("German",), times=(Span(Weekday.MON, 1, 99),), places=("School",)
    )
    found = matching_reasons.unmatched(ada, [ben], RULES._replace(place=True), {2: 1}, frozenset())
    assert found.reasons == (
        "Nobody who is further than Ada offers any of this: Scratch, Python and Chess.",
        "Nobody has a language in common with Ada.",
        "Nobody has a check that holds, and Ada is, or may be, under 18.",
        "Nobody has time when Ada has.",
        "Nobody can meet where Ada can.",
    )


def test_different_rules_in_the_way_and_near_misses_with_room_alone() -> None:
    ben, cem = replace(BEN, cleared=False), replace(BEN, key=3, name="Cem", offers=())
    assert left(ADA, ben, cem).reasons == (
        "Nobody fits in every respect.",
        "Ben has no check that holds, and Ada is, or may be, under 18.",
        "Cem offers nothing that Ada wants to learn.",
    )
    assert left(ADA, ben, cem, room=0).reasons == ("Nobody fits in every respect.",)


def test_what_nobody_can_arrange_is_no_near_miss() -> None:
    found = left(replace(ADA, not_with=frozenset({2})), BEN)
    assert found.reasons == ("Nobody fits in every respect.",)
