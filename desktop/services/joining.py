"""Making two copies of the club one: what it would come to, in words, and doing it, after a backup."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from desktop.core.backup_choices import Why
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.rules import names
from desktop.core.rules import relationship as relationship_rules
from desktop.core.rules.joining_copies import CONFLICT, Joined
from desktop.i18n import _
from desktop.services import backup, guard, joining_words, key, last_seen
from desktop.services.club import ClubFile, settings
from desktop.services.joining_derived import bring_up
from desktop.services.joining_words import Figures
from desktop.storage import joining as storage
from desktop.storage import safe

__all__ = ["Figures", "Outcome", "Preview", "join", "preview"]


class Preview(NamedTuple):
    """What joining would come to: figures, and the same in sentences; `nothing` where all of it is here already."""

    figures: Figures
    words: tuple[str, ...]
    nothing: bool


class Outcome(NamedTuple):
    """What joining changed, what it came to, and the backup that was made before; none where there was nothing."""

    changes: Changes
    preview: Preview
    backup: Path | None


def preview(club: ClubFile, path: Path, passphrase: str = "") -> Preview:
    """Say what would come from another copy of the club; nothing is changed.

    Args:
        club: the club.
        path: the other copy; it is only read.
        passphrase: the other copy's, where it is not ours.

    Raises:
        Refused: it is not there, no club, newer, another club's, or its history was changed.
        Trouble: it is damaged or the passphrase is wrong.
    """
    with storage.opened(club, path, _meant(club, path, passphrase)) as other:
        return _told(club, storage.plan(club, other))


def join(club: ClubFile, path: Path, passphrase: str = "") -> Outcome:
    """Take over everything from another copy that is not here, record by record and field by field.

    A verified backup is made first; joining is not undone by undo. What both changed to different values stands as the
    later says until it is decided (`services.conflict`), and what guards children as the stricter says.

    Raises:
        Refused: as `preview`; or the club is open for reading only.
        Trouble: as `preview`; or no backup could be made, or the disk failed. Nothing is changed.
    """
    if club.read_only:
        raise Refused(_("This club is open for reading only; nothing can be changed."))
    with storage.opened(club, path, _meant(club, path, passphrase)) as other:
        kept = backup.before(club, Why.MERGE) or _newest(club)
        outcome = _join(club, other, kept)
        last_seen.joined(club, other)
        return outcome


def _join(club: ClubFile, other: storage.Other, kept: Path | None) -> Outcome:
    with club.writing:
        plan = storage.plan(club, other)
        told = _told(club, plan)
        if plan.is_nothing:
            safe.put_beside(club, safe.raw(other))
            return Outcome(Changes(storage.JOIN), told, None)
        before = _unchecked(club)
        changes = storage.write(club, other, plan, lambda found: bring_up(club, found))
        suspended = [people for key, people in _unchecked(club).items() if key not in before]
        if plan.erased_once:
            backup.automatic(club, Why.MEANWHILE)  # what is restored after this knows of it
    words = (*told.words, *joining_words.suspended(suspended))
    return Outcome(changes, told._replace(figures=told.figures._replace(suspended=len(suspended)), words=words), kept)


def _newest(club: ClubFile) -> Path | None:
    newest = backup.newest_good(club)
    return newest.path if newest is not None else None


def _meant(club: ClubFile, path: Path, typed: str) -> str:
    """Give the passphrase of the other copy, where what is typed may be the code on its recovery sheet."""

    def work(meant: str) -> str:
        ClubFile.uid_in(path, meant)
        return meant

    return key.tried(path, typed, club.clock, work) if typed and key.is_locked(path) else typed


def _told(club: ClubFile, plan: storage.Plan) -> Preview:
    likely = _likely(plan)
    figures = Figures(
        arrivals=_arrivals(plan),
        people=len(plan.come("person")),
        added=sum(len(plan.come(noun)) for noun in plan.joined.rows if noun != CONFLICT),
        changed=sum(len(plan.change(noun)) for noun in plan.joined.rows if noun != CONFLICT),
        removed=sum(len(plan.go(noun)) for noun in plan.joined.rows if noun != CONFLICT) + len(plan.doubled),
        conflicts=len(plan.come(CONFLICT)),
        erased=sum(bool(plan.ours.erased[uid].became) for uid in plan.erased_once),
        steps=plan.new_steps,
        news=plan.news,
        likely=len(likely),
        codes=len(plan.recoded),
        suspended=0,
    )
    said = [*joining_words.comes(plan, figures), *joining_words.likely(likely)]
    said += joining_words.codes(plan, settings(club).language)
    nothing = plan.is_nothing
    if nothing:
        said = [_("Everything in that copy is here already.")]
    elif not said:
        said = [_("No record changes; the history of the other copy is added to this one.")]
    return Preview(figures, tuple(said), nothing)


def _arrivals(plan: storage.Plan) -> int:
    rows, before = plan.joined.rows["session_person"], plan.before["session_person"]
    return sum(row["mark"] == "came" and before.get(uid, {}).get("mark") != "came" for uid, row in rows.items())


def _likely(plan: storage.Plan) -> list[str]:
    """Name those who came as somebody new on both sides to one session, under one name: likely one person."""
    new = [_newcomers(plan.joined, copy.rows["person"], other.rows["person"]) for copy, other in _sides(plan)]
    return sorted({name for place, name in new[0].items() if place in new[1]})


def _sides(plan: storage.Plan) -> Sequence[tuple[Any, Any]]:
    return (plan.ours, plan.theirs), (plan.theirs, plan.ours)


def _newcomers(joined: Joined, here: dict[str, Any], there: dict[str, Any]) -> dict[tuple[str, str], str]:
    found = {}
    for row in joined.rows["session_person"].values():
        uid = row["person_id"]
        if uid in here and uid not in there:
            name = f"{here[uid]['given_name']} {here[uid]['family_name']}".strip()
            found[row["session_id"], names.plain(name)] = name
    return found


def _unchecked(club: ClubFile) -> dict[int, tuple[str, ...]]:
    """Name those who may not meet alone today, by their relationship, among those that are under way."""
    states = ",".join(f"'{state.value}'" for state in relationship_rules.MEETING)
    under_way = [key for (key,) in club.rows(f"SELECT id FROM relationship WHERE state IN ({states})")]
    return guard.unchecked(club, under_way, club.today())
