"""Two doors on one evening: both check in, one adds a walk-in, one erases somebody; joined both ways they are equal."""

from pathlib import Path

from desktop.services import checking, conflict, register, session
from tests.doors import two_doors
from tests.erasing import erase

EVENING = 4
FRONT, BACK, BOTH = (1, 3), (5, 7, 9), 11
GONE = 13


def test_an_evening_at_two_doors(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with front.open(60) as club:
        for number, key in enumerate((*FRONT, BOTH)):
            register.arrive(club, EVENING, key, at=18 * 60 + 2 + number)
        register.walk_in(club, EVENING, "Lou Wick")
    with back.open(1) as club:
        for number, key in enumerate((*BACK, BOTH, GONE)):
            register.arrive(club, EVENING, key, at=18 * 60 + 5 + number)
    with front.open(1) as club:
        erase(club, GONE)

    came = front.join(back)
    assert came.preview.figures.arrivals == 4  # three at the back door, and somebody who is erased by now
    assert came.preview.figures.erased == 1
    assert came.preview.figures.conflicts == 0
    back.join(front)
    assert front.content() == back.content()

    for door in (front, back):
        with door.open() as club:
            assert checking.check(club) == []
            assert conflict.count(club) == 0
            marks = club.rows("SELECT person_id FROM session_person WHERE session_id = ? AND mark = 'came'", (EVENING,))
            assert len(marks) == len({*FRONT, *BACK, BOTH}) + 2
            assert club.value("SELECT count(*) FROM person WHERE given_name = 'An erased person'") == 1

    with back.open(90) as club:
        session.close(club, EVENING, "absent")
    assert front.join(back).preview.figures.conflicts == 0
    with front.open() as club:
        assert session.current(club) is None
        absent = club.value("SELECT count(*) FROM session_person WHERE mark = 'absent' AND role = 'mentee'")
        assert absent == 6
    assert front.content() == back.content()
