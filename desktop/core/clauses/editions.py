"""The fourteen clauses in each of their editions."""

from typing import Final

from desktop.core.clauses import adult, child, group, teen
from desktop.core.clauses.clause import Clause
from desktop.core.relationship_choices import AgreementEdition

CLAUSES: Final[dict[AgreementEdition, tuple[Clause, ...]]] = {
    AgreementEdition.CHILD: child.CLAUSES,
    AgreementEdition.TEEN: teen.CLAUSES,
    AgreementEdition.ADULT: adult.CLAUSES,
    AgreementEdition.GROUP: group.CLAUSES,
}
