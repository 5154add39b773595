"""What follows from records that two copies joined: names in order, hours from the register, days from the log."""

from datetime import date
from typing import Any

from desktop.core.choices import SessionStatus
from desktop.core.rules import names
from desktop.core.rules import relationship as rules
from desktop.core.rules.joining_copies import Copy
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.services import derived_hours, record, relationship
from desktop.services.club import ClubFile, settings
from desktop.storage.joining import JOIN, Plan

OF_REGISTER = ("session_person", "hours_entry")


def bring_up(club: ClubFile, plan: Plan) -> None:
    """Work out, inside the step of joining, what follows from what both sides wrote; both sides come to the same."""
    _sort(club, plan)
    _relationships(club, plan)
    sessions = _of_both(plan, "session_id", "session", OF_REGISTER) | _brought_back(plan)
    people = _of_both(plan, "person_id", "person", ("hours_entry",))
    for uid in sorted(sessions):
        session = record.get(club, Session, plan.keys["session"][uid])
        if session.status is SessionStatus.CLOSED:
            derived_hours.derive_again(club, session)
            people |= {row["person_id"] for row in _rows_of(plan, "session_person", "session_id", uid)}
    _deduct(club, plan, people)


def _of_both(plan: Plan, link: str, noun: str, nouns: tuple[str, ...]) -> set[str]:
    """Give the records of a noun which, or whose own records, both copies changed."""
    sides = []
    for copy in (plan.ours, plan.theirs):
        found = {uid for uid in copy.touched if uid in plan.joined.rows[noun]}
        for table in nouns:
            found |= _linked(copy, plan, table, link)
        sides.append(found)
    return sides[0] & sides[1] & plan.joined.rows[noun].keys()


def _brought_back(plan: Plan) -> set[str]:
    """Give the sessions in whose register somebody stands again whom one side had taken away."""
    rows = plan.joined.rows["session_person"]
    gone = (uid for copy in (plan.ours, plan.theirs) for uid, did in copy.touched.items() if did.deleted is not None)
    return {rows[uid]["session_id"] for uid in gone if uid in rows}


def _linked(copy: Copy, plan: Plan, table: str, link: str) -> set[str]:
    found = set()
    for uid in copy.touched:
        row = copy.rows[table].get(uid) or plan.joined.rows[table].get(uid)
        if row is not None:
            found.add(row[link])
    return found


def _rows_of(plan: Plan, table: str, link: str, uid: str) -> list[dict[str, Any]]:
    return [row for row in plan.joined.rows[table].values() if row[link] == uid]


def _sort(club: ClubFile, plan: Plan) -> None:
    own = settings(club)
    people = plan.joined.rows["person"]
    club_uid = next(iter(plan.joined.rows["club"]))
    order = any(copy.touch(club_uid, name) for copy in (plan.ours, plan.theirs) for name in ("language", "sort_by"))
    uids = [uid for uid in people if order or all(uid in copy.touched for copy in (plan.ours, plan.theirs))]
    wanted = []
    for uid in uids:
        row = people[uid]
        name = names.sort_key(
            row["given_name"], row["family_name"], row["known_as"], by=own.sort_by, language=own.language
        )
        if name != row["sort_name"]:
            wanted.append((name, plan.keys["person"][uid]))
    club.execute_many("UPDATE person SET sort_name = ? WHERE id = ?", wanted)


def _relationships(club: ClubFile, plan: Plan) -> None:
    for uid in plan.joined.rows["relationship"]:
        if plan.ours.touch(uid, "state") is None or plan.theirs.touch(uid, "state") is None:
            continue
        key = plan.keys["relationship"][uid]
        one, days = record.get(club, Relationship, key), rules.days(relationship.log_of(key))
        if one.state in rules.ENDS:
            one.at_risk, one.why_at_risk = False, ""
        one.proposed_on, one.agreed_on, one.started_on, one.ended_on = days
        one.save()


def _deduct(club: ClubFile, plan: Plan, people: set[str]) -> None:
    if not people:
        return
    entered: dict[str, str] = {}
    for uid, at in club.rows(_ENTERED, (JOIN,)):
        stone = plan.ours.alias.get(uid)
        name = stone.became if stone is not None else uid
        entered[name] = min(at, entered.get(name, at))
    for uid in sorted(people):
        key = plan.keys["person"].get(uid)
        days = club.rows("SELECT DISTINCT date FROM hours_entry WHERE person_id = ? ORDER BY 1", (key,))
        for (day,) in days:
            derived_hours.deduct(club, key or 0, date.fromisoformat(day), entered)


_ENTERED = """
    SELECT change.uid, min(step.at || step.action) FROM change JOIN step ON step.id = change.step
     WHERE change.noun = 'hours_entry' AND change.op = 'insert' AND step.verb <> ? GROUP BY change.uid
"""
