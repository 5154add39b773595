import random
from datetime import date, timedelta
from pathlib import Path

from desktop.services import sample_meetings
from desktop.services.sample_writer import Writer
from tests.factories import TODAY, a_club, a_held_session, a_mentee, a_volunteer

STORY = {"ago": 0, "meetings": [{"inside": False}, {"inside": True}, {"inside": True}]}


def test_meetings_inside_lie_in_sessions_to_which_both_came(tmp_path: Path) -> None:
    with a_club(tmp_path) as club:
        ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
        day = TODAY - timedelta(days=7)
        session = a_held_session(club, day, {ada: "came"}, {ben: {}})
        dated = sample_meetings.dated(Writer(club, random.Random(1)), STORY, ben, ada, TODAY)
        assert [one.session for one in dated] == [None, None, session]
        assert dated[-1].day == day
        assert [one.day for one in dated] == sorted(one.day for one in dated)
        assert {one.day.weekday() for one in dated[:-1]} == {5}
        assert all(isinstance(one.day, date) and one.day < TODAY for one in dated)
