"""Exceptions from a check: a relationship let on by two people for a time, and kept for ever."""

from datetime import date, timedelta
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.rules import names
from desktop.core.rules import relationship as rules
from desktop.i18n import _, formats
from desktop.model.relationship import CheckOverride, Relationship
from desktop.services import guard, record
from desktop.services.club import ClubFile

LONGEST: Final = timedelta(days=92)
"""An exception lasts a quarter of a year at most: long enough for a renewal that is on its way, too short for none."""


def let_on(club: ClubFile, key: int, *, reason: str, second_person: str, until: date) -> Changes:
    """Let a relationship on, from today, although no check of somebody in it holds; this is kept, and not undone.

    Args:
        club: the club; who works in it is the one who decides.
        key: the relationship; everybody in it whose check is missing is let on.
        reason: why.
        second_person: the name of somebody else who agreed.
        until: its last day, at most 92 days from now.

    Raises:
        Refused: every check holds, a name or the reason is missing, the second person is the first, or the day is
            past or more than 92 days away.
    """
    one, today = record.get(club, Relationship, key), club.today()
    people = guard.unchecked_people(club, [key], today).get(key, {})
    if one.state in rules.ENDS or not people:
        raise Refused(_("Nobody in this relationship needs an exception today."), field="state")
    if not reason.strip():
        raise Refused(_("Say why: it is kept with both names."), field="reason")
    if not second_person.strip():
        raise Refused(_("A second person has to agree; write their name."), field="second_person")
    if names.plain(second_person) == names.plain(club.who) or not club.who:
        raise Refused(_("Two people decide this: you and somebody else."), field="second_person")
    if until < today:
        raise Refused(_("The last day is before the first."), field="until")
    if until > today + LONGEST:
        sentence = _("An exception lasts {days} at most: until {day}.")
        last = formats.day(today + LONGEST)
        raise Refused(sentence.format(days=formats.days(LONGEST.days), day=last), field="until")
    kept: dict[str, Any] = {"reason": reason, "second_person": second_person, "until": until}
    with club.step("check_override.add", undoable=False) as step:
        for person in people:
            record.add(
                club,
                CheckOverride,
                {**kept, "relationship": key, "person": person, "decided_by": club.who, "from_day": today},
            )
        step.about(one)
    return step.changes
