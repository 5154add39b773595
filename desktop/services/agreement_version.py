"""A new version of an agreement: what is proposed for it, and what it takes over from the last one."""

from collections.abc import Mapping
from typing import Any

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.rules import agreement as rules
from desktop.core.rules import pairing
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _
from desktop.model.agreement import Agreement, Promise
from desktop.model.relationship import Relationship
from desktop.services import agreement, agreement_clauses, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of


def proposed(club: ClubFile, pair: int) -> dict[str, Any]:
    """Propose the terms of the next version: as the last one's; edition, swaps and review from who it is for today."""
    home, today = record.get(club, Relationship, pair), club.today()
    between, last = pair_of(club, pair).people, agreement.latest(club, pair)
    values = {name: getattr(last.agreement, name) for name in agreement.TERMS} if last is not None else {}
    minors = rules.with_minors(home.kind, between, today)
    ends_on = values.get("ends_on") or home.planned_end
    ends_on = ends_on if ends_on is not None and ends_on >= today else None
    return values | {
        "edition": rules.edition(home.kind, between, today),
        "swap_minutes": pairing.swap_minutes(values.get("swap_minutes"), minors=minors),
        "ends_on": ends_on,
        "review_on": rules.next_review(today, ends_on),
    }


def new_version(club: ClubFile, pair: int, values: Mapping[str, Any] | None = None) -> Changes:
    """Make a draft: terms as proposed, or as `values` say; promises and clauses as in the last version, unrated.

    Raises:
        Refused: the last version is still a draft, the relationship has ended, or a value is wrong.
    """
    typed = agreement.read_terms(values or {})
    last = agreement.latest(club, pair)
    if record.get(club, Relationship, pair).state in ENDS:
        raise Refused(_("The relationship has ended; reopen it first."))
    if last is not None and last.agreement.signed_on is None:
        raise Refused(_("Version {number} is still a draft: change that one.").format(number=last.agreement.version))
    said = proposed(club, pair) | typed
    if "review_on" not in typed and said["ends_on"] is not None and said["ends_on"] >= club.today():
        said["review_on"] = rules.next_review(club.today(), said["ends_on"])
    agreement.check_terms(said, club.today())
    with club.step("agreement.add") as step:
        made = Agreement.create(relationship=pair, version=last.agreement.version + 1 if last else 1, **said)
        if last is not None:
            _copy(club, last.agreement.id, made)
        step.about(made)
    return step.changes


def _copy(club: ClubFile, old: int, new: Agreement) -> None:
    for one in record.all_of(club, Promise, agreement=old):
        Promise.create(agreement=new.id, side=one.side, kind=one.kind, wording=one.wording)
    agreement_clauses.copy(club, old, new)
