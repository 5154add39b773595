"""Erasing a person: what stands in its way, what will be said before it, and doing it after a backup."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.rules.naming import Called
from desktop.i18n import _, formats
from desktop.model.person import Person
from desktop.services import hold, person, record
from desktop.services.club import ClubFile, settings
from desktop.storage import backup, erasing
from desktop.storage.keeping import MONTHLY_DAYS


class Older(NamedTuple):
    """A backup that still holds the person, and the last day on which it may be there."""

    name: str
    until: date


class Outlook(NamedTuple):
    """What erasing somebody means: why it cannot be done (then nothing else counts), and what it will do.

    `contacts` are the names of those who go too; `confirm` is what is to be typed: the code, or the name.
    """

    name: str
    confirm: str
    hindrances: tuple[str, ...]
    contacts: tuple[str, ...]
    backups: tuple[Older, ...]


def outlook(club: ClubFile, key: int) -> Outlook:
    """Say what erasing somebody would mean."""
    one = record.get(club, Person, key)
    contacts = [person.name_of(record.get(club, Person, key)) for key in erasing.going_contacts(club, key)]
    name = person.name_of(one)
    return Outlook(name, one.code or name, tuple(hindrances(club, key)), tuple(contacts), tuple(older_backups(club)))


def older_backups(club: ClubFile) -> list[Older]:
    """Give the automatic backups with the day after which they are thinned out, the newest first.

    The one that is made before an erasure is not among them before it is made.
    """
    kept = backup.kept(backup.folder_of(club.path), club.path.stem)
    return [Older(one.path.name, one.at.date() + timedelta(days=MONTHLY_DAYS)) for one in kept]


def last_backup_until(club: ClubFile) -> date:
    """Say until when a backup made today may still hold somebody who is erased today."""
    return club.today() + timedelta(days=MONTHLY_DAYS)


def hindrances(club: ClubFile, key: int) -> list[str]:
    """Say what stands in the way of erasing somebody, and until when: hours that are claimed, a hold, an office."""
    one = record.get(club, Person, key)
    if one.erased_on is not None:
        return [_("This person was erased on {day}.").format(day=formats.day(one.erased_on))]
    return [*_claims(club, key), *_holds(club, key), *_offices(club, one)]


def _claims(club: ClubFile, key: int) -> Iterable[str]:
    """Claimed hours must be provable as long as signed sheets are kept."""
    years = settings(club).hours_kept_years
    for fund, ends_on in club.rows(_CLAIMED, (key,)):
        until = date(date.fromisoformat(ends_on).year + years, 12, 31)
        if until >= club.today():
            yield _("Their hours are claimed from {fund}; they are kept until {day}.").format(
                fund=fund, day=formats.day(until)
            )


def _holds(club: ClubFile, key: int) -> Iterable[str]:
    for one in hold.of_person(club, key):
        if one.until is None:
            yield _("They are on hold until somebody releases it: {reason}").format(reason=one.reason)
        else:
            yield _("They are on hold until {day}: {reason}").format(day=formats.day(one.until), reason=one.reason)


def _offices(club: ClubFile, one: Person) -> Iterable[str]:
    own = settings(club)
    whole = Called(one.given_name, one.family_name, one.known_as).whole()
    if whole & {own.coordinator, own.safeguarding_lead}:
        yield _("The settings name them as coordinator or safeguarding lead: name somebody else there first.")


def erase(club: ClubFile, key: int) -> Changes:
    """Erase a person, after a backup: attendance, hours and every total stay, as those of “an erased person”.

    Nothing that was done before can be undone afterwards, nor can this.

    Raises:
        Refused: something stands in its way; says what, and until when.
        Trouble: the disk is full or failed; nothing was erased.
    """
    found = hindrances(club, key)
    if found:
        raise Refused(found[0], problems=found)
    backup.keep(club)
    with club.step("person.erase", undoable=False) as step:
        erasing.erase(club, key)
        step.about(record.get(club, Person, key))
    erasing.clean(club)
    return step.changes


def is_confirmed(outlook: Outlook, typed: str) -> bool:
    """Say whether what was typed is the code or the name of who will be erased."""
    return typed.strip().casefold() in {outlook.confirm.casefold(), outlook.name.casefold()}


_CLAIMED: Final = """
    SELECT DISTINCT f.name, max(c.ends_on) FROM hours_entry h JOIN claim c ON c.id = h.claim_id
      JOIN fund f ON f.id = c.fund_id WHERE h.person_id = ? GROUP BY f.id ORDER BY f.name
"""
