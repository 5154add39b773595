"""Joining copies as files: what is planned is written in one go, uids are brought together, a chain stays whole."""

from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.services import register, session
from desktop.storage import joining as storage
from desktop.storage.checking import check
from tests import factories as make
from tests.doors import two_doors


def test_records_come_change_and_go(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with back.open() as club:
        evening = session.current(club)
        assert evening is not None
        register.arrive(club, evening.id, 1)
        make.a_mentee(club, "Lou")
        club_uid = club.value("SELECT uid FROM contact_link WHERE id = 1")
        with club.step("contact_link.remove"):
            club.execute("DELETE FROM contact_link WHERE id = 1")
    with front.open() as club, storage.opened(club, back.path, "") as other:
        plan = storage.plan(club, other)
        assert len(plan.come("person")) == 1
        assert plan.go("contact_link") == [club_uid]
        assert not plan.is_nothing
        storage.write(club, other, plan, lambda _plan: None)
        assert storage.plan(club, other).is_nothing
        assert club.value("SELECT mark FROM session_person WHERE person_id = 1 AND session_id = ?", (4,)) == "came"
        assert check(club) == []
        assert club.guards  # they are asked again from now on


def test_nothing_is_written_where_something_fails(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with back.open() as club:
        make.a_mentee(club, "Lou")

    def fails(_plan: storage.Plan) -> None:
        raise Refused("no")

    before = front.content()
    with front.open() as club, storage.opened(club, back.path, "") as other:
        steps = club.value("SELECT count(*) FROM step")
        with pytest.raises(Refused):
            storage.write(club, other, storage.plan(club, other), fails)
        assert club.value("SELECT count(*) FROM step") == steps
        assert club.guards
    assert front.content() == before


def test_a_row_made_on_both_sides_is_one_and_has_one_uid(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    for door in (front, back):
        with door.open() as club:
            register.arrive(club, 4, 1)  # the first arrival writes the whole roll down, on each side
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    with front.open() as club:
        assert club.value("SELECT count(*) FROM session_person WHERE session_id = 4") == 18
        assert club.value("SELECT count(*) FROM alias") == 18
        assert check(club) == []
