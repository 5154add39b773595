"""The club: making and opening its file, and its settings."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.choices import ClubKind, PaperSize, Weekday
from desktop.core.errors import Refused
from desktop.core.rules import label_preset, names, retention, supervision
from desktop.i18n import N_, _, formats
from desktop.model.club import Club
from desktop.model.group import Group
from desktop.model.hours import HoursPolicy
from desktop.model.label_preset import LabelPreset
from desktop.model.values import read_all
from desktop.services import guard
from desktop.storage.club_file import ClubFile

__all__ = ["ClubFile", "change", "language_of", "new", "open_", "settings"]

JANUARY, DECEMBER = 1, 12
ADULT_KINDS = frozenset({ClubKind.ADULTS, ClubKind.PEER})


def new(
    path: Path,
    *,
    name: str,
    country: str = "GB",
    language: str = "en",
    kind: ClubKind | str = ClubKind.CODE_CLUB,
    passphrase: str = "",
    who: str = "",
    at: Callable[[], datetime] = clock.now,
) -> ClubFile:
    """Make a club file with its settings, its own hours policy, one group and sheets of labels, and open it.

    Raises:
        Refused: the file is there already, or the name is missing.
        Trouble: the folder cannot be written.
    """
    values = read_all(Club, {"name": name, "country": country, "language": language, "kind": kind})
    values["paper"] = PaperSize(formats.paper_size(values["country"]))
    club = _guarded(ClubFile.create(path, passphrase=passphrase, who=who, clock=at))
    try:
        with club.step("club.new", undoable=False) as step:
            step.about(Club.create(**values))
            HoursPolicy.create(name=_("Everything, not rounded"), is_default=True)
            Group.create(
                name=values["name"],
                weekday=Weekday.TUE,
                starts=18 * 60,
                ends=19 * 60 + 30,
                adults_only=values["kind"] in ADULT_KINDS,
            )
            for labels in label_preset.BUILT_IN:
                name = labels["name"]
                LabelPreset.create(**{**labels, "name": _(name)})
    except BaseException:
        club.close()
        path.unlink(missing_ok=True)
        raise
    return club


def open_(
    path: Path,
    *,
    passphrase: str = "",
    who: str = "",
    at: Callable[[], datetime] = clock.now,
    writing: bool = True,
    over: bool = False,
) -> ClubFile:
    """Open a club file; with `over` also where another laptop left its lock.

    Raises:
        Refused: there is no such file, it is no club, it is newer than this program.
        InUse: it is open elsewhere.
        Trouble: it is damaged or the passphrase is wrong.
    """
    return _guarded(ClubFile.open(path, passphrase=passphrase, who=who, clock=at, writing=writing, over=over))


def _guarded(club: ClubFile) -> ClubFile:
    club.guards = (guard.checked_pairs, guard.nobody_erased)
    return club


def settings(club: ClubFile) -> Club:
    """Give the club's settings."""
    del club  # the one row of the bound club file
    own: Club = next(iter(Club.raw('SELECT * FROM "club"')))
    return own


def language_of(club: ClubFile) -> str:
    """Say which language the club speaks, with its country where that has a way of its own: `en_GB`, `de_CH`."""
    own = settings(club)
    return formats.spoken(own.language, own.country)


def change(club: ClubFile, values: Mapping[str, Any]) -> Changes:
    """Change settings of the club; another language or order sorts everybody anew.

    Raises:
        Refused: a value is wrong; names the field.
    """
    read = read_all(Club, values)
    if "ratio_bands" in read:
        supervision.parse_bands(read["ratio_bands"])
    retention.refuse_odd(read)
    if not JANUARY <= read.get("school_year_month", JANUARY) <= DECEMBER:
        raise Refused(_("A month is a number from 1 to 12."), field="school_year_month")
    with club.step("club.change") as step:
        row = Club.get()
        order = row.language, row.sort_by
        for field, value in read.items():
            setattr(row, field, value)
        row.save()
        if (row.language, row.sort_by) != order:
            _sort_anew(club, row)
        step.about(row)
    return step.changes


def _sort_anew(club: ClubFile, own: Club) -> None:
    club.execute_many(
        "UPDATE person SET sort_name = ? WHERE id = ?",
        [
            (names.sort_key(given, family, known_as, by=own.sort_by, language=own.language), key)
            for key, given, family, known_as in club.rows("SELECT id, given_name, family_name, known_as FROM person")
        ],
    )


WORDS = {"club.new": N_("new club"), "club.change": N_("settings")}
