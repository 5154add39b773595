"""The clauses with somebody of about 12 to 17: said to them, and said plainly."""

from typing import Final

from desktop.core.clauses.clause import Clause
from desktop.i18n import N_

CLAUSES: Final = (
    Clause(
        1,
        N_("Who we are"),
        N_("The people named here. The coordinator is there for all of us."),
    ),
    Clause(
        2,
        N_("Why we meet"),
        N_("You say what you want to get better at. Every start is a good start."),
    ),
    Clause(3, N_("What each of us gets"), N_("Both of us get something: at least one thing each.")),
    Clause(4, N_("What each of us brings"), N_("Both of us put something in: at least one thing each.")),
    Clause(
        5,
        N_("When and where"),
        N_("We meet {cadence}, for {minutes} each time. Place: {place}. How: {mode}."),
        N_("We meet at agreed places only, where others can see us."),
    ),
    Clause(
        6,
        N_("How we work"),
        N_(
            "We tick how we want to work and can change it later. In pairing one drives and one directs; we swap every "
            "{swap_minutes}."
        ),
    ),
    Clause(
        7,
        N_("Before each meeting"),
        N_("Each of us writes at least one question or topic on the prep sheet, {days_ahead} before."),
    ),
    Clause(
        8,
        N_("Between meetings"),
        N_("We keep in touch through {channel} only and answer within {reply_days}."),
        N_("No private chats: a parent, a carer or the coordinator is always included."),
    ),
    Clause(
        9,
        N_("If we cannot come"),
        N_("We say so {notice_hours} before. After {misses} the coordinator calls us both: to help, not to blame."),
    ),
    Clause(
        10,
        N_("Private, with limits"),
        N_(
            "What you say stays between us. But if somebody could get hurt, or the law says so, we have to tell "
            "{safeguarding_lead}, who looks after everybody’s safety."
        ),
    ),
    Clause(
        11,
        N_("Feedback"),
        N_("We both say what helps and what does not: three points at most, the important one first."),
    ),
    Clause(
        12,
        N_("Boundaries"),
        N_("We lend no money and do not meet at home. Gifts: only {gift_limit}. Not our topics: {off_limits}."),
    ),
    Clause(
        13,
        N_("Records"),
        N_(
            "Dates, times, how we worked and our next steps are written down. You may see them. How long they are "
            "kept: {retention}."
        ),
    ),
    Clause(
        14,
        N_("Review and end"),
        N_(
            "We look at this again on {review_on}; it ends on {ends_on}. Each of us may stop earlier and need not say "
            "why. We still have a closing talk."
        ),
    ),
)
