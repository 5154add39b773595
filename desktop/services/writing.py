"""Papers that hold somebody's own words: sentences for progress reports, letters of thanks, numbers of folios."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import WritingKind
from desktop.core.rules import names, thanks
from desktop.core.rules.thanks import Thanks
from desktop.i18n import _
from desktop.model.gratitude import Gratitude, Writing
from desktop.model.person import Person
from desktop.model.values import read_all
from desktop.services import person, progress, record
from desktop.services.club import ClubFile, settings

LETTERS: Final = {
    WritingKind.PROGRESS: "P",
    WritingKind.THANKS: "T",
    WritingKind.ASK: "A",
    WritingKind.FOLIO: "F",
    WritingKind.CERTIFICATE_THANKS: "C",
    WritingKind.CERTIFICATE_ACHIEVEMENT: "C",
    WritingKind.CERTIFICATE_ATTENDANCE: "C",
}


class ReportRow(NamedTuple):
    """A mentee of whom a progress report can be made: what the records say, and what was written for it."""

    person: int
    name: str
    facts: str
    writing: int | None
    number: str
    sentence: str
    own_words: str
    signed_on: date | None


class LetterRow(NamedTuple):
    """Somebody who is thanked: the thanks of their letter, or those it would hold; `waiting` counts the unused."""

    person: int
    name: str
    thanks: tuple[Thanks, ...]
    waiting: int
    writing: int | None
    number: str
    signed_on: date | None


class WritingRow(NamedTuple):
    """A paper that was written: of whom, for which time, under what number."""

    key: int
    uid: str
    kind: WritingKind
    number: str
    person: int
    name: str
    starts_on: date | None
    ends_on: date | None
    sentence: str
    own_words: str
    written_on: date | None
    signed_on: date | None


def reports(club: ClubFile, start: date, end: date, group: int | None = None) -> list[ReportRow]:
    """List the mentees who came, met or set a goal in a period (of a group), with the facts in a line."""
    values = {"start": start.isoformat(), "end": end.isoformat(), "group": group}
    written = {one.person: one for one in _written(WritingKind.PROGRESS, start, end)}
    language = settings(club).language
    found, rows = club.rows(_MENTEES, values), []
    facts = progress.lines(club, [key for key, *_name in found], start, end)
    for key, given, family, known_as in found:
        one = written.get(key)
        rows.append(
            ReportRow(
                *(key, names.shown(given, family, known_as, language)),
                facts=facts[key],
                writing=one.id if one else None,
                number=one.number if one else "",
                sentence=one.sentence if one else "",
                own_words=one.own_words if one else "",
                signed_on=one.signed_on if one else None,
            )
        )
    return rows


_MENTEES: Final = """
    SELECT p.id, p.given_name, p.family_name, p.known_as FROM person p
     WHERE EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = 'mentee')
       AND (:group IS NULL OR EXISTS (SELECT 1 FROM membership b WHERE b.person_id = p.id AND b.role = 'mentee'
            AND b.group_id = :group AND b.since <= :end AND coalesce(b.until, :end) >= :start))
       AND (p.id IN (SELECT person_id FROM session_person WHERE role = 'mentee' AND mark = 'came'
                        AND date BETWEEN :start AND :end)
         OR p.id IN (SELECT o.person_id FROM meeting m JOIN relationship_member o
                         ON o.relationship_id = m.relationship_id AND o.side = 'mentee'
                      WHERE m.outcome = 'met' AND m.date BETWEEN :start AND :end)
         OR p.id IN (SELECT person_id FROM goal WHERE set_on BETWEEN :start AND :end))
     ORDER BY p.sort_name, p.id
"""


def _written(kind: WritingKind, start: date, end: date) -> Iterable[Writing]:
    found: Iterable[Writing] = Writing.select().where(
        Writing.kind == kind, Writing.starts_on == start, Writing.ends_on == end
    )
    return found


def letters(club: ClubFile, start: date, end: date) -> list[LetterRow]:
    """List those who were thanked in a period: each has a letter, or three thanks from which it would be made."""
    written = {one.person: one for one in _written(WritingKind.THANKS, start, end)}
    lines: dict[int, list[tuple[Thanks, int | None]]] = {}
    for to, key, day, wording, used_in in club.rows(_THANKS, (start.isoformat(), end.isoformat())):
        lines.setdefault(to, []).append((Thanks(key, date.fromisoformat(day), wording), used_in))
    rows = []
    for to, own in lines.items():
        letter = written.get(to)
        unused = [one for one, used_in in own if used_in is None]
        used = [one for one, used_in in own if letter is not None and used_in == letter.id]
        if letter is None and not unused:
            continue
        rows.append(
            LetterRow(
                *(to, person.name_of(record.get(club, Person, to))),
                thanks=tuple(used) if letter is not None else thanks.chosen(unused),
                waiting=len(unused),
                writing=letter.id if letter else None,
                number=letter.number if letter else "",
                signed_on=letter.signed_on if letter else None,
            )
        )
    return rows


_THANKS: Final = """
    SELECT g.to_id, g.id, g.date, g.wording, g.used_in_id FROM gratitude g JOIN person p ON p.id = g.to_id
     WHERE g.for_letter AND g.date BETWEEN ? AND ? ORDER BY p.sort_name, p.id, g.date, g.id
