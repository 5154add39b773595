"""The register of a session: live, by the sheet line, and everything around it that is typed in."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.core.changes import Changes
from desktop.core.choices import Coming, Mark, RegisterSource, RoleKind, SessionStatus
from desktop.core.errors import Refused
from desktop.core.rules import sheet_line
from desktop.core.rules.sheet_line import Line, Outcome, Understood, WalkIn
from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.session import Session, SessionPerson
from desktop.services import derived_hours, person, record, register_rows, roll, sheet
from desktop.services import draft as drafts
from desktop.services.club import ClubFile


def understand(
    club: ClubFile, session_key: int, line: str, role: RoleKind, *, chosen: Mapping[str, int] | None = None
) -> Understood:
    """Say what a line typed from the sheet means, without saving anything.

    Args:
        line: the line as typed so far.
        role: whose sheet it is (mentees' or volunteers').
        chosen: for a walk-in that fits several people, the key of the one that was meant, by the typed name.
    """
    session = record.get(club, Session, session_key)
    return _understood(club, session, sheet_line.parse(line), role, chosen or {})


def _understood(club: ClubFile, session: Session, line: Line, role: RoleKind, chosen: Mapping[str, int]) -> Understood:
    rows = roll.roll(club, session)
    if line.sheet and sheet.latest(club, session.id, sheet.KINDS[role], line.sheet) is None:
        raise Refused(_("#{code}: no sheet with this code was printed for this session.").format(code=line.sheet))
    people, blank, code = sheet.numbers(club, session, role, rows, line.sheet)
    mine = {row.person: row for row in roll.of_role(rows, role)}
    missing = [key for key in people.values() if key not in mine]
    view = sheet_line.SheetView(
        code=code,
        rows={number: _on_sheet(club, mine, key, missing) for number, key in people.items()},
        blank=blank,
        role=role,
        planned=_planned(club, session, role),
    )
    return sheet_line.understand(
        line, view, lambda text, exact: register_rows.candidates(club, text, exact=exact, role=role, chosen=chosen)
    )


def _on_sheet(club: ClubFile, mine: Mapping[int, roll.RollRow], key: int, missing: Sequence[int]) -> sheet_line.OnSheet:
    if key in missing:
        gone = record.get(club, Person, key)
        return sheet_line.OnSheet(key, person.name_of(gone), Mark.NOT_RECORDED, expected=False)
    row = mine[key]
    return sheet_line.OnSheet(key, row.name, Mark(row.mark), expected=row.expected)


def _planned(club: ClubFile, session: Session, role: RoleKind) -> tuple[int, int]:
    if role is RoleKind.VOLUNTEER:
        return derived_hours.planned_times(record.get(club, Group, session.group), session)
    return session.starts, session.ends


def save(
    club: ClubFile,
    session_key: int,
    line: str,
    role: RoleKind,
    *,
    chosen: Mapping[str, int] | None = None,
) -> tuple[Changes, Understood]:
    """Save a line typed from the sheet: one step, with its walk-ins; returns what it understood as well.

    Raises:
        Refused: a token cannot be read, contradicts another, names a row that is not there or several people;
            or the session is closed. Nothing is saved then.
    """
    session = _open(club, session_key)
    understood = _understood(club, session, sheet_line.parse(line), role, chosen or {})
    if understood.problems:
        raise Refused(understood.problems[0], problems=tuple(understood.problems))
    with club.step("register.line") as step:
        roll.fix(club, session)
        register_rows.write_outcomes(club, session, role, understood.outcomes)
        for walk_in in understood.walk_ins:
            register_rows.come_in(club, session, role, walk_in)
        if understood.coordinator_signed:
            session.signed_supervisor = True
        _opened(session)
        if session.is_dirty():
            session.save()
        sheet.typed(club, session, role, understood.sheet)
        drafts.forget(club, place_of(session_key, role))
        step.about(session)
    return step.changes, understood


def _open(club: ClubFile, key: int) -> Session:
    session = record.get(club, Session, key)
    if session.status is SessionStatus.CLOSED:
        raise Refused(_("The session is closed; reopen it to change its register."))
    if session.status is SessionStatus.CANCELLED:
        raise Refused(_("The session was cancelled; take that back first."))
    return session


def _opened(session: Session) -> None:
    if session.status is SessionStatus.PLANNED:
        session.status = SessionStatus.OPEN


def arrive(
    club: ClubFile, session_key: int, key: int, role: RoleKind = RoleKind.MENTEE, at: int | None = None
) -> Changes:
    """Mark somebody as come.

    `at`, in minutes after midnight, is kept of mentees who are late, and of volunteers, whose hours follow from it,
    unless it is the planned time.
    """
    session = _open(club, session_key)
    values = {"mark": Mark.CAME.value, "arrived": _worth_keeping(club, session, role, at), "minutes_late": None}
    return _mark(club, session, key, role, values, "arrive")


def _worth_keeping(club: ClubFile, session: Session, role: RoleKind, at: int | None) -> int | None:
    starts, _ends = _planned(club, session, role)
    return at if at is not None and (at > starts or (role is RoleKind.VOLUNTEER and at != starts)) else None


def leave(
    club: ClubFile,
    session_key: int,
    key: int,
    role: RoleKind = RoleKind.MENTEE,
    *,
    at: int | None = None,
    collected_by: str = "",
) -> Changes:
    """Note when somebody left and who collected them (a collector's code; `A` alone)."""
    session = _open(club, session_key)
    values: dict[str, Any] = {"mark": Mark.CAME.value}
    if at is not None:
        values["left"] = at
    if collected_by:
        values["collected_by"] = collected_by.upper()
    return _mark(club, session, key, role, values, "leave")


def mark(club: ClubFile, session_key: int, key: int, role: RoleKind, wanted: Mark) -> Changes:
    """Set somebody's mark; times are cleared with *absent*, *told us* and *not recorded*."""
    session = _open(club, session_key)
    values: dict[str, Any] = {"mark": wanted.value}
    if wanted is not Mark.CAME:
        values = {**register_rows.AWAY, **values}
    return _mark(club, session, key, role, values, "mark")


def _mark(club: ClubFile, session: Session, key: int, role: RoleKind, values: Mapping[str, Any], verb: str) -> Changes:
    with club.step(f"register.{verb}") as step:
        if not session.roll_fixed or session.status is SessionStatus.PLANNED:
            roll.fix(club, session)
            _opened(session)
            session.save()
        register_rows.write(club, session, role, key, values)
        step.subject("person", key, club.value("SELECT uid FROM person WHERE id = ?", (key,)))
    return step.changes


def walk_in(
    club: ClubFile,
    session_key: int,
    who: int | str,
    role: RoleKind = RoleKind.MENTEE,
    at: int | None = None,
) -> Changes:
    """Let somebody in who is not on the roll: a person by key, or a name alone, to be completed later.

    `at` is kept as `arrive` keeps it.
    """
    session = _open(club, session_key)
    with club.step("register.walk_in") as step:
        roll.fix(club, session)
        _opened(session)
        session.save()
        key = who if isinstance(who, int) else None
        arrived = _worth_keeping(club, session, role, at)
        came = WalkIn(key, "" if key else str(who), None, Outcome(key or 0, mark=Mark.CAME, arrived=arrived))
        step.about(record.get(club, Person, register_rows.come_in(club, session, role, came)))
    return step.changes


def say(club: ClubFile, session_key: int, key: int, role: RoleKind, coming: Coming, note: str = "") -> Changes:
    """Note what somebody said beforehand: coming, or not coming (the register then says *told us*).

    What the register knows already, that they came or were absent, stays.
    """
    session = _open(club, session_key)
    with club.step("register.say") as step:
        source = RegisterSource.ADDED if session.roll_fixed else RegisterSource.PLANNED
        register_rows.row(club, session, role, key, source)
        known = club.value(
            "SELECT mark FROM session_person WHERE session_id = ? AND person_id = ? AND role = ?",
            (session.id, key, role.value),
        )
        values = {"coming": coming.value, "note": note, "expected": True}
        if known in {Mark.NOT_RECORDED, Mark.TOLD_US}:
            values["mark"] = (Mark.TOLD_US if coming is Coming.NOT_COMING else Mark.NOT_RECORDED).value
        register_rows.write(club, session, role, key, values)
        step.about(record.get(club, Person, key))
    return step.changes


def headcounts(
    club: ClubFile,
    session_key: int,
    *,
    children: tuple[int | None, int | None] | None = None,
    adults: tuple[int | None, int | None] | None = None,
) -> Changes:
    """Note the counts taken at 10 minutes and at the end (each may be missing)."""
    values: dict[str, Any] = {}
    if children is not None:
        values |= {"children_10": children[0], "children_end": children[1]}
    if adults is not None:
        values |= {"adults_10": adults[0], "adults_end": adults[1]}
    if any(value is not None and value < 0 for value in values.values()):
        raise Refused(_("A count is never below 0."), field="children_10")
    return record.change(club, Session, session_key, values)


def no_incidents(club: ClubFile, session_key: int, nil: bool = True) -> Changes:  # noqa: FBT001, FBT002 - a tick
    """Say that nothing happened: an explicit nil, not silence."""
    return record.change(club, Session, session_key, {"no_incidents": nil})


def move_register(club: ClubFile, wrong: int, right: int) -> Changes:
    """Move a register that was typed against the wrong date to the session it belongs to, in one step.

    The sheets of the wrong session stay printed, so that its roll stays fixed and they are still to be typed in.

    Raises:
        Refused: one of them is closed or cancelled, they are of different groups, or the right one has marks.
    """
    source, target = _open(club, wrong), _open(club, right)
    if source.group != target.group:
        raise Refused(_("The two sessions are of different groups."))
    if club.value("SELECT 1 FROM session_person WHERE session_id = ? AND mark <> 'not_recorded' LIMIT 1", (right,)):
        raise Refused(_("The other session has a register already."))
    with club.step("register.move") as step:
        SessionPerson.delete().where(SessionPerson.session == right).execute()
        club.execute(
            "UPDATE session_person SET session_id = ?, date = ? WHERE session_id = ?",
            (right, target.date.isoformat(), wrong),
        )
        for name in ("children_10", "adults_10", "children_end", "adults_end", "no_incidents", "signed_supervisor"):
            setattr(target, name, getattr(source, name))
            setattr(source, name, Session._meta.defaults.get(vars(Session)[name].field))
        target.status, source.status = source.status, SessionStatus.PLANNED
        target.roll_fixed, source.roll_fixed = True, False
        source.save()
        target.save()
        sheet.typed_elsewhere(club, source, target)
        if sheet.is_printed(club, source):
            roll.fix(club, source)
        step.about(target)
    return step.changes


def place_of(session_key: int, role: RoleKind) -> str:
    """Say where a half-typed line is kept."""
    return f"session/{session_key}/{role.value}"


def draft(club: ClubFile, session_key: int, role: RoleKind) -> str:
    """Give the line that was typed and not saved, also after a crash."""
    del club
    return drafts.kept(place_of(session_key, role))


def keep_draft(club: ClubFile, session_key: int, role: RoleKind, text: str) -> None:
    """Keep a line that is being typed; it is no step and no part of the history."""
    drafts.keep(club, place_of(session_key, role), text)
