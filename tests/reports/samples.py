"""What makes a sample of each paper of the catalogue, of a name if it is said."""

from collections.abc import Callable
from typing import Any

from desktop.reports import prep, record
from tests.reports import (
    cards,
    folio_samples,
    form_samples,
    handover_samples,
    impact_samples,
    list_samples,
    pairs,
    progress_samples,
    relationship_samples,
)
from tests.reports import conftest as evening

DATA: dict[str, Callable[..., Any]] = {
    "register": evening.register,
    "register-signature": evening.register,
    "volunteers": evening.volunteers,
    "slips": cards.slips,
    "card": evening.card,
    "door": evening.door,
    "fire": evening.fire,
    "badges": cards.badges,
    "pack": evening.pack,
    "matrix": evening.matrix,
    "statement": evening.statement,
    "hours": evening.hours,
    "that-day": evening.that_day,
    "agreement": lambda name="": relationship_samples.agreement(name=name),
    "homework": pairs.homework_card,
    "prep": pairs.prep,
    "prep-pad": lambda: prep.pad(pairs.IMPRINT),
    "record": pairs.record,
    "record-pad": lambda: record.pad(pairs.IMPRINT),
    "critique": pairs.critique,
    "tell-them": pairs.tell_them,
    "then-now": pairs.then_now,
    "promises": relationship_samples.promises,
    "closure": relationship_samples.closure,
    "mistakes": pairs.mistakes,
    "timesheet": pairs.timesheet,
    "progress": progress_samples.progress,
    "folio": folio_samples.folio,
    "letter": relationship_samples.letter,
    "certificate": cards.certificate,
    "access": relationship_samples.access,
    "ask": relationship_samples.ask_letter,
    "impact": impact_samples.impact,
    "gaps": evening.gaps,
    "handover": handover_samples.handover,
    "checks": list_samples.checks,
    "rota": list_samples.rota,
    "phones": list_samples.phones,
    "destruction": list_samples.destruction,
    "incident": form_samples.incident,
    "concern": form_samples.concern,
    "recovery": form_samples.recovery,
    "consent-form": form_samples.consent_form,
}
NAMELESS = frozenset({"handover", "prep-pad", "record-pad"})
"""Papers on which no name stands."""
