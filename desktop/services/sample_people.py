"""The people of the sample club: mentees with contacts, health and consents, volunteers with checks and training."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from desktop.core.choices import RoleKind
from desktop.core.rules import names
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.group import Membership
from desktop.model.health import HealthNote
from desktop.model.person import Person, Role
from desktop.model.training import Training
from desktop.services.sample_writer import SampleGroup, SampleMentee, Size, Writer

TRAINING_TOPICS = ("Safeguarding basics", "First aid", "Listening well")


def mentees(
    out: Writer, people: Mapping[str, Any], groups: Sequence[SampleGroup], size: Size, start: date, today: date
) -> list[SampleMentee]:
    chance = out.chance
    out.names |= {(given, family) for given, family in people["adults"]}
    rows, facts = [], []
    for number in range(size.mentees):
        group = groups[number % len(groups)]
        given, family = out.name(people["given"], people["family"])
        age = chance.randint(group.youngest, min(group.oldest, 16))
        born = _born(today, age, chance.randint(1, 12), chance.randint(1, 28))
        known = {"Mohammed": "Mo", "Oluwaseun": "Seun", "Beatriz": "Bea"}.get(given, "")
        since = start if number % 5 else start + timedelta(days=7 * chance.randint(1, size.weeks - 2))
        until = today - timedelta(days=chance.randint(20, 60)) if number % 11 == 10 else None
        if until is not None and until <= since:
            until = None
        partial = born.isoformat()[: {0: 4, 1: 7}.get(number % 9, 10)]
        rows.append(_person(f"M{number + 1:02d}", given, family, known, partial, f"Year {max(age - 4, 1)}"))
        facts.append((group.key, since, until, 0.6 + 0.38 * chance.random()))
    keys = _put_people(out, rows)
    made = [SampleMentee(key, *fact) for key, fact in zip(keys, facts, strict=True)]
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


def _born(today: date, age: int, month: int, day: int) -> date:
    """Give the birth date in this month of somebody who is so old today."""
    return date(today.year - age - ((month, day) > (today.month, today.day)), month, day)


def _person(
    code: str, given: str, family: str, known: str, born: str | None, year: str, phone: str = ""
) -> tuple[Any, ...]:
    sort_name = names.sort_key(given, family, known, by="known_as", language="en")
    return (code, given, family, known, born, year, phone, sort_name)


def _put_people(out: Writer, rows: Sequence[Sequence[Any]]) -> list[int]:
    return out.put_keyed(Person, "code given_name family_name known_as born_on school_year phone sort_name", rows)


def _contacts(out: Writer, people: Mapping[str, Any], mentees: Sequence[SampleMentee]) -> None:
    chance = out.chance
    family_of = dict(out.club.rows("SELECT id, family_name FROM person WHERE code LIKE 'M%'"))
    links, rows = [], []
    for number, mentee in enumerate(mentees):
        for order in range(1, 2 + (number % 3 == 0 and number < 1000)):
            given, family = out.name(people["given"], [family_of[mentee.key]])
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


def _health_and_consents(out: Writer, people: Mapping[str, Any], mentees: Sequence[SampleMentee], today: date) -> None:
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


def volunteers(
    out: Writer, people: Mapping[str, Any], groups: Sequence[SampleGroup], size: Size, start: date, today: date
) -> dict[int, list[int]]:
    chance = out.chance
    rows: list[tuple[object, ...]] = []
    for number in range(size.volunteers):
        known = number < len(people["adults"])
        given, family = people["adults"][number] if known else out.name(people["given"], people["family"])
        born: str | None = _born(today, chance.randint(19, 60), chance.randint(1, 12), 1).isoformat()
        if number == 5:
            born = _born(today, 16, 3, 9).isoformat()
        if number == 7:
            born = None
        phone = "" if number % 8 == 4 else f"07700 {910000 + 137 * number % 90000}"
        rows.append(_person(f"V{number + 1:02d}", given, family, "", born, "", phone))
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


def _checks(out: Writer, volunteers: Sequence[int], start: date, today: date) -> None:
    rows: list[tuple[object, ...]] = []
    for number, key in enumerate(volunteers):
        if number % 8 == 6:
            continue
        if number % 8 == 5:
            rows.append((key, "dbs_enhanced", "", None, None, "", None, "waiting"))
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
