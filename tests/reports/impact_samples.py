"""Impact reports of a believable club: one with everything, and one too small to be told of."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.relationship_choices import ClosureReason, GoalArea, MentoringForm
from desktop.core.rules.attendance import Attended
from desktop.core.rules.care import Kept
from desktop.core.rules.impact import AreaMoved, Change, Part, Reach, Relationships, Work
from desktop.core.rules.pairing import Balance
from desktop.core.rules.progress import Share
from desktop.reports.impact_tables import ImpactData, Quote
from tests.core.charts.samples import cohort_goals
from tests.reports.conftest import hours
from tests.reports.progress_samples import IMPRINT

CHANGED = (
    "In the spring most children waited for a helper when something broke. Now many of them read the message first,"
    " and some explain it to the child beside them. "
)


def impact(name: str = "Anaïs", **changes: Any) -> ImpactData:
    """A year of a club of 43 mentees and 18 relationships."""
    given = ImpactData(
        *(IMPRINT, date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 18)),
        Reach(
            43,
            19,
            8,
            6,
            11,
            (("7–8", 9), ("9–12", 22), ("13–17", 8), ("", 4)),
            Attended(512, 640),
            38,
            2,
            9,
        ),
        Relationships(
            9,
            *(6, 3),
            reasons={ClosureReason.PERIOD_OVER: 5, ClosureReason.SAFEGUARDING: 1, ClosureReason.MOVED: 1},
            median_months=7.25,
            sustained={6: Part(12, 17), 12: Part(8, 10)},
            check_ins=Kept(120, 96),
        ),
        Change(
            *(17, 15),
            Share(19, 26, 31),
            (AreaMoved(GoalArea.SKILL, Share(9, 12, 14)), AreaMoved(None, Share(10, 14, 17))),
            cohort_goals(),
            (date(2026, 1, 13), date(2026, 9, 29)),
            54.25,
        ),
        Work(
            *(17, 140),
            {MentoringForm.PAIRING: 3300, MentoringForm.REVIEW: 900, MentoringForm.TALK: 1245},
            131,
            Balance(240, 251, 96),
            88,
        ),
        hours(),
        Part(11, 13),
        9,
        purpose="Nobody here learns alone: every child who wants one finds somebody who sits down beside them.",
        changed=CHANGED * 3,
        failure="We had planned an evening with the robots and had charged none of them.",
        quotes=tuple(Quote(f"I can show things now, and I did so {number} times.", name) for number in range(2, 8)),
        hosts=("Riverside Library",),
        funders=("Community Fund", "Mill Lane Hardware"),
        named=(name, "Ben C."),
    )
    return replace(given, **changes)


def small() -> ImpactData:
    """A club of three mentees and two volunteers, of whom hardly anything may be told."""
    given = impact()
    return replace(
        given,
        reach=Reach(3, 3, 1, 1, None, (("9–12", 3),), Attended(9, 12), 4, 0),
        relationships=Relationships(2, 0, 1, {}, None, {6: Part(1, 2), 12: Part(0, 0)}, Kept(2, 1)),
        change=Change(3, 1, Share(1, 1, 3)),
        work=Work(3, 5, {MentoringForm.TALK: 60}, 2, Balance(1, 2, 1), 3),
        hours=replace(given.hours, volunteers=2, activities=(), minutes=0, value=None),
        stayed=Part(1, 2),
        trained=1,
        purpose="",
        changed="",
        failure="",
        quotes=(),
        hosts=(),
        funders=(),
        named=(),
        group="Tuesday juniors",
    )
