"""The rows of the sample club, made from a seed and written in bulk."""

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from desktop.core.choices import HoursCategory, Mark, RoleKind, SessionStatus
from desktop.core.rules import names, planning
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.group import Group, Membership
from desktop.model.health import HealthNote
from desktop.model.hours import Fund, HoursEntry, HoursPolicy
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.session import Session, SessionPerson
from desktop.model.term import Holiday, Term
from desktop.model.training import Training
from desktop.model.venue import Venue
from desktop.services.club import ClubFile
from desktop.storage import bulk

WEEK = timedelta(days=7)
TUESDAY = 1
TRAINING_TOPICS = ("Safeguarding basics", "First aid", "Listening well")
OTHER_WORK = (
    (HoursCategory.TRAINING, 120, "Safeguarding refresher"),
    (HoursCategory.MEETING, 90, "Committee"),
    (HoursCategory.PREPARATION, 45, "Slides and kits"),
    (HoursCategory.OTHER, 60, "Repairing laptops"),
)


class Size(NamedTuple):
    """How much is made; `weeks` of sessions lie behind, `ahead` before us."""

    groups: int
    mentees: int
    volunteers: int
    weeks: int
    ahead: int
    apart: int


SMALL = Size(groups=2, mentees=30, volunteers=8, weeks=19, ahead=6, apart=26)
REGION = Size(groups=52, mentees=10_900, volunteers=520, weeks=98, ahead=3, apart=140_000)


@dataclass
class _Writer:
    """Collects rows of a club that is being made; keys are counted here so that nothing is read back."""

    club: ClubFile
    chance: random.Random
    keys: dict[type[Noun], int] = field(default_factory=dict)

    def uid(self) -> str:
        return f"{self.chance.getrandbits(128):032x}"

    def next_key(self, noun: type[Noun]) -> int:
        if noun not in self.keys:
            table = noun._meta.table_name
            self.keys[noun] = int(self.club.value(f'SELECT coalesce(max(id), 0) FROM "{table}"'))
        self.keys[noun] += 1
        return self.keys[noun]

    def put(self, noun: type[Noun], fields: str, rows: Iterable[Sequence[Any]]) -> None:
        sql = bulk.insert_sql(noun, ["uid", *fields.split()])
        self.club.execute_many(sql, ((self.uid(), *row) for row in rows))

    def put_keyed(self, noun: type[Noun], fields: str, rows: Iterable[Sequence[Any]]) -> list[int]:
        """Write rows with keys of our own counting, and give those keys."""
        sql = bulk.insert_sql(noun, ["uid", "id", *fields.split()])
        keyed = [(self.uid(), self.next_key(noun), *row) for row in rows]
        self.club.execute_many(sql, keyed)
        return [row[1] for row in keyed]


class _Group(NamedTuple):
    key: int
    weekday: int
    starts: int
    ends: int
    venue: int
    youngest: int
    oldest: int


class _Mentee(NamedTuple):
    key: int
    group: int
    since: date
    until: date | None
    keen: float


def write(club: ClubFile, people: Mapping[str, Any], seed: int, size: Size, today: date) -> None:
    """Write everything; call it inside `club.bulk_load()`."""
    out = _Writer(club, random.Random(seed))
    start = today - WEEK * size.weeks
    groups = _groups(out, people, size)
    _terms(out, start, today, size)
    mentees = _mentees(out, people, groups, size, start, today)
    volunteers = _volunteers(out, people, groups, size, start, today)
    _sessions(out, groups, mentees, volunteers, start, today, size)
    _apart(out, [key for keys in volunteers.values() for key in keys], size, start, today)
    _funds(out)


def _groups(out: _Writer, people: Mapping[str, Any], size: Size) -> list[_Group]:
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
    groups = [_Group(first, TUESDAY, 1080, 1170, venues[0], 9, 13)]
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
    return groups + [_Group(key, *facts) for key, facts in zip(keys, made, strict=True)]


def _terms(out: _Writer, start: date, today: date, size: Size) -> None:
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


