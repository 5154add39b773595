"""Hours that follow from the register when a session closes, with their provenance."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from desktop.core.choices import HoursCategory, HoursSource, Mark, RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import hours as rules
from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.hours import HoursEntry
from desktop.model.session import Session
from desktop.services import record, roll, sheet
from desktop.services.club import ClubFile

CLAIMED = 0
"""Stands for a session with claimed entries, which come first: whatever overlaps them is taken off the others."""
AFTER = "~"
"""Sorts after any moment."""


def planned_times(group: Group, session: Session) -> tuple[int, int]:
    """Give a volunteer's planned times: the session's, with set-up before and pack-down after."""
    return session.starts - group.setup_minutes, session.ends + group.packdown_minutes


def derive(club: ClubFile, session: Session) -> None:
    """Make the entries of a session's volunteers, inside an open step.

    Raises:
        Refused: somebody's times cannot be; the sentence names them.
    """
    base = _base(club, session)
    for row in _came(club, session):
        for given in _given(club, session, row):
            HoursEntry.create(**given, **base)
        deduct(club, row.person, session.date)


def derive_again(club: ClubFile, session: Session) -> None:
    """Let the entries of a closed session say what its register says now, inside an open step.

    Entries that are there keep their signatures, those that are claimed stay as they are; of a person whose times
    cannot be, what is there stays. A new entry has the uid that any other copy of the club would give it.
    """
    base = _base(club, session) | {"sheet": None}  # which one it was typed from, only that copy knows
    there = {
        (one.person, one.category): one
        for one in HoursEntry.select().where(
            HoursEntry.session == session.id, HoursEntry.source == HoursSource.REGISTER
        )
    }
    kept = set()
    for row in _came(club, session):
        try:
            wanted = list(_given(club, session, row))
        except Refused:
            kept |= {place for place in there if place[0] == row.person}
            continue
        for given in wanted:
            place = (given["person"], given["category"])
            kept.add(place)
            one = there.get(place)
            if one is None:
                HoursEntry.create(**given, **base, uid=_uid(club, session, *place))
            elif one.claim is None:
                changed = {
                    name: given[name] for name in OF_REGISTER & given.keys() if getattr(one, name) != given[name]
                }
                if changed:
                    HoursEntry.update(**changed).where(HoursEntry.id == one.id).execute()
    for place, one in there.items():
        if place not in kept and one.claim is None:
            one.delete_instance()


OF_REGISTER = frozenset({"starts", "ends", "break_minutes", "minutes"})


def _uid(club: ClubFile, session: Session, person: int, category: HoursCategory) -> str:
    whose = club.value("SELECT uid FROM person WHERE id = ?", (person,))
    return hashlib.sha256(f"{session.uid} {whose} {category.value}".encode()).hexdigest()[:32]


def _base(club: ClubFile, session: Session) -> dict[str, Any]:
    paper = sheet.latest(club, session.id, sheet.KINDS[RoleKind.VOLUNTEER])
    return {
        "date": session.date,
        "month": month_of(session.date),
        "session": session.id,
        "source": HoursSource.REGISTER,
        "sheet": paper.id if paper is not None else None,
        "signed_supervisor": session.signed_supervisor,
    }


def _came(club: ClubFile, session: Session) -> list[roll.RollRow]:
    return [row for row in roll.of_role(roll.roll(club, session), RoleKind.VOLUNTEER) if row.mark == Mark.CAME]


def _given(club: ClubFile, session: Session, row: roll.RollRow) -> Iterator[dict[str, Any]]:
    """Say what a volunteer gave at a session: their stay, and their preparation."""
    stay = rules.stay(
        row.full_name,
        planned=planned_times(record.get(club, Group, session.group), session),
        arrived=row.arrived,
        left=row.left,
        late=row.minutes_late,
        break_minutes=row.break_minutes or 0,
        total=row.total_minutes,
    )
    of = {"person": row.person, "signed_volunteer": row.signed}
    yield {
        **of,
        "starts": stay.starts,
        "ends": stay.ends,
        "break_minutes": stay.break_minutes,
        "minutes": stay.minutes,
        "category": HoursCategory.SESSION,
    }
    if row.prep_minutes:
        yield {**of, "minutes": row.prep_minutes, "category": HoursCategory.PREPARATION}


_KEEP_SIGNATURES = """
    UPDATE session_person SET signed = 1
     WHERE session_id = ? AND role = 'volunteer' AND NOT signed
       AND person_id IN (SELECT person_id FROM hours_entry
                          WHERE session_id = ? AND source = ? GROUP BY person_id HAVING min(signed_volunteer))
"""


def take_back(club: ClubFile, session: Session) -> None:
    """Remove the entries that followed from a session's register, inside an open step.

    What was signed on them meanwhile is noted on the register: it is signed again when they are derived anew.
    """
    of_register = (HoursEntry.session == session.id) & (HoursEntry.source == HoursSource.REGISTER)
    entries = list(HoursEntry.select().where(of_register))
    people = {entry.person for entry in entries}
    club.execute(_KEEP_SIGNATURES, (session.id, session.id, HoursSource.REGISTER.value))
    session.signed_supervisor = session.signed_supervisor or (
        bool(entries) and all(entry.signed_supervisor for entry in entries)
    )
    HoursEntry.delete().where(of_register).execute()
    for person in sorted(people):
        deduct(club, person, session.date)


def month_of(day: date) -> str:
    """Say a date's month as entries keep it: `2026-11`."""
    return day.isoformat()[:7]


def deduct(club: ClubFile, person: int, day: date, entered: Mapping[str, str] | None = None) -> None:
    """Work out anew, inside an open step, which minutes of a person's entries overlap others around a day.

    What is claimed stays as it was claimed: another entry that overlaps it gives way.

    Args:
        club: the club.
        person: whose entries.
        day: the day.
        entered: which of two was entered first, by uid, where their keys do not say it: some came from another copy.
    """
    around = timedelta(days=1)
    entries = list(
        HoursEntry.select()
        .where(HoursEntry.person == person, HoursEntry.date.between(day - around, day + around))
        .order_by(HoursEntry.claim.is_null(), HoursEntry.id)
    )
    if entered is not None:
        entries.sort(key=lambda one: (one.claim is None, entered.get(one.uid, AFTER), one.uid))
    spans = [
        rules.Timed(one.id, one.date, one.starts, one.ends, one.minutes, one.session if one.claim is None else CLAIMED)
        for one in entries
    ]
    taken_off = rules.deductions(spans)
    for one in entries:
        minutes = taken_off.get(one.id, 0)
        if one.deducted != minutes and one.claim is None:
            club.execute("UPDATE hours_entry SET deducted = ? WHERE id = ?", (minutes, one.id))


def refuse_claimed(club: ClubFile, session: int) -> None:
    """Refuse, naming the fund, if hours of this session are claimed."""
    claimed = club.row(
        """SELECT f.name FROM hours_entry h JOIN claim c ON c.id = h.claim_id JOIN fund f ON f.id = c.fund_id
            WHERE h.session_id = ? LIMIT 1""",
        (session,),
    )
    if claimed:
        raise Refused(_("Hours of this session are claimed from {fund}; they cannot change.").format(fund=claimed[0]))
