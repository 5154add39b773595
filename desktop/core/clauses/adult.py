"""The clauses between grown-ups."""

from typing import Final

from desktop.core.clauses.clause import Clause
from desktop.i18n import N_

CLAUSES: Final = (
    Clause(
        1,
        N_("Who we are"),
        N_("The people named here. The coordinator stands behind both sides."),
    ),
    Clause(
        2,
        N_("Why we meet"),
        N_("For what the mentee wants to get better at, in their own words."),
    ),
    Clause(3, N_("What each of us gets"), N_("Both sides gain something: at least one thing each.")),
    Clause(4, N_("What each of us brings"), N_("Both sides give something: at least one thing each.")),
    Clause(
        5,
        N_("When and where"),
        N_("We meet {cadence}, for {minutes} each time. Place: {place}. How: {mode}. We keep this time free."),
        N_("We meet at agreed places only, in sight of others."),
    ),
    Clause(
        6,
        N_("How we work"),
        N_(
            "In the ways ticked here, until we agree on others. In pairing one drives and the other directs; we swap "
            "every {swap_minutes}."
        ),
    ),
    Clause(
        7,
        N_("Before each meeting"),
        N_("Each of us writes at least one question or topic on the prep sheet, {days_ahead} ahead."),
    ),
    Clause(
        8,
        N_("Between meetings"),
        N_("We reach each other through {channel} only, and answer within {reply_days}."),
        N_("There are no private messages: a parent, a carer or the coordinator is always included."),
    ),
    Clause(
        9,
        N_("If we cannot come"),
        N_("We say so at least {notice_hours} ahead. After {misses} the coordinator calls both of us."),
    ),
    Clause(
        10,
        N_("Private, with limits"),
        N_(
            "What is said here stays with us. There are two limits: if someone may come to harm, or if the law asks "
            "for it, we tell the safeguarding lead, {safeguarding_lead}."
        ),
    ),
    Clause(
        11,
        N_("Feedback"),
        N_(
            "Each of us may say what helps and what does not: three points at most at a time, and the one that matters "
            "most first."
        ),
    ),
    Clause(
        12,
        N_("Boundaries"),
        N_("We lend no money and do not meet at home. Gifts: only {gift_limit}. We leave out: {off_limits}."),
    ),
    Clause(
        13,
        N_("Records"),
        N_(
            "Dates, times, the form of our meetings and our next steps are written down; both of us may see them. "
            "How long they are kept: {retention}."
        ),
    ),
    Clause(
        14,
        N_("Review and end"),
        N_(
            "We look at this agreement together on {review_on}; it ends on {ends_on}. Either of us may end it earlier "
            "and need not say why. We still hold a closing talk."
        ),
    ),
)
