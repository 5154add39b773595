"""What is missing, said once: for the list of all gaps, a person's page, and the filter of the list of people."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from desktop.core.choices import Choice, ConsentKind, SheetKind
from desktop.core.rules import names
from desktop.core.rules.ages import ADULT
from desktop.core.rules.checks import HORIZON
from desktop.i18n import N_, _, formats
from desktop.services import consent, sheet, term
from desktop.services.club import ClubFile, settings

SOON: Final = HORIZON  # a check that runs out so soon is renewed now
HOURS_BACK: Final = timedelta(days=90)  # where no term is on, hours are looked for so far back


class GapKind(Choice):
    """What is missing, in the order in which it presses."""

    CHECK = "check", N_("Checks")
    CONTACT = "contact", N_("Contacts")
    WALK_IN = "walk_in", N_("Walk-ins to complete")
    AGE = "age", N_("Ages")
    CONSENT = "consent", N_("Consents")
    CHECK_SOON = "check_soon", N_("Checks running out")
    SHEET = "sheet", N_("Sheets never typed in")
    HOURS = "hours", N_("Without hours")


OF_PERSON: Final = (GapKind.WALK_IN, GapKind.CONTACT, GapKind.AGE, GapKind.CHECK, GapKind.CHECK_SOON)
"""What a person's page names, and the filter of the list of people finds; consents have their own list there."""


class Gap(NamedTuple):
    """Something missing in words, and the field of Person (or the noun: `contact`, `check`) that mends it."""

    words: str
    mends: str


class GapRow(NamedTuple):
    """A line of the list: what is missing, of whom (or which sheet), and the page, record and field that mend it."""

    kind: GapKind
    name: str
    detail: str
    page: str
    key: int
    mends: str


_LIVE = """EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = '{}'
    AND r.status NOT IN ('ended', 'archived'))"""
_GROWN = """(p.adult_confirmed OR p.born_on IS NOT NULL AND :grown >= p.born_on || CASE length(p.born_on)
    WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END)"""  # 18 by the latest possible birthday
_MENTEE, _VOLUNTEER = _LIVE.format("mentee"), _LIVE.format("volunteer")
_HOLDS = """EXISTS (SELECT 1 FROM "check" k WHERE k.person_id = p.id
    AND CASE k.kind WHEN 'not_required' THEN k.reason_not_required <> ''
        ELSE k.decision = 'accepted' AND (k.renew_by IS NULL OR k.renew_by >= {}) END)"""
_AT_SESSIONS = """FROM session_person sp JOIN session s ON s.id = sp.session_id WHERE sp.person_id = p.id
    AND sp.date BETWEEN :start AND :today AND sp.role = 'volunteer' AND s.status = 'closed'"""
_UNRECORDED = f"{_AT_SESSIONS} AND sp.mark = 'not_recorded'"
_HELD = "(SELECT max(s.date) FROM session s WHERE s.status = 'closed' AND s.date BETWEEN :start AND :today)"
_WHERE: Final[Mapping[GapKind, str]] = {
    GapKind.WALK_IN: "p.to_complete",
    GapKind.CONTACT: f"""{_MENTEE} AND NOT {_GROWN} AND NOT EXISTS (
        SELECT 1 FROM contact_link l JOIN person c ON c.id = l.contact_id
         WHERE l.person_id = p.id AND c.phone <> '')""",
    GapKind.AGE: f"p.born_on IS NULL AND NOT p.adult_confirmed AND ({_MENTEE} OR {_VOLUNTEER})",
    GapKind.CONSENT: f"{_MENTEE} AND NOT {consent.condition('p.id', ConsentKind.TAKE_PART, ':today')}",
    GapKind.CHECK: f"{_VOLUNTEER} AND NOT {_HOLDS.format(':today')}",
    GapKind.CHECK_SOON: f"{_VOLUNTEER} AND {_HOLDS.format(':today')} AND NOT {_HOLDS.format(':soon')}",
    GapKind.HOURS: f"""CASE WHEN EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = 'volunteer'
            AND r.status = 'active' AND coalesce(r.since, '') <= {_HELD})
       THEN EXISTS (SELECT 1 {_UNRECORDED})
            OR NOT EXISTS (SELECT 1 FROM hours_entry h WHERE h.person_id = p.id AND h.date BETWEEN :start AND :today)
               AND NOT EXISTS (SELECT 1 {_AT_SESSIONS} AND sp.mark IN ('absent', 'told_us')) ELSE 0 END""",
}
_SHOWN = f"""SELECT p.id, p.given_name, p.family_name, p.known_as, {_MENTEE},
       EXISTS (SELECT 1 FROM "check" k WHERE k.person_id = p.id),
       (SELECT max(k.renew_by) FROM "check" k WHERE k.person_id = p.id AND k.decision = 'accepted'),
       (SELECT max(s.date) {_UNRECORDED})
  FROM person p"""


