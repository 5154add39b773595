"""Choices of relationships: how two people come together, work and part; each is stored by its value.

Apart from `choices.py` because both would else be too long to read; the words are those of `dictionary.md`.
"""

from desktop.core.choices import Choice
from desktop.i18n import N_, NP_


class RelationshipKind(Choice):
    ONE_TO_ONE = "one_to_one", N_("One-to-one")
    SMALL_GROUP = "small_group", N_("Small group")
    TWO_MENTORS = "two_mentors", N_("Two mentors")
    PEER = "peer", N_("Peers")


class RelationshipState(Choice):
    """Where a relationship stands; *at risk* is a flag beside it, never a state."""

    PROPOSED = "proposed", N_("Proposed")
    AGREED = "agreed", N_("Agreed")
    ACTIVE = "active", N_("Active")
    PAUSED = "paused", N_("Paused")
    CLOSING = "closing", N_("Closing")
    COMPLETED = "completed", N_("Completed")
    ENDED_EARLY = "ended_early", N_("Ended early")
    DECLINED = "declined", N_("Declined")
    WITHDRAWN = "withdrawn", N_("Withdrawn")


class Act(Choice):
    """What can be done with a relationship; each leads to another state and stands in its log."""

    AGREE = "agree", N_("Both agree")
    START = "start", NP_("relationship", "Start")
    PAUSE = "pause", N_("Pause")
    RESUME = "resume", N_("Go on")
    BEGIN_CLOSING = "begin_closing", N_("Begin closing")
    COMPLETE = "complete", N_("Complete")
    END_EARLY = "end_early", N_("End early")
    DECLINE = "decline", N_("Decline")
    WITHDRAW = "withdraw", N_("Withdraw")
    REOPEN = "reopen", N_("Reopen")


class Side(Choice):
    """Which side of a relationship somebody is on."""

    MENTOR = "mentor", N_("Mentor")
    MENTEE = "mentee", N_("Mentee")


class Cadence(Choice):
    """How often two people promise to meet."""

    WEEKLY = "weekly", N_("every week")
    FORTNIGHTLY = "fortnightly", N_("every two weeks")
    MONTHLY = "monthly", N_("every month")


class MentoringForm(Choice):
    PAIRING = "pairing", N_("Pairing")
    BETWEEN = "between", N_("Work between meetings")
    REVIEW = "review", N_("Review")
    TALK = "talk", N_("One-to-one talk")


class MeetingOutcome(Choice):
    """What became of a meeting; an attempt without an answer is worth noting too."""

    PLANNED = "planned", N_("Planned")
    MET = "met", N_("Met")
    NO_ANSWER = "no_answer", N_("Attempted, no answer")
    CANCELLED_MENTOR = "cancelled_mentor", N_("Cancelled by the mentor")
    CANCELLED_MENTEE = "cancelled_mentee", N_("Cancelled by the mentee")
    NO_SHOW_MENTOR = "no_show_mentor", N_("The mentor did not come")
    NO_SHOW_MENTEE = "no_show_mentee", N_("The mentee did not come")
    POSTPONED = "postponed", N_("Postponed")


class Rater(Choice):
    SELF = "self", N_("mentee")
    MENTOR = "mentor", N_("mentor")
    OTHER = "other", N_("somebody else")


class CheckInRule(Choice):
    """How often the coordinator asks both sides how it goes."""

    FIRST_MONTH = "first_month", N_("twice in the first month, then monthly")
    FORTNIGHTLY = "fortnightly", N_("every two weeks")
    MONTHLY = "monthly", N_("monthly")
    QUARTERLY = "quarterly", N_("every three months")


class CheckInState(Choice):
    THRIVING = "thriving", N_("Thriving")
    FINE = "fine", N_("Fine")
    WOBBLING = "wobbling", N_("Wobbling")
    NEEDS_HELP = "needs_help", N_("Needs help")
    SAFETY = "safety", N_("Safety concern")


class AgreementEdition(Choice):
    """Whom an agreement is written for."""

    CHILD = "child", N_("for a child")
    TEEN = "teen", N_("for a teenager")
    ADULT = "adult", N_("for adults")
    GROUP = "group", N_("for a small group")


class SkillLevel(Choice):
    """How far somebody is with a skill, said by themselves: the words go on after a name."""

    NEW = "new", N_("is new to it")
    TRIED = "tried", N_("has tried it")
    WITH_HELP = "with_help", N_("can do it with help")
    ALONE = "alone", N_("can do it alone")
    COULD_TEACH = "could_teach", N_("could teach it")

    @property
    def number(self) -> int:
        """0 is new to it, 4 could teach it."""
        return list(SkillLevel).index(self)


class SkillUse(Choice):
    """Whether somebody offers a skill or wants it."""

    OFFERS = "offers", N_("offers")
    WANTS = "wants", N_("wants")


class WishKind(Choice):
    """What somebody said about being matched with somebody."""

    WISH = "wish", N_("would like to")
    NOT_WITH = "not_with", N_("not with")


class Answer(Choice):
    """What became of a request."""

    OPEN = "open", N_("no answer yet")
    YES = "yes", N_("yes")
    NO = "no", N_("no")
    LATER = "later", N_("later")


