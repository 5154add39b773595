"""What a club lets go of after a while, kind by kind."""

from desktop.core.choices import Choice
from desktop.i18n import N_


class KeptKind(Choice):
    """What is kept for some months after its purpose has ended."""

    HEALTH = "health", N_("Health notes of people who have left")
    CHECKS = "checks", N_("Checks that were replaced, or whose volunteer has left")
    ASKED = "asked", N_("People who asked to join and never came")
    WORDS = "words", N_("What was written in relationships that have ended")
    PEOPLE = "people", N_("Everything about people who have left")
