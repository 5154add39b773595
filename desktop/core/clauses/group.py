"""The clauses of a small group: one mentor or two, and up to three mentees of any age."""

from typing import Final

from desktop.core.clauses.clause import Clause
from desktop.i18n import N_

CLAUSES: Final = (
    Clause(
        1,
        N_("Who we are"),
        N_("The people named here. The coordinator stands behind all of us."),
    ),
    Clause(
        2,
        N_("Why we meet"),
        N_("For what each mentee wants to get better at. Nobody is compared."),
    ),
    Clause(3, N_("What each of us gets"), N_("Everybody gains something: at least one thing on each side.")),
    Clause(4, N_("What each of us brings"), N_("Everybody gives something: at least one thing on each side.")),
    Clause(
        5,
        N_("When and where"),
        N_("We meet {cadence}, for {minutes} each time. Place: {place}. How: {mode}. We begin on time."),
        N_("We meet at agreed places only, in sight of others."),
    ),
    Clause(
        6,
        N_("How we work"),
        N_(
            "In the ways ticked here, until we agree on others. In pairing everybody gets turns to drive; we swap "
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
        N_("We write to the whole group, through {channel} only, and answer within {reply_days}."),
        N_("There are no private messages: a parent, a carer or the coordinator is always included."),
    ),
    Clause(
        9,
        N_("If we cannot come"),
        N_("Whoever cannot come says so at least {notice_hours} ahead. After {misses} the coordinator calls."),
    ),
    Clause(
        10,
        N_("Private, with limits"),
        N_(
            "What is said in the group stays there; nobody tells another’s story. But if someone may come to harm, or "
            "the law asks for it, we tell the safeguarding lead, {safeguarding_lead}."
        ),
    ),
    Clause(
        11,
        N_("Feedback"),
        N_(
            "Each of us may say what helps and what does not: three points at most at a time, the one that matters "
            "most first, and none about anybody who is not there."
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
            "Dates, times, the form of our meetings and our next steps are written down; each of us may see what is "
            "kept about them. How long it is kept: {retention}."
        ),
    ),
    Clause(
        14,
        N_("Review and end"),
        N_(
            "We look at this agreement together on {review_on}; it ends on {ends_on}. Anybody may leave earlier and "
            "need not say why. We still hold a closing talk with them."
        ),
    ),
)