def _mentees(
    out: _Writer, people: Mapping[str, Any], groups: Sequence[_Group], size: Size, start: date, today: date
) -> list[_Mentee]:
    chance = out.chance
    taken: set[tuple[str, str]] = set()
    rows, facts = [], []
    for number in range(size.mentees):
        group = groups[number % len(groups)]
        given, family = _name(chance, people, taken)
        age = chance.randint(group.youngest, min(group.oldest, 16))
        born = date(today.year - age, chance.randint(1, 12), chance.randint(1, 28))
        known = {"Mohammed": "Mo", "Oluwaseun": "Seun", "Beatriz": "Bea"}.get(given, "")
        since = start if number % 5 else start + timedelta(days=7 * chance.randint(1, size.weeks - 2))
        until = today - timedelta(days=chance.randint(20, 60)) if number % 11 == 10 else None
        if until is not None and until <= since:
            until = None
        partial = born.isoformat()[: {0: 4, 1: 7}.get(number % 9, 10)]
        rows.append(_person(f"M{number + 1:02d}", given, family, known, partial, f"Year {max(age - 5, 1)}"))
        facts.append((group.key, since, until, 0.6 + 0.38 * chance.random()))
    keys = _put_people(out, rows)
    made = [_Mentee(key, *fact) for key, fact in zip(keys, facts, strict=True)]
    out.put(
        Role,
        "person kind status since until",
        [(m.key, RoleKind.MENTEE, "ended" if m.until else "active", m.since, m.until) for m in made],
    )
    out.put(
        Membership,
        "group person role since until",
        [(m.group, m.key, RoleKind.MENTEE, m.since, m.until) for m in made],
    )
    _contacts(out, people, made)
    _health_and_consents(out, people, made, today)
    return made


def _name(chance: random.Random, people: Mapping[str, Any], taken: set[tuple[str, str]]) -> tuple[str, str]:
    """Draw a name; twice the same only when many are drawn."""
    name = "", ""
    for _try in range(3):
        name = chance.choice(people["given"]), chance.choice(people["family"])
        if name not in taken:
            break
    taken.add(name)
    return name


def _person(code: str, given: str, family: str, known: str, born: str | None, year: str) -> tuple[Any, ...]:
    sort_name = names.sort_key(given, family, known, by="known_as", language="en")
    return (code, given, family, known, born, year, sort_name)


def _put_people(out: _Writer, rows: Sequence[Sequence[Any]]) -> list[int]:
    return out.put_keyed(Person, "code given_name family_name known_as born_on school_year sort_name", rows)


def _contacts(out: _Writer, people: Mapping[str, Any], mentees: Sequence[_Mentee]) -> None:
    chance = out.chance
    family_of = dict(out.club.rows("SELECT id, family_name FROM person WHERE code LIKE 'M%'"))
    links, rows = [], []
    for number, mentee in enumerate(mentees):
        for order in range(1, 2 + (number % 3 == 0 and number < 1000)):
            given = chance.choice(people["given"])
            family = family_of[mentee.key]
            phone = "" if number % 17 == 16 else f"07700 {900000 + chance.randint(0, 99999)}"
            mail = f"{given.lower()}.{number}.{order}@example.org"
            sort_name = names.sort_key(given, family, "", by="known_as", language="en")
            rows.append((given, family, phone, mail, True, sort_name))
            links.append((mentee.key, people["relationships"][(number + order) % 6], order, f"C{order}"))
    keys = out.put_keyed(Person, "given_name family_name phone email adult_confirmed sort_name", rows)
    out.put(Role, "person kind status", [(key, RoleKind.CONTACT, "active") for key in keys])
    out.put(
        ContactLink,
        "person relationship priority collector_code contact",
        [(*link, key) for link, key in zip(links, keys, strict=True)],
    )


