"""The values of the field, stored by value and shown by label (see the dictionary of the field)."""

from enum import StrEnum
from typing import Self

from desktop.i18n import N_


class Choice(StrEnum):
    """A value with a label that is translated when it is shown."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        return member


class Privacy(Choice):
    """Where a value may be shown: on a table, on the coordinator's clipboard, in an envelope."""

    OPEN = "open", N_("OPEN")
    TEAM = "team", N_("TEAM")
    SEALED = "sealed", N_("SEALED")


class Audience(Choice):
    """Who an export is for; it fixes which privacy classes may be in it."""

    OWN = "own", N_("ourselves")
    HELPERS = "helpers", N_("the helpers of an evening")
    FAMILY = "family", N_("a family")
    HOST = "host", N_("the host")
    FUNDER = "funder", N_("a funder")


class ListKind(Choice):
    """What a list that is brought in is a list of."""

    PEOPLE = "people", N_("people")
    REGISTER = "register", N_("a term's register")
    HOURS = "hours", N_("hours")


class Retention(Choice):
    """How long a kind of value is kept; the terms themselves are the club's settings."""

    CLUB = "club", N_("as long as the club")
    ROLE = "role", N_("until a while after the last role ended")
    SCHOOL_YEAR = "school_year", N_("until the end of the next school year")
    CHECK = "check", N_("until the check is replaced or the role ends")
    HOURS = "hours", N_("as long as hours may be asked for")


class ClubKind(Choice):
    CODE_CLUB = "code_club", N_("Code club")
    DOJO = "dojo", N_("Dojo")
    WORKSHOP_SERIES = "workshop_series", N_("Workshop series")
    HOMEWORK_CLUB = "homework_club", N_("Homework club")
    COMMUNITY = "community", N_("Community-based one-to-one")
    SCHOOL = "school", N_("School-based one-to-one")
    SITE = "site", N_("Site-based")
    E_MENTORING = "e_mentoring", N_("E-mentoring")
    ADULTS = "adults", N_("Adult community")
    PEER = "peer", N_("Peer")


class PaperSize(Choice):
    A4 = "a4", N_("A4")
    LETTER = "letter", N_("Letter")


class SortBy(Choice):
    KNOWN_AS = "known_as", N_("What people call them")
    FAMILY = "family", N_("Family name")


class Weekday(Choice):
    MON = "mon", N_("Monday")
    TUE = "tue", N_("Tuesday")
    WED = "wed", N_("Wednesday")
    THU = "thu", N_("Thursday")
    FRI = "fri", N_("Friday")
    SAT = "sat", N_("Saturday")
    SUN = "sun", N_("Sunday")

    @property
    def number(self) -> int:
        """Monday is 0, as in `date.weekday()`."""
        return list(Weekday).index(self)


class RoleKind(Choice):
    VOLUNTEER = "volunteer", N_("Volunteer")
    MENTEE = "mentee", N_("Mentee")
    CONTACT = "contact", N_("Contact")


class RoleStatus(Choice):
    """Volunteers: enquiry … archived; mentees: enquiry, waiting, registered, active, paused, ended."""

    ENQUIRY = "enquiry", N_("Enquiry")
    APPLICANT = "applicant", N_("Applicant")
    IN_PROCESS = "in_process", N_("In process")
    APPROVED = "approved", N_("Approved")
    WAITING = "waiting", N_("Waiting list")
    REGISTERED = "registered", N_("Registered")
    ACTIVE = "active", N_("Active")
    ON_LEAVE = "on_leave", N_("On leave")
    PAUSED = "paused", N_("Paused")
    ENDED = "ended", N_("Ended")
    ARCHIVED = "archived", N_("Archived")


class ConsentKind(Choice):
    TAKE_PART = "take_part", N_("Take part")
    EMERGENCY = "emergency", N_("Emergency treatment")
    LEAVE_ALONE = "leave_alone", N_("Leave premises alone")
    PHOTO_INTERNAL = "photo_internal", N_("Photo, inside the club")
    PHOTO_PUBLIC = "photo_public", N_("Photo, public")
    ELECTRONIC = "electronic", N_("Electronic contact")
    SHARE_HOST = "share_host", N_("Share with host")
    EVALUATION = "evaluation", N_("Evaluation")
    QUOTE = "quote", N_("Quote me")


class ConsentMethod(Choice):
    PAPER = "paper", N_("On paper")
    VERBAL = "verbal", N_("Verbal, noted down")
    IMPORTED = "imported", N_("Taken from a list")


