"""Relationships of the reference evening."""

import pytest

from desktop.core.relationship_choices import RelationshipState
from desktop.services import person
from desktop.services.club import ClubFile
from tests.pairs import Pair, a_relationship


@pytest.fixture
def pair(evening: ClubFile) -> Pair:
    """Make a relationship of two people by their names."""

    def made(mentor: str, mentee: str, state: RelationshipState = RelationshipState.ACTIVE) -> int:
        one, other = (person.the_one(evening, name).id for name in (mentor, mentee))
        return a_relationship(evening, one, other, state)

    return made