def _health_and_consents(out: _Writer, people: Mapping[str, Any], mentees: Sequence[_Mentee], today: date) -> None:
    notes = people["health"]
    out.put(
        HealthNote,
        "person kind short_label action medicine_on_site reviewed_on",
        [
            (m.key, *notes[number // 5 % len(notes)], (today - timedelta(days=40)).isoformat())
            for number, m in enumerate(mentees)
            if number % 5 == 1
        ],
    )
    consents = []
    for number, mentee in enumerate(mentees):
        consents.append((mentee.key, "take_part", True, mentee.since))
        consents.append((mentee.key, "emergency", True, mentee.since))
        if number % 4:
            consents.append((mentee.key, "photo_internal", number % 3 != 0, mentee.since))
        if number % 3 == 0:
            consents.append((mentee.key, "leave_alone", True, mentee.since))
    out.put(Consent, "person kind given given_on", consents)


def _volunteers(
    out: _Writer, people: Mapping[str, Any], groups: Sequence[_Group], size: Size, start: date, today: date
) -> dict[int, list[int]]:
    chance = out.chance
    rows = []
    for number in range(size.volunteers):
        given, family = (
            people["adults"][number]
            if number < len(people["adults"])
            else (chance.choice(people["given"]), chance.choice(people["family"]))
        )
        born: str | None = date(today.year - chance.randint(19, 60), chance.randint(1, 12), 1).isoformat()
        if number == 5:
            born = date(today.year - 16, 3, 9).isoformat()
        if number == 7:
            born = None
        rows.append(_person(f"V{number + 1:02d}", given, family, "", born, ""))
    keys = _put_people(out, rows)
    out.put(
        Role,
        "person kind status since task",
        [(key, RoleKind.VOLUNTEER, "active", start, people["tasks"][n % 8]) for n, key in enumerate(keys)],
    )
    by_group: dict[int, list[int]] = {group.key: [] for group in groups}
    for number, key in enumerate(keys):
        homes = [groups[number % len(groups)]] if size.groups > 2 else [groups[0], *groups[1 : 1 + (number % 2)]]
        for home in homes:
            by_group[home.key].append(key)
    out.put(
        Membership,
        "group person role since",
        [(group, key, RoleKind.VOLUNTEER, start) for group, members in by_group.items() for key in members],
    )
    _checks(out, keys, start, today)
    return by_group


def _checks(out: _Writer, volunteers: Sequence[int], start: date, today: date) -> None:
    rows = []
    for number, key in enumerate(volunteers):
        if number % 8 in {5, 6}:
            continue
        renew = today + timedelta(days=38) if number % 8 == 3 else start + timedelta(days=1095)
        rows.append(
            (key, "dbs_enhanced", f"00{1700000000 + 7919 * number}", start, start, "Ruth Adeyemi", renew, "accepted")
        )
    out.put(Check, "person kind reference issued_on seen_on seen_by renew_by decision", rows)
    out.put(
        Training,
        "person topic done_on provider length",
        [
            (key, TRAINING_TOPICS[n % 3], start + timedelta(days=n % 28), "Riverside", 120)
            for n, key in enumerate(volunteers)
        ],
    )


def _sessions(
    out: _Writer,
    groups: Sequence[_Group],
    mentees: Sequence[_Mentee],
    volunteers: Mapping[int, Sequence[int]],
    start: date,
    today: date,
    size: Size,
) -> None:
    holidays = [
        (date.fromisoformat(a), date.fromisoformat(b))
        for a, b in out.club.rows("SELECT starts_on, ends_on FROM holiday")
    ]
    by_group: dict[int, list[_Mentee]] = {group.key: [] for group in groups}
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
    out: _Writer,
    group: _Group,
    dates: Sequence[date],
    mentees: Sequence[_Mentee],
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
    group: _Group,
    held: Sequence[tuple[int, date]],
    mentees: Sequence[_Mentee],
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


def _hours(out: _Writer, group: _Group, held: Sequence[tuple[int, date]]) -> None:
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


def _apart(out: _Writer, volunteers: Sequence[int], size: Size, start: date, today: date) -> None:
    rows = []
    span = (today - start).days
    for number in range(size.apart):
        category, minutes, note = OTHER_WORK[number % len(OTHER_WORK)]
        day = (start + timedelta(days=out.chance.randint(0, span - 1))).isoformat()
        person = out.chance.choice(volunteers)
        rows.append((person, day, day[:7], minutes, category, "typed", note, number % 3 != 0))
    out.put(HoursEntry, "person date month minutes category source note signed_supervisor", rows)


def _funds(out: _Writer) -> None:
    counted = json.dumps([HoursCategory.SESSION.value, HoursCategory.TRAINING.value])
    policy = out.put_keyed(
        HoursPolicy,
        "name categories rounding minimum_block needs_supervisor",
        [("Sessions and training, quarter hours", counted, 15, 30, True)],
    )
    out.put(Fund, "name policy purpose match_code", [("Community Learning Fund", policy[0], "match", "CLF-26")])
