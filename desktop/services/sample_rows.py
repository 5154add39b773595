"""The sample club's groups, terms, sessions and hours, made from a seed and written in bulk."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from desktop.core.choices import HoursCategory, Mark, RoleKind, SessionStatus
from desktop.core.retention_choices import KeptKind
from desktop.core.rules import planning, retention
from desktop.model.club import Club
from desktop.model.destruction import Destruction
from desktop.model.group import Group
from desktop.model.hours import Fund, HoursEntry, HoursPolicy
from desktop.model.session import Session, SessionPerson
from desktop.model.term import Holiday, Term
from desktop.model.venue import Venue
from desktop.services import sample_people
from desktop.services.club import ClubFile
from desktop.services.sample_writer import SampleGroup, SampleMentee, Size, Writer
from desktop.storage import bulk

SMALL = Size(groups=2, mentees=30, volunteers=8, weeks=19, ahead=6, apart=26, pairs=8)
REGION = Size(groups=52, mentees=11_300, volunteers=520, weeks=98, ahead=3, apart=140_000, pairs=400)
FEW = 200
WEEK = timedelta(days=7)
TUESDAY = 1
OTHER_WORK = (
    (HoursCategory.TRAINING, 120, "Safeguarding refresher"),
    (HoursCategory.MEETING, 90, "Committee"),
    (HoursCategory.PREPARATION, 45, "Slides and kits"),
    (HoursCategory.OTHER, 60, "Repairing laptops"),
)


def write(club: ClubFile, people: Mapping[str, Any], seed: int, size: Size, today: date) -> Writer:
    """Write everything but relationships; call it inside `club.bulk_load()`. Gives the writer, to go on with."""
    out = Writer(club, random.Random(seed), namesakes=size.mentees > FEW)
    for noun in (Club, Group, HoursPolicy):  # made with the club, by chance of its own
        out.club.execute(f'UPDATE "{noun._meta.table_name}" SET uid = ?', (out.uid(),))
    aside = random.Random(seed)
    for (key,) in out.club.rows("SELECT id FROM label_preset ORDER BY id"):
        out.club.execute("UPDATE label_preset SET uid = ? WHERE id = ?", (f"{aside.getrandbits(128):032x}", key))
    start = today - WEEK * size.weeks
    groups = _groups(out, people, size)
    _terms(out, start, today, size)
    mentees = sample_people.mentees(out, people, groups, size, start, today)
    volunteers = sample_people.volunteers(out, people, groups, size, start, today)
    _sessions(out, groups, mentees, volunteers, start, today, size)
    _apart(out, [key for keys in volunteers.values() for key in keys], size, start, today)
    _funds(out)
    _decisions(Writer(club, random.Random(seed)), today)
    return out


def _groups(out: Writer, people: Mapping[str, Any], size: Size) -> list[SampleGroup]:
    rooms = ("children’s room", "hall", "studio", "upstairs")
    venues = out.put_keyed(
        Venue,
        "name address fire_point",
        [
            (f"{town} Library, {room}", f"4 Mill Lane, {town}", "car park, by the oak")
            for room in rooms
            for town in people["towns"]
        ][: max(2, size.groups // 2)],
    )
    first = int(out.club.value('SELECT min(id) FROM "group"'))
    out.club.execute(
        """UPDATE "group" SET name = 'Tuesday juniors', weekday = 'tue', starts = 1080, ends = 1170, venue_id = ?,
                  setup_minutes = 15, packdown_minutes = 15, youngest = 9, oldest = 13 WHERE id = ?""",
        (venues[0], first),
    )
    groups = [SampleGroup(first, TUESDAY, 1080, 1170, venues[0], 9, 13)]
    days = ("mon", "tue", "wed", "thu", "fri", "sat")
    rows, made = [], []
    for number in range(1, size.groups):
        weekday = (TUESDAY + 2 * number) % len(days)
        venue = venues[number % len(venues)]
        name = "Thursday makers" if number == 1 else f"{people['towns'][number % 10]} {number}"
        starts = 990 if number == 1 else 930 + 15 * (number % 8)
        rows.append((name, days[weekday], starts, starts + 90, venue, 15, 15, 12 if number == 1 else 9, 17))
        made.append((weekday, starts, starts + 90, venue, 12 if number == 1 else 9, 17))
    keys = out.put_keyed(Group, "name weekday starts ends venue setup_minutes packdown_minutes youngest oldest", rows)
    return groups + [SampleGroup(key, *facts) for key, facts in zip(keys, made, strict=True)]


def _terms(out: Writer, start: date, today: date, size: Size) -> None:
    middle = start + WEEK * (size.weeks * 11 // 19)
    end = today + WEEK * size.ahead
    out.put(
        Term,
        "name starts_on ends_on",
        [
            (_season(start), start.isoformat(), (middle - timedelta(days=1)).isoformat()),
            (_season(middle), (middle + WEEK * 2).isoformat(), end.isoformat()),
        ],
    )
    out.put(
        Holiday,
        "name starts_on ends_on",
        [
            ("Between terms", middle.isoformat(), (middle + WEEK * 2 - timedelta(days=1)).isoformat()),
            ("Half-term", (today - WEEK * 3).isoformat(), (today - WEEK * 2 - timedelta(days=1)).isoformat()),
        ],
    )


def _season(day: date) -> str:
    return f"{('Winter', 'Spring', 'Summer', 'Autumn')[day.month % 12 // 3]} {day.year}"


def _sessions(
    out: Writer,
    groups: Sequence[SampleGroup],
    mentees: Sequence[SampleMentee],
    volunteers: Mapping[int, Sequence[int]],
    start: date,
    today: date,
    size: Size,
) -> None:
    holidays = [
        (date.fromisoformat(a), date.fromisoformat(b))
        for a, b in out.club.rows("SELECT starts_on, ends_on FROM holiday")
    ]
    by_group: dict[int, list[SampleMentee]] = {group.key: [] for group in groups}
    for mentee in mentees:
        by_group[mentee.group].append(mentee)
    for group in groups:
        dates = [
            day
            for day in planning.weekly(group.weekday, start, today + WEEK * size.ahead)
            if not any(first <= day <= last for first, last in holidays)
        ]
        _group_sessions(out, group, dates, by_group[group.key], volunteers[group.key], today)


def _group_sessions(
    out: Writer,
    group: SampleGroup,
    dates: Sequence[date],
    mentees: Sequence[SampleMentee],
    volunteers: Sequence[int],
    today: date,
) -> None:
    rows = []
    cancelled = dates[4] if len(dates) > 4 else None
    for day in dates:
        held = day < today
        status = SessionStatus.CLOSED if held else SessionStatus.PLANNED
        if day == cancelled:
            status = SessionStatus.CANCELLED
        leader = volunteers[0] if volunteers else None
        closed = f"{day.isoformat()} 20:45:00" if held else None
        rows.append((group.key, day, group.starts, group.ends, group.venue, leader, leader, status, held, held, closed))
    keys = out.put_keyed(
        Session,
        "group date starts ends venue leader first_aider status roll_fixed no_incidents closed_at",
        rows,
    )
    held_ones = [(key, day) for key, day in zip(keys, dates, strict=True) if day < today and day != cancelled]
    sql_fields = "session date person role mark arrived left minutes_late signed prep_minutes"
    out.put(SessionPerson, sql_fields, _attendance(out.chance, group, held_ones, mentees, volunteers))
    _hours(out, group, held_ones)


def _attendance(
    chance: random.Random,
    group: SampleGroup,
    held: Sequence[tuple[int, date]],
    mentees: Sequence[SampleMentee],
    volunteers: Sequence[int],
) -> Iterator[tuple[Any, ...]]:
    mentee, volunteer = RoleKind.MENTEE.value, RoleKind.VOLUNTEER.value
    came, absent, told = Mark.CAME.value, Mark.ABSENT.value, Mark.TOLD_US.value
    for key, day in held:
        iso = day.isoformat()
        for one in mentees:
            if day < one.since or (one.until is not None and day > one.until):
                continue
            luck = chance.random()
            if luck > one.keen:
                yield (
                    key,
                    iso,
                    one.key,
                    mentee,
                    told if luck > (1 + one.keen) / 2 else absent,
                    None,
                    None,
                    None,
                    0,
                    None,
                )
            elif luck < 0.08:
                yield (key, iso, one.key, mentee, came, None, None, 5 * int(1 + luck * 60), 0, None)
            else:
                yield (key, iso, one.key, mentee, came, None, None, None, 0, None)
        for number, one_key in enumerate(volunteers):
            luck = chance.random()
            if luck > 0.85:
                yield (key, iso, one_key, volunteer, told, None, None, None, 0, None)
                continue
            arrived = group.starts - 15 + 5 * int(luck * 6) if luck < 0.2 else None
            prep = 30 if number == 0 else None
            yield (key, iso, one_key, volunteer, came, arrived, None, None, 1, prep)


def _hours(out: Writer, group: SampleGroup, held: Sequence[tuple[int, date]]) -> None:
    starts, ends = group.starts - 15, group.ends + 15
    for key, day in held:
        iso = day.isoformat()
        signed = out.chance.random() < 0.9
        base = (iso, iso[:7], key, "register")
        rows: list[tuple[Any, ...]] = []
        for person, arrived, prep in out.club.rows(
            "SELECT person_id, arrived, prep_minutes FROM session_person"
            " WHERE session_id = ? AND role = 'volunteer' AND mark = 'came'",
            (key,),
        ):
            begin = arrived if arrived is not None else starts
            rows.append((person, *base, begin, ends, ends - begin, "session", signed))
            if prep:
                rows.append((person, *base, None, None, prep, "preparation", signed))
        fields = "person date month session source starts ends minutes category signed_supervisor"
        sql = bulk.insert_sql(HoursEntry, ["uid", *fields.split(), "signed_volunteer"])
        out.club.execute_many(sql, [(out.uid(), *row, True) for row in rows])


def _apart(out: Writer, volunteers: Sequence[int], size: Size, start: date, today: date) -> None:
    rows = []
    span = (today - start).days
    for number in range(size.apart):
        category, minutes, note = OTHER_WORK[number % len(OTHER_WORK)]
        day = (start + timedelta(days=out.chance.randint(0, span - 1))).isoformat()
        person = out.chance.choice(volunteers)
        rows.append((person, day, day[:7], minutes, category, "typed", note, number % 3 != 0))
    out.put(HoursEntry, "person date month minutes category source note signed_supervisor", rows)


def _funds(out: Writer) -> None:
    counted = json.dumps([HoursCategory.SESSION.value, HoursCategory.TRAINING.value])
    policy = out.put_keyed(
        HoursPolicy,
        "name categories rounding minimum_block needs_supervisor",
        [("Sessions and training, quarter hours", counted, 15, 30, True)],
    )
    out.put(Fund, "name policy purpose match_code", [("Community Learning Fund", policy[0], "match", "CLF-26")])


def _decisions(out: Writer, today: date) -> None:
    """Write the last tidy-up: health notes of two who had left went, and somebody's records are kept on."""
    decided, left = today - 10 * WEEK, today - 24 * WEEK
    due = planning.months_after(left, 3)
    rows: list[tuple[object, ...]] = [
        (decided, KeptKind.HEALTH.value, retention.code_of(out.uid()), left, due, True, None, "") for _one in range(2)
    ]
    long_ago = planning.months_after(left, -18)
    ended = (long_ago, planning.months_after(long_ago, 24))
    kept = (False, planning.months_after(decided, 12), "a reference is asked for")
    rows.append((decided, KeptKind.PEOPLE.value, retention.code_of(out.uid()), *ended, *kept))
    out.put(Destruction, "decided_on kind code since due_on gone kept_until reason", rows)
