"""Folios of believable volunteers: a full one, and one of somebody who has just begun."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.choices import HoursCategory
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules.care import Kept
from desktop.core.rules.hours import Policy
from desktop.core.rules.progress import Share
from desktop.reports.folio import Example, Failure, FolioData, Promise, ReviewSlip
from desktop.reports.statement import StatementData, StatementTraining
from tests.reports.progress_samples import IMPRINT


def _statement(name: str) -> StatementData:
    """A statement of 42 h 30 min."""
    return StatementData(
        IMPRINT,
        "12 Mill Lane\nOtterbourne OT4 2AB",
        name,
        date(2026, 9, 1),
        date(2026, 12, 18),
        2550,
        "Mentor",
        "Helps children to write and share their first programs.",
        ((HoursCategory.SESSION, 1800), (HoursCategory.ONE_TO_ONE, 210), (HoursCategory.PREPARATION, 540)),
        Policy(),
        "Ada Lindqvist",
        "Coordinator",
        "+44 7700 900111",
        "H-2026-014",
        training=(StatementTraining("Safeguarding, level 1", date(2026, 9, 5)),),
    )


def folio(name: str = "Katarzyna Wiśniewska", **changes: Any) -> FolioData:
    """A volunteer with six mentees."""
    given = FolioData(
        _statement(name),
        6,
        Share(7, 9, 11),
        worked={
            MentoringForm.PAIRING: 1230,
            MentoringForm.BETWEEN: 240,
            MentoringForm.REVIEW: 360,
            MentoringForm.TALK: 180,
        },
        starts=(1, 7),
        examples=(
            Example("M07", "I thought loops were magic. Now I explain them to Kofi O’Brien.", may_quote=True),
            Example("M12", "She waited until I had found it myself, and that took me a whole evening.", may_quote=True),
            Example("M03", "kept to myself"),
            Example("M04", "We drew it on paper first; I do that at school now.", may_quote=True),
        ),
        review=ReviewSlip(
            "M07", "The names say what things are.", "Let one function do one thing.", "Blank lines.", may_quote=True
        ),
        failure=Failure(
            "I explained pointers for an hour to somebody who had asked how to save a file.",
            "Since then I ask for the question to be said again before I answer.",
            may_print=True,
        ),
        kept=Kept(12, 11),
        promises=(Promise("Answer within three days", 9), Promise("No ready-made answers")),
        codes={"Kofi O’Brien": "M12", "Anaïs Jourdan": "M07"},
    )
    return replace(given, **changes)


def begun() -> FolioData:
    """A volunteer of whom little is on record."""
    return FolioData(replace(_statement("Jo Smith"), training=()), 1, Share(0, 0, 1))
