"""What wants to be done: before the next session, and in general; every line leads to its place."""

from datetime import date, timedelta
from typing import NamedTuple

from desktop.core.choices import RoleKind, SessionStatus
from desktop.core.rules import ages, names
from desktop.core.rules.checks import Standing
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _, formats, ngettext
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.services import (
    access_request,
    attendance,
    care,
    checks,
    gap,
    meeting_list,
    prep,
    rating_round,
    relationship_signs,
    retention,
    roll,
    safe,
    sheet,
    supervision,
)
from desktop.services.club import ClubFile, settings
from desktop.services.gap import GapKind
from desktop.services.pair import pairs
from desktop.services.relationship_signs import SignKind

BIRTHDAY_DAYS = 3


class Due(NamedTuple):
    """One line: how pressing (`stop`, `care`, `note`), in words, and the page, record and place on it it leads to."""

    level: str
    words: str
    page: str
    key: int | None
    field: str = ""


def before(club: ClubFile, session: Session) -> list[Due]:
    """Say what to see to before a session: supervision, consents and contacts missing, newcomers, birthdays."""
    rows = roll.expected(roll.roll(club, session))
    mentees = roll.of_role(rows, RoleKind.MENTEE)
    need = supervision.at(club, session, rows)
    without_phone = _without_phone(club, [row.person for row in mentees])
    due = []
    if not need.met:
        due.append(Due("stop", need.planned_words(), "session", session.id))
    due += [
        Due("care", _("{name}: no telephone number of a contact").format(name=row.full_name), "person", row.person)
        for row in mentees
        if row.person in without_phone
    ]
    came = attendance.first_came(club, [row.person for row in mentees])
    due += [
        Due("note", _("{name} comes for the first time").format(name=row.full_name), "person", row.person)
        for row in mentees
        if row.person not in came
    ]
    due += [
        Due("note", _("{name} has a birthday around this day").format(name=row.full_name), "person", row.person)
        for row in mentees
        if ages.has_birthday_near(row.born_on, session.date, BIRTHDAY_DAYS)
    ]
    return due


def _without_phone(club: ClubFile, people: list[int]) -> set[int]:
    having = club.rows(
        f"""SELECT DISTINCT l.person_id FROM contact_link l JOIN person c ON c.id = l.contact_id
             WHERE c.phone <> '' AND l.person_id IN ({",".join(map(str, people)) or "NULL"})"""
    )
    return set(people) - {key for (key,) in having}


def due(club: ClubFile) -> list[Due]:
    """Say what is due: worries, relationships, registers, meetings and slips never typed in, people, checks, sheets."""
    return [
        *_worries(club),
        *_asked(club),
        *_lead(club),
        *_relationships(club),
        *_care(club),
        *_open_registers(club),
        *_never_noted(club),
        *_slips(club),
        *_to_complete(club),
        *_contact_gaps(club),
        *_checks(club),
        *_shred(club),
        *_tidy_up(club),
    ]


def tomorrow(club: ClubFile) -> list[Due]:
    """Say which pairs meet tomorrow and who of them is ready; it is for their prep sheets and never a ranking."""
    day = club.today() + timedelta(days=1)
    return [
        Due(
            "note",
            _("{pair}, {when}: {ready}").format(
                pair=row.pair.words, when=prep.when_words(row), ready=prep.ready_words(row)
            ),
            "relationship",
            row.pair.key,
            "meetings",
        )
        for row in meeting_list.planned(club, day, day)
    ]


def _worries(club: ClubFile) -> list[Due]:
    return [
        Due(
            "stop",
            _("{pair}: has something to tell you, since {day}").format(pair=row.pair.words, day=formats.day(row.date)),
            "relationship",
            row.pair.key,
            "care",
        )
        for row in meeting_list.worries(club)
    ]


def _asked(club: ClubFile) -> list[Due]:
    """Name who asked what is held about them; the law gives a month."""
    words = _("{name} asked what is held about them: answer by {day}")
    return [
        Due(
            "stop" if one.due <= club.today() else "care",
            words.format(name=one.name, day=formats.day(one.due)),
            "person",
            one.person,
        )
        for one in access_request.open_(club)
    ]


def _lead(club: ClubFile) -> list[Due]:
    """Ask for the first safeguarding lead: until one is named nobody can write down a concern."""
    named = safe.lead_names(club)
    return [] if named else [Due("care", _("Name the safeguarding lead"), "safe", None)]