class HealthKind(Choice):
    ALLERGY = "allergy", N_("Allergy")
    MEDICINE = "medicine", N_("Medicine")
    CONDITION = "condition", N_("Condition")
    ACCESS = "access", N_("Access need")
    DIET = "diet", N_("Diet")


class PrintOn(Choice):
    CARD = "card", N_("Sealed card only")
    NOWHERE = "nowhere", N_("Nowhere")


class CheckKind(Choice):
    DBS_BASIC = "dbs_basic", N_("DBS basic")
    DBS_STANDARD = "dbs_standard", N_("DBS standard")
    DBS_ENHANCED = "dbs_enhanced", N_("DBS enhanced")
    DBS_BARRED = "dbs_barred", N_("DBS enhanced with barred list")
    UPDATE_SERVICE = "update_service", N_("Update Service status check")
    PVG = "pvg", N_("PVG")
    ACCESS_NI = "access_ni", N_("AccessNI")
    GARDA = "garda", N_("Garda vetting")
    WWCC = "wwcc", N_("Working with Children Check")
    VSC = "vsc", N_("Vulnerable Sector Check")
    FUEHRUNGSZEUGNIS = "fuehrungszeugnis", "Erweitertes Führungszeugnis"
    HONORABILITE = "honorabilite", "Attestation d’honorabilité"
    CERTIFICADO = "certificado", "Certificado de delitos sexuales"
    US_CHECK = "us_check", N_("US background check")
    OTHER = "other", N_("Other")
    NOT_REQUIRED = "not_required", N_("Not required")


class CheckDecision(Choice):
    WAITING = "waiting", N_("Waiting")
    ACCEPTED = "accepted", N_("Accepted")
    RESTRICTED = "restricted", N_("Restricted")
    NOT_ACCEPTED = "not_accepted", N_("Not accepted")


class SessionStatus(Choice):
    PLANNED = "planned", N_("Planned")
    OPEN = "open", N_("Open")
    CLOSED = "closed", N_("Closed")
    CANCELLED = "cancelled", N_("Cancelled")


class Coming(Choice):
    """What somebody said beforehand."""

    UNKNOWN = "unknown", N_("Not said")
    COMING = "coming", N_("Coming")
    NOT_COMING = "not_coming", N_("Not coming")


class Mark(Choice):
    """What the register says; late and left early follow from the times."""

    NOT_RECORDED = "not_recorded", N_("not recorded")
    CAME = "came", N_("present")
    ABSENT = "absent", N_("absent")
    TOLD_US = "told_us", N_("told us")


class RegisterSource(Choice):
    PLANNED = "planned", N_("On the roll")
    WALK_IN = "walk_in", N_("Walk-in")
    ADDED = "added", N_("Added later")
    IMPORTED = "imported", N_("From a list")


class HoursCategory(Choice):
    SESSION = "session", N_("Session with mentees")
    ONE_TO_ONE = "one_to_one", N_("One-to-one")
    PREPARATION = "preparation", N_("Preparation")
    REVIEW = "review", N_("Review between meetings")
    TRAINING = "training", N_("Training")
    MEETING = "meeting", N_("Meeting or committee")
    SETUP = "setup", N_("Set-up and pack-down")
    TRAVEL = "travel", N_("Travel")
    OTHER = "other", N_("Other")


class HoursSource(Choice):
    """Where an entry's minutes come from."""

    REGISTER = "register", N_("From the register")
    TYPED = "typed", N_("Typed in")
    IMPORTED = "imported", N_("From a list")


class RoundingOn(Choice):
    ENTRY = "entry", N_("each entry")
    TOTAL = "total", N_("the total")


class FundPurpose(Choice):
    RECOGNITION = "recognition", N_("for recognition")
    MATCH = "match", N_("claimed as match")


class SheetKind(Choice):
    REGISTER = "register", N_("Mentee register")
    REGISTER_SIGNATURE = "register_signature", N_("Mentee register with collector's signature")
    VOLUNTEERS = "volunteers", N_("Volunteer sheet")
    CARD = "card", N_("Contact and health card")


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
    PROGRAMME = "programme", N_("through the programme")
    FREE = "free", N_("as both like")


class AgreementEdition(Choice):
    """Whom an agreement is written for."""

    CHILD = "child", N_("for a child")
    TEEN = "teen", N_("for a teenager")
    ADULT = "adult", N_("for adults")
    GROUP = "group", N_("for a small group")


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
