"""What a club lets go of after a while, kind by kind."""

from desktop.core.choices import Choice
from desktop.i18n import N_


class KeptKind(Choice):
    """What is kept for some months after its purpose has ended."""

    HEALTH = "health", N_("Health notes")
    CHECKS = "checks", N_("Numbers of old checks")
    ASKED = "asked", N_("Asked and never came")
    WORDS = "words", N_("Words of ended relationships")
    PEOPLE = "people", N_("People who have left")