def values(club: ClubFile) -> dict[str, Any]:
    """Give the days that the conditions compare with."""
    today = club.today()
    home = term.at(club, today)
    start = home.starts_on if home is not None else today - HOURS_BACK
    days = {"today": today, "soon": today + SOON, "start": start}
    grown = f"{today.year - ADULT:04}-{today:%m-%d}"
    return {"grown": grown, **{name: day.isoformat() for name, day in days.items()}}


def condition(kinds: Iterable[GapKind] = OF_PERSON) -> str:
    """Give the SQL that says of a person `p` whether any of these is missing."""
    return "(" + " OR ".join(f"({_WHERE[kind]})" for kind in kinds) + ")"


def of_person(club: ClubFile, key: int) -> list[Gap]:
    """Say what is missing about one person, most pressing first."""
    asked = ", ".join(f"({_WHERE[kind]})" for kind in OF_PERSON)
    bound = {**values(club), "key": key}
    found = club.row(f"{_SHOWN} WHERE p.id = :key", bound)
    missing = club.row(f"SELECT {asked} FROM person p WHERE p.id = :key", bound)
    if found is None or missing is None:
        return []
    return [
        Gap(_words(kind, found), _mends(kind, found))
        for kind, is_missing in zip(OF_PERSON, missing, strict=True)
        if is_missing
    ]


def rows(club: ClubFile, kinds: Iterable[GapKind] = tuple(GapKind)) -> list[GapRow]:
    """List what is missing in the whole club, by kind, in the club's order of names; sheets by their session."""
    language = settings(club).language
    wanted = set(kinds)
    made: list[GapRow] = []
    for kind in GapKind:
        if kind not in wanted:
            continue
        if kind is GapKind.SHEET:
            made += _sheets(club)
            continue
        sql = f"{_SHOWN} WHERE {_WHERE[kind]} ORDER BY p.sort_name, p.id"
        made += [_row(kind, found, language) for found in club.rows(sql, values(club))]
    return made


def _row(kind: GapKind, found: Sequence[Any], language: str) -> GapRow:
    key, given, family, known_as = found[:4]
    name = names.shown(given, family, known_as, language)
    return GapRow(kind, name, _words(kind, found), "person", key, _mends(kind, found))


def counts(club: ClubFile, kinds: Iterable[GapKind] = tuple(GapKind)) -> dict[GapKind, int]:
    """Count what is missing, by kind."""
    bound = values(club)
    return {
        kind: len(sheet.never_typed(club))
        if kind is GapKind.SHEET
        else club.value(f"SELECT count(*) FROM person p WHERE {_WHERE[kind]}", bound)
        for kind in kinds
    }


def _sheets(club: ClubFile) -> list[GapRow]:
    return [
        GapRow(
            GapKind.SHEET,
            f"{_(SheetKind(one.kind).label)} {one.code}",
            _("{group}, {day}: printed, never typed in").format(
                group=one.group, day=formats.day(date.fromisoformat(one.date))
            ),
            "session",
            one.session,
            "",
        )
        for one in sheet.never_typed(club)
        if one.session is not None
    ]


def _words(kind: GapKind, found: Sequence[Any]) -> str:
    """Say what is missing of one person; `found` is a row of `_SHOWN`."""
    is_mentee, has_check, renew_by, unrecorded = found[4:8]
    if kind is GapKind.CHECK and not has_check:
        return _("No check recorded")
    if kind is GapKind.CHECK_SOON and renew_by:
        return _("Check runs out on {day}").format(day=formats.day(date.fromisoformat(renew_by)))
    if kind is GapKind.HOURS and unrecorded:
        return _("Time not recorded on {day}").format(day=formats.day(date.fromisoformat(unrecorded)))
    if kind is GapKind.AGE and not is_mentee:
        return _("18 or over not confirmed")
    return _(_WORDS[kind])


def _mends(kind: GapKind, found: Sequence[Any]) -> str:
    if kind is GapKind.AGE:
        return "born_on" if found[4] else "adult_confirmed"
    return _MENDS[kind]


_WORDS: Final = {
    GapKind.CHECK: N_("Check missing or run out"),
    GapKind.CHECK_SOON: N_("Check runs out within 90 days"),
    GapKind.CONTACT: N_("No contact with a telephone number"),
    GapKind.WALK_IN: N_("Came as a walk-in: details to complete"),
    GapKind.AGE: N_("Age not known"),
    GapKind.CONSENT: N_("Consent to take part not given"),
    GapKind.HOURS: N_("No hours this term"),
}
_MENDS: Final = {
    GapKind.WALK_IN: "family_name",
    GapKind.CONTACT: "contact",
    GapKind.CONSENT: "consent",
    GapKind.CHECK: "check",
    GapKind.CHECK_SOON: "check",
    GapKind.HOURS: "",
}
