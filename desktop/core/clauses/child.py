"""The clauses with a child: short words and short sentences, for a reading age of eight.

Clauses 3, 5, 7, 10 and 14 are the child's own promises: each of their sentences begins with "I".
"""

from typing import Final

from desktop.core.clauses.clause import Clause
from desktop.i18n import N_

CLAUSES: Final = (
    Clause(1, N_("Who we are"), N_("These are our names. The coordinator helps us all.")),
    Clause(
        2,
        N_("Why we meet"),
        N_("I say what I want to get better at. I can start anywhere."),
    ),
    Clause(
        3,
        N_("What each of us gets"),
        N_("I get something good. I know that my mentor does too."),
    ),
    Clause(4, N_("What each of us brings"), N_("We both give something too: one thing or more.")),
    Clause(
        5,
        N_("When and where"),
        N_("I meet my mentor {cadence}, for {minutes}. I go to this place: {place}. I meet this way: {mode}."),
        N_("I stay where others can see us."),
    ),
    Clause(
        6,
        N_("How we work"),
        N_(
            "We tick what we want to try. In pairing, one of us drives and one says where to go. We swap every "
            "{swap_minutes}."
        ),
    ),
    Clause(7, N_("Before each meeting"), N_("I write one question or more on my sheet, {days_ahead} before.")),
    Clause(
        8,
        N_("Between meetings"),
        N_("We talk only this way: {channel}. We answer within {reply_days}."),
        N_("My parent, my carer or the coordinator can always see it."),
    ),
    Clause(
        9,
        N_("If we cannot come"),
        N_("We say so {notice_hours} before. After {misses} the coordinator calls us both. Nobody is in trouble."),
    ),
    Clause(
        10,
        N_("Private, with limits"),
        N_(
            "I can tell my mentor things, and they stay with us. I know one thing is not secret: if someone may get "
            "hurt, or the law says so, my mentor tells {safeguarding_lead}. I know that this keeps people safe."
        ),
    ),
    Clause(
        11,
        N_("Feedback"),
        N_("We both say what helps and what does not. We say three things at most. The big one comes first."),
    ),
    Clause(
        12,
        N_("Boundaries"),
        N_(
            "We do not lend money. We do not meet at home. We give only these gifts: {gift_limit}. We do not talk "
            "about: {off_limits}."
        ),
    ),
    Clause(
        13,
        N_("Records"),
        N_(
            "We write down when we met, how we worked and what comes next. We can look at it. It is kept this long: "
            "{retention}."
        ),
    ),
    Clause(
        14,
        N_("Review and end"),
        N_(
            "I look at this page again with my mentor on {review_on}. I know that it ends on {ends_on}. I may stop "
            "sooner and need not say why. I still come to say goodbye."
        ),
    ),
)
