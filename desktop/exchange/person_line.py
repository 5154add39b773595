"""A line of a list of people, read into clean values, with what is to be said about it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from desktop.core.choices import ConsentKind, RoleKind, RoleStatus
from desktop.exchange.meanings import Slot

EMPTY: Final = "empty"
TOTAL: Final = "total"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be said about a line; `refuses` leaves the whole line out."""

    row: int
    column: str
    message: str
    refuses: bool = False


@dataclass(slots=True)
class ContactLine:
    """A contact as a line names it; `fields` are values of Person, only those that are there."""

    slot: str
    fields: dict[str, str] = field(default_factory=dict)
    relationship: str = ""

    @property
    def is_guardian(self) -> bool:
        """Whether the column is about a parent or carer, and not about somebody for emergencies."""
        return not self.slot.startswith(Slot.EMERGENCY)


@dataclass(slots=True)
class Line:
    """One line of the list.

    Args:
        row: its number in the file, from 1.
        skipped: why it is no person: `empty`, `total`, or "".
        fields: values of Person, only those that are there.
        recased: the name came in capitals or in lower case and was written as names are.
        check: values of Check, only those that are there.
    """

    row: int
    skipped: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    recased: bool = False
    roles: tuple[RoleKind, ...] = ()
    status: RoleStatus | None = None
    since: date | None = None
    until: date | None = None
    contacts: list[ContactLine] = field(default_factory=list)
    health: list[str] = field(default_factory=list)
    consents: dict[ConsentKind, bool] = field(default_factory=dict)
    check: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether the line cannot be taken."""
        return any(problem.refuses for problem in self.problems)

    @property
    def name(self) -> str:
        """The name in the order given, family."""
        return f"{self.fields.get('given_name', '')} {self.fields.get('family_name', '')}".strip()
