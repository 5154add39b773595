"""The yearly tidy-up: what has been kept for as long as the club said, and goes only with somebody's yes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.backup_choices import Why
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.retention_choices import KeptKind
from desktop.core.rules import names
from desktop.core.rules import retention as rules
from desktop.i18n import _
from desktop.model.catalogue import NOUNS
from desktop.model.destruction import Destruction
from desktop.model.fields import PAIR, specs
from desktop.model.noun import Noun
from desktop.model.relationship import Relationship
from desktop.model.values import read_all
from desktop.services import backup, hold, record
from desktop.services import erasing as erasures
from desktop.services.club import ClubFile, settings
from desktop.storage import erasing
from desktop.storage.erasing import Erased

NOTHING: Final = "–"
"""Stands where a text must not be empty."""
WHOLE: Final = frozenset({KeptKind.PEOPLE, KeptKind.ASKED})
"""Kinds of which a whole person goes."""


class Due(NamedTuple):
    """Something whose time has come: since when it has had no purpose, and until when it was to be kept.

    `record` is the uid of what goes (a person, a health note, a check, a relationship), `key` its key; `person` is
    whose page shows it, `pair` says that it is a relationship's. `code` stands for it where no name may.
    """

    kind: KeptKind
    key: int
    record: str
    name: str
    person: int
    since: date
    due_on: date

    @property
    def code(self) -> str:
        return rules.code_of(self.record)


def months(club: ClubFile) -> dict[KeptKind, int]:
    """Say how many months each kind is kept; 0 is until somebody says otherwise."""
    own = settings(club)
    return {kind: int(getattr(own, f"keep_{kind.value}")) for kind in KeptKind}


def due(club: ClubFile) -> list[Due]:
    """List what may go today, kind by kind, the longest overdue first; what was kept on until later is not in it."""
    today, kept = club.today(), months(club)
    held = {
        one.record
        for one in record.all_of(club, Destruction, gone=False)
        if one.kept_until is None or one.kept_until > today
    }
    found = []
    for kind in KeptKind:
        for key, uid, person, since, given, family, known_as in club.rows(_WHAT[kind]):
            ended = date.fromisoformat(since)
            last = rules.due_on(ended, kept[kind])
            if last is not None and last <= today and uid not in held:
                name = names.shown(given, family, known_as, settings(club).language)
                found.append(Due(kind, key, uid, name, person, ended, last))
    order = list(KeptKind)
    return sorted(found, key=lambda one: (order.index(one.kind), one.due_on, one.name))


def keep(club: ClubFile, chosen: Iterable[Due], values: Mapping[str, Any]) -> Changes:
    """Keep what is due on, `kept_until` another day, for a `reason` that the list of what was destroyed will show.

    Raises:
        Refused: the day is not after today, or no reason is given; names the field.
    """
    read = read_all(Destruction, values)
    until, reason = read.get("kept_until"), read.get("reason", "")
    if until is None or until <= club.today():
        raise Refused(_("Give a day after today."), field="kept_until")
    if not reason:
        raise Refused(_("Say why it is kept on."), field="reason")
    with club.step("destruction.keep") as step:
        for one in chosen:
            step.about(_decided(club, one, gone=False, kept_until=until, reason=reason))
    return step.changes


def let_go(club: ClubFile, chosen: Iterable[Due]) -> Changes:
    """Destroy what is due, after a backup: people become “an erased person”, so that every total stays.

    Nothing done before can be undone afterwards, nor can this.

    Raises:
        Refused: something stands in the way of one of them; nothing is destroyed.
        Trouble: the disk is full or failed; nothing was destroyed.
    """
    going = list(chosen)
    for one in going:
        found = hindrance(club, one)
        if found:
            raise Refused(f"{one.name}: {found}")
    backup.before(club, Why.ERASURE)
    with club.step("destruction.go", undoable=False) as step:
        for one in going:
            _GOES[one.kind](club, one)
            step.about(_decided(club, one, gone=True))
        erasing.empty_journal(club)
    erasing.clean(club)
    backup.automatic(club, Why.MEANWHILE)  # what is restored after this knows of it
    return step.changes


def hindrance(club: ClubFile, one: Due) -> str:
    """Say what stands in the way of letting something go, and until when; nothing if nothing does."""
    if one.kind in WHOLE:
        return next(iter(erasures.hindrances(club, one.key)), "")
    return _("They are on hold.") if hold.of_person(club, one.person) else ""


def _erase(club: ClubFile, one: Due) -> None:
    erasing.erase(club, one.key)


def _health(club: ClubFile, one: Due) -> None:
    if club.execute("DELETE FROM health_note WHERE id = ?", (one.key,)):
        erasing.bury(club, [Erased(one.record, "health_note", "")])


def _check(club: ClubFile, one: Due) -> None:
    club.execute("UPDATE \"check\" SET reference = '', workforce = '', seen_by = '' WHERE id = ?", (one.key,))


def _words(club: ClubFile, one: Due) -> None:
    """Empty what the nouns of a relationship say of themselves that it goes with it; days, times and marks stay."""
    for noun in NOUNS:
        said = {name: spec for name, spec in specs(noun).items() if spec.retention is PAIR}
        if said:
            sets = ", ".join(f"{name} = '{NOTHING if spec.required else ''}'" for name, spec in said.items())
            club.execute(f'UPDATE "{noun._meta.table_name}" SET {sets} WHERE {_of_pair(noun)}', (one.key,))


def _of_pair(noun: type[Noun]) -> str:
    if noun is Relationship:
        return "id = ?"
    if "relationship" in specs(noun):
        return "relationship_id = ?"
    return "meeting_id IN (SELECT id FROM meeting WHERE relationship_id = ?)"


def _decided(club: ClubFile, one: Due, *, gone: bool, kept_until: date | None = None, reason: str = "") -> Destruction:
    Destruction.delete().where(Destruction.record == one.record, ~Destruction.gone).execute()
    return Destruction.create(
        decided_on=club.today(),
        kind=one.kind,
        code=one.code,
        since=one.since,
        due_on=one.due_on,
        gone=gone,
        kept_until=kept_until,
        reason=reason,
        record="" if gone else one.record,
    )


def decisions(club: ClubFile, day: date | None = None) -> Sequence[Destruction]:
    """Give what was decided on a day, or ever, in the order in which it was."""
    return record.all_of(club, Destruction, **({"decided_on": day} if day is not None else {}))


_GOES: Final[Mapping[KeptKind, Callable[[ClubFile, Due], None]]] = {
    KeptKind.PEOPLE: _erase,
    KeptKind.ASKED: _erase,
    KeptKind.HEALTH: _health,
    KeptKind.CHECKS: _check,
    KeptKind.WORDS: _words,
}
_ENDED: Final = "('ended', 'archived')"
_LEFT: Final = f"""SELECT r.person_id AS person, max(coalesce(r.until, r.since)) AS since FROM role r
    WHERE r.kind <> 'contact' GROUP BY r.person_id HAVING sum(r.status NOT IN {_ENDED}) = 0 AND since IS NOT NULL"""
_WORDED: Final = """EXISTS (SELECT 1 FROM meeting t WHERE t.relationship_id = r.id AND (t.worked_on <> ''
        OR t.mistake <> '' OR t.heard_want <> ''))
    OR EXISTS (SELECT 1 FROM check_in t WHERE t.relationship_id = r.id AND (t.note <> '' OR t.follow_up <> ''))
    OR EXISTS (SELECT 1 FROM advice t WHERE t.relationship_id = r.id AND t.wording <> '–')
    OR EXISTS (SELECT 1 FROM closure t WHERE t.relationship_id = r.id AND (t.learned_mentor <> ''
        OR t.learned_mentee <> '' OR t.message <> '' OR t.note <> ''))"""
_NAME: Final = "p.given_name, p.family_name, p.known_as"
_WHAT: Final = {
    KeptKind.PEOPLE: f"""SELECT p.id, p.uid, p.id, l.since, {_NAME} FROM ({_LEFT}) l
        JOIN person p ON p.id = l.person AND p.erased_on IS NULL""",
    KeptKind.HEALTH: f"""SELECT h.id, h.uid, p.id, l.since, {_NAME} FROM ({_LEFT}) l JOIN person p ON p.id = l.person
        JOIN health_note h ON h.person_id = p.id""",
    KeptKind.CHECKS: f"""SELECT c.id, c.uid, p.id, min(x.since), {_NAME} FROM "check" c
        JOIN person p ON p.id = c.person_id AND p.erased_on IS NULL
        JOIN (SELECT o.id, min(n.seen_on) AS since FROM "check" o JOIN "check" n ON n.person_id = o.person_id
                  AND n.kind = o.kind AND n.decision = 'accepted' AND n.seen_on > o.seen_on GROUP BY o.id
              UNION ALL SELECT o.id, l.since FROM ({_LEFT}) l JOIN "check" o ON o.person_id = l.person) x ON x.id = c.id
        WHERE c.reference <> '' OR c.workforce <> '' GROUP BY c.id""",
    KeptKind.ASKED: f"""SELECT p.id, p.uid, p.id, max(r.since) AS since, {_NAME} FROM person p
        JOIN role r ON r.person_id = p.id AND r.kind <> 'contact' WHERE p.erased_on IS NULL GROUP BY p.id
        HAVING sum(r.status NOT IN ('enquiry', 'applicant', 'waiting')) = 0 AND since IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM session_person s WHERE s.person_id = p.id AND s.mark = 'came')""",
    KeptKind.WORDS: f"""SELECT r.id, r.uid, p.id, r.ended_on, {_NAME} FROM relationship r
        JOIN relationship_member m ON m.relationship_id = r.id AND m.side = 'mentee' JOIN person p ON p.id = m.person_id
        WHERE r.ended_on IS NOT NULL AND ({_WORDED}) GROUP BY r.id""",
}
"""Of each kind: its key and uid, whose it is, since when it has had no purpose, and the name.

A check goes by half: that one was seen, when and until when stays, so that old evenings still count; its number does
not. Of a relationship go the words, not the dates.
"""