def _never_noted(club: ClubFile) -> list[Due]:
    yesterday = club.today() - timedelta(days=1)
    left = meeting_list.planned(club, date.min, yesterday)
    return [
        Due(
            "care",
            _("{pair}: planned for {day}, nothing noted").format(pair=row.pair.words, day=formats.day(row.date)),
            "relationship",
            row.pair.key,
            "meetings",
        )
        for row in left
    ]


def _relationships(club: ClubFile) -> list[Due]:
    """Name the relationships that are suspended and those whose review is due."""
    going_on = list(Relationship.select().where(Relationship.state.not_in(list(ENDS))).order_by(Relationship.id))
    signs = relationship_signs.standing_signs(club, going_on)
    found = [
        (key, sign, place)
        for kind, place in ((SignKind.SUSPENDED, ""), (SignKind.REVIEW, "agreement"))
        for key, of_one in signs.items()
        for sign in of_one
        if sign.kind is kind
    ]
    called = pairs(club, {key for key, _sign, _place in found})
    sentence = _("{name}: {what}")
    return [
        Due(sign.level, sentence.format(name=called[key].words, what=sign.words), "relationship", key, place)
        for key, sign, place in found
    ]


def _open_registers(club: ClubFile) -> list[Due]:
    left = Session.select().where(
        Session.date < club.today(), Session.status.in_([SessionStatus.PLANNED, SessionStatus.OPEN])
    )
    printed = {one.session for one in sheet.never_typed(club)}
    return [
        Due(
            "care",
            (
                _("{day}: printed, never typed in") if one.id in printed else _("{day}: the register is not closed")
            ).format(day=formats.day(one.date)),
            "session",
            one.id,
        )
        for one in left.order_by(Session.date)
    ]


def _care(club: ClubFile) -> list[Due]:
    """Name check-ins with those who are due, signs, and what is to follow a check-in."""
    return [Due(one.level, one.words, "relationship", one.relationship, "care") for one in care.lines(club)]


def _slips(club: ClubFile) -> list[Due]:
    words = _("Then-and-now slips {code} of {day}: never typed in")
    return [
        Due("care", words.format(code=code, day=day), "writing", None) for code, day in rating_round.never_typed(club)
    ]


def _to_complete(club: ClubFile) -> list[Due]:
    found = club.rows("SELECT id, given_name, family_name, known_as FROM person WHERE to_complete ORDER BY sort_name")
    language = settings(club).language
    return [
        Due(
            "care",
            _("{name}: walk-in, details to complete").format(name=names.shown(given, family, known_as, language)),
            "person",
            key,
        )
        for key, given, family, known_as in found
    ]


def _contact_gaps(club: ClubFile) -> list[Due]:
    count = gap.counts(club, [GapKind.CONTACT])[GapKind.CONTACT]
    if not count:
        return []
    words = ngettext(
        "{count} mentee without a contact’s telephone number",
        "{count} mentees without a contact’s telephone number",
        count,
    )
    return [Due("care", words.format(count=count), "gaps", None)]


def _checks(club: ClubFile) -> list[Due]:
    """Name the checks that ran out or do soon, and lead to the list of them, which is printed."""
    lines = []
    for row in checks.to_renew(club):
        day = formats.day(row.renew_by) if row.renew_by is not None else ""
        if row.standing is Standing.EXPIRED:
            words, level = _("{name}: check ran out on {day}"), "stop"
        else:
            words, level = _("{name}: check runs out on {day}"), "care"
        lines.append(Due(level, words.format(name=row.name, day=day), "person", row.person))
    if lines:
        words = ngettext(
            "Print the list: {count} check to renew", "Print the list: {count} checks to renew", len(lines)
        )
        lines.append(Due("note", words.format(count=len(lines)), "papers", None, "checks"))
    return lines


def _tidy_up(club: ClubFile) -> list[Due]:
    """Ask for the tidy-up: what was kept for as long as the club said waits for a yes."""
    count = len(retention.due(club))
    if not count:
        return []
    words = ngettext("{count} record kept long enough: tidy up", "{count} records kept long enough: tidy up", count)
    return [Due("note", words.format(count=count), "retention", None)]


def _shred(club: ClubFile) -> list[Due]:
    count = len(sheet.to_shred(club))
    if not count:
        return []
    words = ngettext("{count} sheet to shred", "{count} sheets to shred", count).format(count=count)
    return [Due("note", words, "sheets", None)]
