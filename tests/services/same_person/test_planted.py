"""Three hundred doubles of ten kinds, and three hundred look-alikes who are different people."""

from collections import Counter

import pytest

from desktop.core.choices import RoleKind
from desktop.model.person import Person, Role
from desktop.services import same_person
from desktop.services.club import ClubFile
from tests.factories import dump
from tests.services.same_person.planted import Planted, Planter, Values

LEAST_LISTED, MOST_TAKEN = 0.95, 0.02


def _plant(club: ClubFile, planted: list[Planted]) -> list[frozenset[int]]:
    with club.step("person.add"):  # the verb itself refuses the very same name and birth date
        return [frozenset(_put(values) for values in (pair.one, pair.other)) for pair in planted]


def _put(values: Values) -> int:
    one = Person.create(**values | {"born_on": values["born_on"] or None})
    Role.create(person=one.id, kind=RoleKind.MENTEE)
    return int(one.id)


@pytest.mark.parametrize("seed", [3, 1977])
def test_doubles_are_listed_and_look_alikes_are_not(club: ClubFile, seed: int) -> None:
    planter = Planter(seed)
    doubles, look_alikes = planter.doubles(30), planter.look_alikes(50)
    assert (len(doubles), len(look_alikes)) == (300, 300)
    keys = _plant(club, [*doubles, *look_alikes])
    before = dump(club)
    listed = {frozenset((one.keep.key, one.other.key)) for one in same_person.likely(club)}
    found = Counter(
        pair.kind for pair, pair_keys in zip([*doubles, *look_alikes], keys, strict=True) if pair_keys in listed
    )
    table = "\n".join(
        f"{kind:28} {found[kind]:3} of {count}"
        for kind, count in Counter(pair.kind for pair in [*doubles, *look_alikes]).items()
    )
    print(table)
    assert sum(found[kind] for kind in {pair.kind for pair in doubles}) >= LEAST_LISTED * len(doubles), table
    assert sum(found[kind] for kind in {pair.kind for pair in look_alikes}) <= MOST_TAKEN * len(look_alikes), table
    assert len(listed - set(keys)) <= MOST_TAKEN * len(look_alikes), table
    assert dump(club) == before  # nothing is joined by itself
