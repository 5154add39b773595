"""On that day: who was present, who of the adults was cleared and trained on that day, and the supervision needed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.core.choices import CheckKind, RoleKind, SessionStatus
from desktop.core.rules import ages
from desktop.core.rules.supervision import CheckFacts, Supervision, valid_on
from desktop.i18n import _, formats
from desktop.model.check import Check
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.services import clearance, disclosure, record, roll, supervision
from desktop.services.club import ClubFile, settings
from desktop.services.roll import RollRow


class DayMentee(NamedTuple):
    """A mentee who was present, in the age band of that day."""

    person: int
    code: str
    name: str
    band: str
    arrived: int | None
    left: int | None
    collected_by: str


class DayAdult(NamedTuple):
    """A volunteer who was present, with what held on that day and whether they counted as an adult.

    `since` is when the role began that they had on that day; nothing if they had none. `check` says which check
    cleared them, without its number; `why` says why they did not count, as part of a sentence.
    """

    person: int
    code: str
    name: str
    since: date | None
    had_role: bool
    of_age: bool | None
    cleared: bool
    check: str
    trained: bool
    trainings: tuple[str, ...]
    arrived: int | None
    left: int | None
    counted: bool
    why: str


class DaySession(NamedTuple):
    """A session of that day with those who were present."""

    session: Session
    group: str
    venue: str
    mentees: tuple[DayMentee, ...]
    adults: tuple[DayAdult, ...]
    supervision: Supervision

    @property
    def held(self) -> bool:
        return self.session.status is not SessionStatus.CANCELLED


class ThatDay(NamedTuple):
    """A day of the club; ages, roles, checks and trainings are those of the day, as the records stand now."""

    day: date
    training_required: bool
    sessions: tuple[DaySession, ...]


def that_day(club: ClubFile, day: date) -> ThatDay:
    """Gather what is known of a day."""
    sessions = Session.select().where(Session.date == day).order_by(Session.starts, Session.id)
    return ThatDay(day, settings(club).training_required, tuple(_session(club, one) for one in sessions))


def shown(club: ClubFile, day: date) -> ThatDay:
    """Gather the same to be shown: who was cleared by which check is SEALED."""
    found = that_day(club, day)
    if any(one.adults for one in found.sessions):
        about = found.sessions[0].session
        disclosure.looked_at(club, disclosure.PREVIEW, "that-day", disclosure.class_of_noun(Check), about)
    return found


def _session(club: ClubFile, one: Session) -> DaySession:
    group = record.get(club, Group, one.group)
    venue = record.get(club, Venue, one.venue) if one.venue is not None else None
    held = one.status is not SessionStatus.CANCELLED
    present = roll.present(roll.roll(club, one)) if held else []
    need = supervision.at(club, one, present)
    bands = supervision.rule_of(club, group).bands
    mentees = tuple(
        DayMentee(
            row.person,
            row.code,
            row.name,
            ages.age_band(ages.age_on(row.born_on, one.date), bands),
            row.arrived,
            row.left,
            row.collected_by,
        )
        for row in roll.of_role(present, RoleKind.MENTEE)
    )
    adults = _adults(club, one.date, roll.of_role(present, RoleKind.VOLUNTEER), need)
    return DaySession(one, group.name, venue.name if venue is not None else "", mentees, adults, need)


def _adults(club: ClubFile, day: date, rows: Sequence[RollRow], need: Supervision) -> tuple[DayAdult, ...]:
    people = [row.person for row in rows]
    roles, checks, trainings = _roles(club, people, day), _checks(club, people, day), _trainings(club, people, day)
    cleared, trained = clearance.cleared_on(club, people, day), clearance.trained_on(club, people, day)
    reasons = {other.name: other.why for other in need.others}
    made = []
    for row in rows:
        of_age = ages.is_adult(row.born_on, row.adult_confirmed, day)
        why = reasons.get(row.name, "")
        if of_age is False:
            why = _("{name} is under 18").format(name=row.name)
        made.append(
            DayAdult(
                row.person,
                row.code,
                row.full_name,
                roles.get(row.person),
                row.person in roles,
                of_age,
                row.person in cleared,
                checks.get(row.person, ""),
                row.person in trained,
                tuple(trainings.get(row.person, ())),
                row.arrived,
                row.left,
                row.name in need.counted,
                why,
            )
        )
    return tuple(made)


def _in(keys: Sequence[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"


def _roles(club: ClubFile, people: Sequence[int], day: date) -> dict[int, date | None]:
    """Say since when these people were volunteers, of those who were on that day."""
    found = club.rows(
        f"""SELECT person_id, min(since) FROM role
             WHERE kind = 'volunteer' AND person_id IN ({_in(people)})
               AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day)
             GROUP BY person_id""",
        {"day": day.isoformat()},
    )
    return {key: date.fromisoformat(since) if since else None for key, since in found}


def _checks(club: ClubFile, people: Sequence[int], day: date) -> dict[int, str]:
    """Say which check cleared these people on that day; the one that holds longest, where several do."""
    found = club.rows(
        f"""SELECT person_id, kind, decision, seen_on, issued_on, renew_by, reason_not_required
              FROM "check" WHERE person_id IN ({_in(people)}) ORDER BY coalesce(renew_by, '9999-12-31'), id"""
    )
    return {key: _check_words(check) for key, *values in found if valid_on(check := CheckFacts.read(*values), day)}


def _check_words(check: CheckFacts) -> str:
    kind = _(CheckKind(check.kind).label)
    if check.kind == CheckKind.NOT_REQUIRED:
        return _("{what}: {value}").format(what=kind, value=check.reason)
    said: list[Any] = [kind]
    since = check.seen_on or check.issued_on
    if since is not None:
        said.append(_("seen {day}").format(day=formats.day(since)))
    if check.renew_by is not None:
        said.append(_("renew by {day}").format(day=formats.day(check.renew_by)))
    return formats.joined(_(", "), said)


def _trainings(club: ClubFile, people: Sequence[int], day: date) -> dict[int, list[str]]:
    """Say what these people had learned by that day, and what had not run out."""
    found = club.rows(
        f"""SELECT person_id, topic FROM training WHERE person_id IN ({_in(people)})
               AND done_on <= :day AND (expires_on IS NULL OR expires_on >= :day) ORDER BY done_on, id""",
        {"day": day.isoformat()},
    )
    trainings: dict[int, list[str]] = {}
    for key, topic in found:
        trainings.setdefault(key, []).append(topic)
    return trainings


def supervision_words(one: DaySession) -> str:
    """Say what supervision the session needed, and had: “13 children: 2 adults needed, 3 of 4 counted”."""
    need = one.supervision
    if not one.held:
        return _("The session was cancelled.")
    if not one.mentees and not one.adults:
        return _("Nobody was recorded as present.")
    return need.past_words()
