"""Everything that is said of a relationship's agreement, as it will be printed: asked for once."""

from typing import NamedTuple

from desktop.core.relationship_choices import GoalStatus
from desktop.model.goal import Goal
from desktop.services import agreement, agreement_clauses, agreement_promises, agreement_signing, record
from desktop.services.agreement import Stand
from desktop.services.agreement_clauses import Differing, Standing
from desktop.services.agreement_promises import PromiseRow
from desktop.services.agreement_signing import Slot
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of


class AgreementPage(NamedTuple):
    """A version of an agreement with all that belongs to it; without a version there is only the relationship.

    `versions` are all of them, the newest first; `goals` how many were asked for and not dropped; `minors`
    says that somebody who is mentored may be under 18.
    """

    title: str
    versions: tuple[Stand, ...]
    shown: Stand | None
    promises: tuple[PromiseRow, ...] = ()
    clauses: tuple[Standing, ...] = ()
    changed: tuple[Differing, ...] = ()
    slots: tuple[Slot, ...] = ()
    goals: int = 0
    minors: bool = False

    @property
    def is_newest(self) -> bool:
        """Only the newest version is followed by another."""
        return self.shown is not None and self.shown == self.versions[0]


def page(club: ClubFile, pair_key: int, version: int | None = None) -> AgreementPage:
    """Gather a version of a relationship's agreement, the newest if none is named (or that one is gone)."""
    stands = tuple(agreement.versions(club, pair_key))
    shown = next((stand for stand in stands if stand.agreement.version == version), next(iter(stands), None))
    title = pair_of(club, pair_key).words
    if shown is None:
        return AgreementPage(title, stands, None)
    key = shown.agreement.id
    return AgreementPage(
        title,
        stands,
        shown,
        tuple(agreement_promises.ledger(club, key)),
        agreement_clauses.clauses(club, key),
        tuple(agreement_clauses.what_changed(club, key)),
        tuple(agreement_signing.slots(club, key)),
        sum(
            goal.status is not GoalStatus.DROPPED
            for goal in record.all_of(club, Goal, relationship=pair_key, asked=True)
        ),
        agreement.with_minors(club, pair_key),
    )