class Medium(Choice):
    IN_PERSON = "in_person", N_("in person")
    VIDEO = "video", N_("by video")
    VOICE = "voice", N_("by telephone")
    WRITTEN = "written", N_("in writing")
    LETTER = "letter", N_("by letter")


class PromiseKind(Choice):
    """The two columns of an agreement: what each side gets, and what each side brings."""

    GETS = "gets", N_("gets")
    BRINGS = "brings", N_("brings")


class Signer(Choice):
    MENTOR = "mentor", N_("Mentor")
    MENTEE = "mentee", N_("Mentee")
    CARER = "carer", N_("Parent or carer")
    COORDINATOR = "coordinator", N_("Coordinator")


class GoalArea(Choice):
    SKILL = "skill", N_("Skill")
    CONFIDENCE = "confidence", N_("Confidence")
    INDEPENDENCE = "independence", N_("Independence")
    PROBLEM_SOLVING = "problem_solving", N_("Problem solving")
    CREATIVITY = "creativity", N_("Creativity")
    SCHOOL_OR_WORK = "school_or_work", N_("School or work")
    WELLBEING = "wellbeing", N_("Wellbeing")
    SOCIAL = "social", N_("Social")
    OTHER = "other", N_("Other")


class GoalScale(Choice):
    """How far a goal is: 0 to 10, the club's own steps, or five levels from −2 to +2 (goal attainment scaling)."""

    TEN = "ten", N_("0 to 10")
    STEPS = "steps", N_("Own steps")
    GAS = "gas", N_("Attainment, −2 to +2")


class GoalStatus(Choice):
    OPEN = "open", NP_("goal", "Open")
    REACHED = "reached", NP_("goal", "Reached")
    DROPPED = "dropped", N_("No longer wanted")


class EvidenceKind(Choice):
    WORK = "work", N_("Work sample")
    STATEMENT = "statement", N_("Mentee’s statement")
    BEFORE_AFTER = "before_after", N_("Before and after")
    QUOTE = "quote", N_("Quote")
    THANKS = "thanks", N_("Thank-you")
    REVIEW = "review", N_("Review slip")
    CERTIFICATE = "certificate", N_("Certificate")


class Heard(Choice):
    """Whether the mentee felt heard, ticked at the end of a record."""

    NOT_ASKED = "not_asked", N_("not ticked")
    YES = "yes", N_("yes")
    NOT_QUITE = "not_quite", N_("not quite")


class AdviceState(Choice):
    """What became of advice since it was given."""

    GIVEN = "given", N_("given")
    TRIED = "tried", N_("tried")
    WORKED = "worked", N_("worked")
    NOT_FOR_ME = "not_for_me", N_("not for me")


class CheckInWith(Choice):
    MENTOR = "mentor", N_("Mentor")
    MENTEE = "mentee", N_("Mentee")
    CONTACT = "contact", N_("Parent or carer")


class EndedBy(Choice):
    """Who began an ending."""

    MENTEE = "mentee", N_("Mentee")
    MENTOR = "mentor", N_("Mentor")
    BOTH = "both", N_("Both")
    CARER = "carer", N_("Parent or carer")
    CLUB = "club", N_("The club")


class ClosureReason(Choice):
    PERIOD_OVER = "period_over", N_("the agreed time is over")
    GOALS_MET = "goals_met", N_("goals reached")
    MENTOR_UNAVAILABLE = "mentor_unavailable", N_("the mentor has no time")
    MENTEE_UNAVAILABLE = "mentee_unavailable", N_("the mentee has no time")
    MOVED = "moved", N_("moved away")
    NOT_ELIGIBLE = "not_eligible", N_("no longer eligible")
    POOR_FIT = "poor_fit", N_("not the right match")
    LOST_CONTACT = "lost_contact", N_("lost contact")
    SAFEGUARDING = "safeguarding", N_("safeguarding")
    OTHER = "other", N_("another reason")


class ContactAfter(Choice):
    """What two people agreed on for the time after their relationship."""

    NONE = "none", N_("none")
    THROUGH_CLUB = "through_club", N_("through the club")
    FREE = "free", N_("as both like")


class Rematch(Choice):
    """Whether each side would like somebody else after this."""

    NOT_ASKED = "not_asked", N_("not asked")
    YES = "yes", N_("yes")
    NO = "no", N_("no")


class WritingKind(Choice):
    """Papers about one person that hold somebody's own words."""

    PROGRESS = "progress", N_("Progress report")
    THANKS = "thanks", N_("Thank-you letter")
    ASK = "ask", N_("Ask letter")
    FOLIO = "folio", N_("Proof of mentoring")
    CERTIFICATE_THANKS = "certificate_thanks", N_("Certificate of thanks")
    CERTIFICATE_ACHIEVEMENT = "certificate_achievement", N_("Certificate of achievement")
    CERTIFICATE_ATTENDANCE = "certificate_attendance", N_("Certificate of attendance")


class Topic(Choice):
    """What the card about somebody may say, in its order and in their voice."""

    BACKGROUND = "background", N_("A little about me")
    GOALS = "goals", N_("What I want to get better at")
    AGREED = "agreed", N_("What we agreed")
    TRIED = "tried", N_("What I tried last")
    NOT_ASK = "not_ask", N_("Please do not ask me about")
