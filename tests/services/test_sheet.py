"""A printed sheet means for ever what was printed."""

from datetime import date, timedelta

from desktop.core.choices import Coming, Privacy, SheetKind
from desktop.model.sheet import PrintedSheet
from desktop.services import club as clubs
from desktop.services import history, record, register, roll, session, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    Clock,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    row_of,
    the_session,
)

REGISTER, VOLUNTEERS, CARD = SheetKind.REGISTER, SheetKind.VOLUNTEERS, SheetKind.CARD


def issue(club: ClubFile, key: int, kind: SheetKind = REGISTER) -> PrintedSheet:
    changes = sheet.issue(club, the_session(club, key), kind)
    assert changes.subject is not None
    return record.get(club, PrintedSheet, changes.subject)


def numbers(club: ClubFile, key: int, code: str = "") -> dict[int, int]:
    one = the_session(club, key)
    return sheet.numbers(club, one, MENTEE, roll.roll(club, one), code)[0]


def test_a_sheet_is_stored_when_it_is_issued_not_when_it_is_planned(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    planned = sheet.plan(club, the_session(club, key), REGISTER)
    assert (planned.people, planned.again) == ({1: ada}, None)
    assert planned.blank == tuple(range(2, 16))
    assert record.all_of(club, PrintedSheet) == []
    assert issue(club, key).code == planned.code


def test_the_same_roll_again_is_a_copy(club: ClubFile) -> None:
    a_mentee(club)
    key = a_session(club)
    first, again = issue(club, key), issue(club, key)
    assert (first.id, again.copies) == (again.id, 2)


def test_a_walk_in_on_a_blank_row_is_no_other_roll(club: ClubFile) -> None:
    a_mentee(club)
    key = a_session(club)
    first = issue(club, key)
    register.save(club, key, "1 +mar", MENTEE)
    assert issue(club, key).id == first.id


def test_told_us_is_no_other_roll(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    first = issue(club, key)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    assert issue(club, key).id == first.id


def test_a_changed_roll_has_a_new_code_and_the_old_sheet_stays(club: ClubFile) -> None:
    zoe = a_mentee(club, "Zoë")
    key = a_session(club)
    old = issue(club, key)
    bo = a_mentee(club, "Bo", since=TODAY + WEEK)
    register.say(club, key, bo, MENTEE, Coming.COMING)
    new = issue(club, key)
    assert new.code != old.code
    assert numbers(club, key) == {1: bo, 2: zoe}
    assert numbers(club, key, old.code)[1] == zoe
    assert numbers(club, key, old.code.lower())[1] == zoe


def test_somebody_added_after_printing_has_the_first_number_after_the_last_blank_row(club: ClubFile) -> None:
    zoe = a_mentee(club, "Zoë")
    key = a_session(club)
    issue(club, key)
    yan, ann = (a_mentee(club, name, since=TODAY + WEEK) for name in ("Yan", "Ann"))
    for one in (yan, ann):
        register.say(club, key, one, MENTEE, Coming.COMING)
    assert numbers(club, key) == {1: zoe, 16: yan, 17: ann}


def test_without_a_sheet_a_walk_in_does_not_move_the_numbers(club: ClubFile) -> None:
    bo, zoe = a_mentee(club, "Bo"), a_mentee(club, "Zoë")
    key = a_session(club)
    register.save(club, key, "1 +ann", MENTEE)
    register.save(club, key, "2<19:00", MENTEE)
    found = numbers(club, key)
    assert (found[1], found[2]) == (bo, zoe)
    assert sorted(found) == [1, 2, 3]


def test_codes_are_distinct_also_in_a_pack_and_after_a_session_is_taken_back(club: ClubFile) -> None:
    a_mentee(club)
    a_volunteer(club)
    one = a_session(club)
    planned = [sheet.plan(club, the_session(club, one), kind, ahead) for ahead, kind in enumerate(sheet.ROLE)]
    assert len({plan.code for plan in planned}) == len(planned)
    two = a_session(club, TODAY + WEEK)
    issue(club, one)
    later = issue(club, two)
    history.undo(club)  # the second session, with its sheet
    three = a_session(club, TODAY + WEEK)
    codes = [issue(club, three, kind).code for kind in (REGISTER, VOLUNTEERS, CARD)]
    assert len({*codes, record.all_of(club, PrintedSheet)[0].code}) == len(codes) + 1
    assert later.code


def test_printing_is_not_undone_but_what_was_before_it_is(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    key = a_session(club)
    bo = a_mentee(club, "Bo")
    issue(club, key)
    assert history.undo_words(club) == "new person Bo"
    history.undo(club)
    assert len(record.all_of(club, PrintedSheet)) == 1
    assert numbers(club, key)[1] == ada
    history.redo(club)
    assert numbers(club, key) == {1: ada, 2: bo}


def test_undoing_an_arrival_from_before_the_print_leaves_the_numbers(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    key = a_session(club)
    register.arrive(club, key, ada)
    issue(club, key)
    history.undo(club)
    a_mentee(club, "Aaron")
    assert numbers(club, key)[1] == ada
    register.save(club, key, "-2", MENTEE)
    assert [row.person for row in roll.roll(club, the_session(club, key)) if row.mark == "absent"] == [bo]


def test_each_kind_is_destroyed_in_its_time(club: ClubFile) -> None:
    clubs.change(club, {"hours_kept_years": 7})
    a_mentee(club)
    a_volunteer(club)
    key = a_session(club)
    found = {kind: issue(club, key, kind) for kind in (REGISTER, VOLUNTEERS, CARD)}
    assert found[CARD].destroy_by == TODAY
    assert found[REGISTER].destroy_by == date(2028, 8, 31)
    assert found[VOLUNTEERS].destroy_by == date(2033, 11, 17)
    assert (found[CARD].privacy, found[REGISTER].privacy) == (Privacy.SEALED, Privacy.TEAM)


def test_sheets_of_a_cancelled_session_are_to_shred(club: ClubFile) -> None:
    a_mentee(club)
    key = a_session(club)
    printed = issue(club, key)
    assert sheet.to_shred(club) == []
    session.cancel(club, key, "snow")
    assert [one.key for one in sheet.to_shred(club)] == [printed.id]
    sheet.shredded(club, [printed.id])
    assert sheet.to_shred(club) == []
    assert record.get(club, PrintedSheet, printed.id).shredded_on == TODAY


def test_sheets_of_a_moved_session_are_to_shred_and_printed_anew(club: ClubFile, clock: Clock) -> None:
    a_mentee(club)
    key = a_session(club)
    printed = issue(club, key)
    session.move(club, key, TODAY + timedelta(days=1))
    assert [one.code for one in sheet.to_shred(club)] == [printed.code]
    anew = issue(club, key)
    assert anew.code != printed.code
    clock.go_to(TODAY + WEEK)
    assert [one.code for one in sheet.never_typed(club)] == [anew.code]


def test_a_sheet_that_was_never_typed_in_is_listed_until_it_is(club: ClubFile, clock: Clock) -> None:
    a_mentee(club)
    key = a_session(club)
    printed = issue(club, key)
    issue(club, key, CARD)
    assert sheet.never_typed(club) == []
    clock.go_to(TODAY + timedelta(days=1))
    assert [(one.code, one.session) for one in sheet.never_typed(club)] == [(printed.code, key)]
    register.save(club, key, f"#{printed.code} *", MENTEE)
    assert sheet.never_typed(club) == []


def test_a_card_lies_about_for_no_day_longer(club: ClubFile, clock: Clock) -> None:
    a_mentee(club)
    issue(club, a_session(club), CARD)
    assert sheet.to_shred(club) == []
    clock.go_to(TODAY + timedelta(days=1))
    assert [one.kind for one in sheet.to_shred(club)] == [CARD]


def test_a_walk_in_is_written_on_the_sheet_of_its_own_role(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_volunteer(club, "Ben")
    key = a_session(club)
    issue(club, key, VOLUNTEERS)
    register.save(club, key, "+mar", MENTEE)
    one = the_session(club, key)
    people, blank, _code = sheet.numbers(club, one, VOLUNTEER, roll.roll(club, one))
    assert list(people) == [1]
    assert 2 in blank
    assert numbers(club, key)[1] == ada


def test_slips_are_for_adults_and_are_typed_like_a_register(club: ClubFile) -> None:
    change_group(club, adults_only=True)
    ada = a_mentee(club, "Ada", born_on="", adult_confirmed=True)
    zoe = a_mentee(club, "Zoe", born_on="")
    key = a_session(club)
    slips = issue(club, key, SheetKind.SLIPS)
    assert (slips.privacy, slips.destroy_by) == (Privacy.TEAM, date(2028, 8, 31))
    assert numbers(club, key) == {1: ada, 2: zoe}
    assert sheet.plan(club, the_session(club, key), SheetKind.SLIPS).blank == tuple(range(3, 17))
    register.save(club, key, "2<18:10 3+mar", MENTEE)
    assert row_of(club, key, zoe).left == 18 * 60 + 10
    assert record.get(club, PrintedSheet, slips.id).typed_at is not None


def test_among_children_slips_are_meant_by_their_code_alone(club: ClubFile) -> None:
    ada, zoe = a_mentee(club, "Ada"), a_mentee(club, "Zoe", born_on="", adult_confirmed=True)
    key = a_session(club)
    issue(club, key)
    slips = issue(club, key, SheetKind.SLIPS)
    assert numbers(club, key) == {1: ada, 2: zoe}
    assert numbers(club, key, slips.code)[1] == zoe


def test_slips_for_visitors_wait_for_nobody_to_type_them(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    key = a_session(club, TODAY - WEEK)
    slips = issue(club, key, SheetKind.SLIPS)
    assert sheet.plan(club, the_session(club, key), SheetKind.SLIPS).people == {}
    assert slips.code not in {one.code for one in sheet.never_typed(club)}
