"""The words of the safe: how a worry became known, what is added to a note, and what its own log says."""

from desktop.core.choices import Choice
from desktop.i18n import N_


class HowKnown(Choice):
    """How the one who writes a note knows of it."""

    TOLD = "told", N_("the person told me")
    SAW = "saw", N_("I saw it")
    OTHER = "other", N_("somebody else told me")


class EntryKind(Choice):
    """What is added to a concern note; nothing that stands in it is ever changed."""

    FOLLOW_UP = "follow_up", N_("What was done since")
    TOLD = "told", N_("Who was told")
    CORRECTION = "correction", N_("Correction")
    CLOSED = "closed", N_("Closed, because")
    REOPENED = "reopened", N_("Opened again, because")
    KEPT = "kept", N_("Kept until another day, because")
    RELEASED = "released", N_("May be deleted when its day has come, because")
    HELD = "held", N_("Must not be deleted, because")


class Act(Choice):
    """What the log inside the safe says was done, reading included."""

    BEGUN = "begun", N_("First lead named")
    OPENED = "opened", N_("Opened")
    WRITTEN = "written", N_("Note written")
    READ = "read", N_("Note read")
    ADDED = "added", N_("Note added to")
    PRINTED = "printed", N_("Note printed")
    DELETED = "deleted", N_("Note deleted")
    LEAD_NAMED = "lead_named", N_("Lead named")
    LEAD_REMOVED = "lead_removed", N_("Lead removed")
    PASSPHRASE = "passphrase", N_("Passphrase changed")
    JOINED = "joined", N_("Joined with another copy of the club")