"""


def write_letters(club: ClubFile, people: Sequence[int], start: date, end: date) -> Changes:
    """Make the letters of thanks of several people in one step; the thanks in them are marked as used.

    Raises:
        Refused: somebody of them has no thanks that wait for a letter.
    """
    waiting = {row.person: row for row in letters(club, start, end)}
    with club.step("writing.letters") as step:
        for key in people:
            row = waiting.get(key)
            if row is None:
                name = person.name_of(record.get(club, Person, key))
                raise Refused(_("No thanks to {name} wait for a letter in this time.").format(name=name))
            if row.writing is None:
                letter = new(club, WritingKind.THANKS, key, start, end)
                letter.save(force_insert=True)
                chosen = [one.key for one in row.thanks]
                for line in Gratitude.select().where(Gratitude.id.in_(chosen)):
                    line.used_in = letter.id
                    line.save()
                step.about(letter)
    return step.changes


def keep(
    club: ClubFile, kind: WritingKind, key: int, start: date | None, end: date | None, values: Mapping[str, Any]
) -> Changes:
    """Keep what was written for a person's paper of a period: the sentence, their own words; it is made if it is new.

    Raises:
        Refused: the last day is before the first, or a text is too long.
    """
    read = read_all(Writing, {name: value for name, value in values.items() if value is not None})
    if start is not None and end is not None and end < start:
        raise Refused(_("The last day is before the first."), field="ends_on")
    record.get(club, Person, key)
    with club.step("writing.keep") as step:
        found = Writing.get_or_none(kind=kind, person=key, starts_on=start, ends_on=end)
        row = found or new(club, kind, key, start, end)
        for name, value in read.items():
            setattr(row, name, value)
        row.save(force_insert=found is None)
        step.about(row)
    return step.changes


def new(club: ClubFile, kind: WritingKind, key: int, start: date | None, end: date | None) -> Writing:
    """Make a paper of today with the next number, which is not saved yet."""
    return Writing(
        kind=kind, person=key, starts_on=start, ends_on=end, written_on=club.today(), number=next_number(club, kind)
    )


def next_number(club: ClubFile, kind: WritingKind, ahead: int = 0) -> str:
    """Give the next number of a kind of paper, such as F-2026-3: one more than the highest of the year.

    `ahead` counts the new papers that come before it. All certificates are numbered together.
    """
    head = f"{LETTERS[kind]}-{club.today().year}-"
    taken = [number for (number,) in club.rows("SELECT number FROM writing WHERE number LIKE ?", (f"{head}%",))]
    last = max((int(number.removeprefix(head)) for number in taken if number.removeprefix(head).isdecimal()), default=0)
    return f"{head}{last + 1 + ahead}"


def sign(club: ClubFile, keys: Sequence[int], on: date | None = None) -> Changes:
    """Note that papers were signed on a day (today)."""
    day = on or club.today()
    if day > club.today():
        raise Refused(_("A signature is noted when it was given, not before."), field="signed_on")
    with club.step("writing.sign") as step:
        for key in keys:
            row = record.get(club, Writing, key)
            row.signed_on = day
            row.save()
            step.about(row)
    return step.changes


def rows(club: ClubFile, *, kind: WritingKind | None = None, number: str = "") -> list[WritingRow]:
    """List what was written, the newest first; of a kind, or under a number."""
    found = Writing.select().order_by(Writing.written_on.desc(), Writing.id.desc())
    if kind is not None:
        found = found.where(Writing.kind == kind)
    if number:
        found = found.where(Writing.number == number.strip().upper())
    return [
        WritingRow(
            *(one.id, one.uid, one.kind, one.number, one.person),
            name=person.name_of(record.get(club, Person, one.person)),
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            sentence=one.sentence,
            own_words=one.own_words,
            written_on=one.written_on,
            signed_on=one.signed_on,
        )
        for one in found
    ]


def by_number(club: ClubFile, number: str) -> WritingRow:
    """Give the paper with this number, as somebody reads it on paper and asks.

    Raises:
        Refused: the club gave no such number.
    """
    found = rows(club, number=number)
    if not found:
        raise Refused(_("This club has given no paper the number {number}.").format(number=number))
    return found[0]
