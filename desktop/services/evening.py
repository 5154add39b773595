"""An evening typed in from paper in one go: both lines, headcounts, nil incidents and closing, one step of undo."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Literal, NamedTuple

from desktop.core.choices import Mark, RegisterSource, RoleKind, SessionStatus
from desktop.core.errors import Refused
from desktop.core.rules.attendance import is_late
from desktop.core.rules.supervision import Supervision
from desktop.i18n import _
from desktop.model.session import Session
from desktop.services import record, register, roll, session, sheet, supervision
from desktop.services.club import ClubFile
from desktop.services.session_page import headcount_words
from desktop.storage.step import Step

Counts = tuple[int | None, int | None]


class Typed(NamedTuple):
    """What is typed in: a line for each sheet, the counts at 10 minutes and at the end, and what else is known."""

    mentees: str = ""
    volunteers: str = ""
    sheet: str = ""
    children: Counts | None = None
    adults: Counts | None = None
    no_incidents: bool = False
    close: bool = False
    unrecorded: Literal["absent", "leave"] | None = None


class Evening(NamedTuple):
    """A session as it stands after what was typed: mentees by mark, walk-ins among them, supervision, in words."""

    session: int
    sheet: str
    came: int
    late: int
    absent: int
    told_us: int
    not_recorded: int
    walk_ins: int
    supervision: Supervision
    closed: bool
    words: tuple[str, ...]


class _OnTrial(Exception):
    """Rolls back what was only tried."""


def type_in(club: ClubFile, session_key: int, typed: Typed, *, keep: bool = True) -> Evening:
    """Type an evening in; all of it, or nothing.

    Args:
        club: the club, open for writing.
        session_key: whose evening it is.
        typed: what is typed.
        keep: `False` tries it and changes nothing.

    Raises:
        Refused: one of the parts is; nothing is saved then.
    """
    with _step(club, keep=keep) as step:
        one = record.get(club, Session, session_key)
        step.about(one)
        return at(club, session_key, typed.sheet, _write(club, one, typed))


@contextmanager
def _step(club: ClubFile, *, keep: bool) -> Iterator[Step]:
    with suppress(_OnTrial), club.step("register.line") as step:
        yield step
        if not keep:
            raise _OnTrial


def _write(club: ClubFile, one: Session, typed: Typed) -> list[str]:
    """Save the parts in their order; gives the words of the lines."""
    said = []
    lines = {RoleKind.MENTEE: typed.mentees.strip(), RoleKind.VOLUNTEER: typed.volunteers.strip()}
    coded = _coded(club, one.id, [role for role, line in lines.items() if line], typed.sheet)
    for role, line in lines.items():
        if line:
            _changes, understood = register.save(
                club, one.id, f"#{typed.sheet} {line}" if role in coded else line, role
            )
            said.append(understood.words)
    if typed.children is not None or typed.adults is not None:
        register.headcounts(club, one.id, children=typed.children, adults=typed.adults)
    if typed.no_incidents:
        register.no_incidents(club, one.id)
    if typed.close:
        session.close(club, one.id, typed.unrecorded)
    return said


def _coded(club: ClubFile, session_key: int, roles: list[RoleKind], code: str) -> set[RoleKind]:
    """Say whose line a sheet's code belongs to.

    Raises:
        Refused: no sheet of these kinds with that code was printed for the session.
    """
    if not code:
        return set()
    found = {role for role in roles if sheet.latest(club, session_key, sheet.KINDS[role], code) is not None}
    if not found:
        raise Refused(_("#{code}: no sheet with this code was printed for this session.").format(code=code))
    return found


def at(club: ClubFile, session_key: int, code: str = "", said: Sequence[str] = ()) -> Evening:
    """Say how a session stands.

    Args:
        club: the club.
        session_key: the session.
        code: the sheet that was typed from; the latest register if not said.
        said: words that come first.
    """
    one = record.get(club, Session, session_key)
    rows = roll.roll(club, one)
    mentees, volunteers = (roll.of_role(rows, role) for role in (RoleKind.MENTEE, RoleKind.VOLUNTEER))
    came = roll.present(mentees)
    there = supervision.at(club, one, roll.present(rows))
    latest = sheet.in_use(club, one, RoleKind.MENTEE)
    words = (*said, there.present_words(), headcount_words(one, mentees, volunteers))
    return Evening(
        session=session_key,
        sheet=code.upper() or (latest.code if latest is not None else ""),
        came=len(came),
        late=sum(is_late(row.mark, row.arrived, row.minutes_late, one.starts) for row in came),
        absent=sum(row.mark == Mark.ABSENT for row in mentees),
        told_us=sum(row.mark == Mark.TOLD_US for row in mentees),
        not_recorded=sum(row.mark == Mark.NOT_RECORDED and row.expected for row in mentees),
        walk_ins=sum(row.source == RegisterSource.WALK_IN for row in mentees),
        supervision=there,
        closed=one.status is SessionStatus.CLOSED,
        words=tuple(sentence for sentence in words if sentence),
    )
