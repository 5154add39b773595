"""The values of the field, stored by value and shown by label (see the dictionary of the field)."""

from enum import StrEnum
from typing import Self

from desktop.i18n import N_, NP_


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

    ROLE = "role", N_("until a while after the last role ended")
    PAIR = "pair", N_("until a while after the relationship ended")


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
    NAMED = "named", N_("Name me in thanks")
    MEETING_PLACE = "meeting_place", N_("Meet at the agreed places")


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
    PLANNED = "planned", NP_("session", "Planned")
    OPEN = "open", NP_("session", "Open")
    CLOSED = "closed", NP_("session", "Closed")
    CANCELLED = "cancelled", NP_("session", "Cancelled")


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
    MEETING = "meeting", N_("From a meeting")
    TYPED = "typed", N_("Typed in")
    IMPORTED = "imported", N_("From a list")


class IncidentKind(Choice):
    """What happened; a worry about somebody's safety has a form of its own."""

    ACCIDENT = "accident", N_("accident")
    NEAR_MISS = "near_miss", N_("near miss")
    ILLNESS = "illness", N_("illness")
    BEHAVIOUR = "behaviour", N_("behaviour")
    PROPERTY = "property", N_("property")
    MISSING_CHILD = "missing_child", N_("missing child")
    DATA_LOSS = "data_loss", N_("loss of data")
    OTHER = "other", N_("something else")


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
    RECORDS = "records", N_("Meeting records")
    THEN_NOW = "then_now", N_("Then and now")
    INCIDENT = "incident", N_("Incident form")
    CONCERN = "concern", N_("Concern form")
    SLIPS = "slips", N_("Self-sign slips")
