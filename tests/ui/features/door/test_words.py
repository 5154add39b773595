"""The words under a name: where somebody is, newcomers, and what only the coordinator sees."""

from desktop.core.choices import RoleKind
from desktop.services.attendance import Attended
from desktop.services.door import DoorPerson, Where
from desktop.services.leaving import Collecting
from desktop.ui.features.door.words import collector_words, detail

ROLES = {RoleKind.MENTEE: "Ninjas", RoleKind.VOLUNTEER: "Champions"}
ADA = DoorPerson(
    1,
    RoleKind.MENTEE,
    "Ada L.",
    "Ada",
    (),
    Where.TO_COME,
    None,
    None,
    newcomer=True,
    on_roll=True,
    attended=Attended(0, 0),
)


def test_a_newcomer_has_the_mark_of_the_paper() -> None:
    assert detail(ADA, ROLES) == "N  first time"


def test_how_often_somebody_came_stands_there_while_it_is_known() -> None:
    old = ADA._replace(newcomer=False)
    assert detail(old, ROLES) == ""
    assert detail(old._replace(attended=Attended(7, 9)), ROLES) == "came 7 of 9"


def test_where_somebody_is() -> None:
    assert detail(ADA._replace(where=Where.HERE), ROLES) == "● here"
    here = ADA._replace(where=Where.HERE, arrived=1085, role=RoleKind.VOLUNTEER)
    assert detail(here, ROLES) == "● here since 18:05 · Champions"
    assert detail(ADA._replace(where=Where.LEFT, left=1150), ROLES) == "went home at 19:10"


def test_nobody_else_is_named_when_it_is_asked_who_collects() -> None:
    assert collector_words(ADA, Collecting(asked=True, codes=("C1",), alone=False)) == "Who collects Ada L.?"
    assert "coordinator" in collector_words(ADA, Collecting(asked=True, codes=(), alone=False))
    assert "going home" in collector_words(ADA, Collecting(asked=False, codes=(), alone=True))
