"""What holds for every evening, whatever is typed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import Coming, RoleKind
from desktop.core.errors import Refused
from desktop.services import history, register, roll, sheet
from tests.factories import (
    MENTEE,
    TODAY,
    WEEK,
    a_club,
    a_mentee,
    a_printed,
    a_session,
    dump,
    mentees,
    the_session,
)

ACTIONS = st.lists(st.sampled_from(["1", "-2", "3?", "*", "+mar", "+tom", "8+eve", "say", "walk", "issue"]), max_size=7)


@given(ACTIONS)
@settings(max_examples=12)
def test_a_number_means_the_same_person_until_another_sheet_is_printed(actions: list[str]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        mentees(club, "Ada", "Kim", "Zoë")
        late = a_mentee(club, "Bo", since=TODAY + WEEK)
        key = a_session(club)
        seen: tuple[str, dict[int, int]] = "", {}
        for action in actions:
            if action == "issue":
                a_printed(club, key)
            elif action == "say":
                register.say(club, key, late, MENTEE, Coming.COMING)
            elif action == "walk":
                register.walk_in(club, key, "Ann")
            else:
                try:
                    register.save(club, key, action, MENTEE)
                except Refused:
                    continue
            one = the_session(club, key)
            found, blank, code = sheet.numbers(club, one, RoleKind.MENTEE, roll.roll(club, one))
            assert not set(found) & set(blank)
            assert len(set(found.values())) == len(found)
            if code == seen[0]:
                assert {number: found.get(number) for number in seen[1]} == seen[1]
            seen = code, found


@given(ACTIONS)
@settings(max_examples=8)
def test_undoing_everything_is_as_if_nothing_had_been_typed(actions: list[str]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        mentees(club, "Ada", "Kim", "Zoë")
        key = a_session(club)
        before = dump(club)
        done = 0
        for action in actions:
            try:
                done += register.save(club, key, action, MENTEE)[0].step is not None
            except Refused:
                continue
        for _ in range(done):
            history.undo(club)
        assert dump(club) == before
