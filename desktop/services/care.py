"""Looking after relationships: all that is due about them, signs for a calm look, and one as far as it is cared for."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from desktop.core.relationship_choices import Cadence, MeetingOutcome, RelationshipState
from desktop.core.rules import care
from desktop.core.rules.care import Kept
from desktop.i18n import _, formats
from desktop.model.check_in import CheckIn
from desktop.model.relationship import Relationship
from desktop.services import care_facts, check_in, pulse, record
from desktop.services.care_facts import Facts, Party, Worry
from desktop.services.check_in import DueCheckIn, FollowUp
from desktop.services.club import ClubFile
from desktop.services.pulse import PulseRow

PRESSES: Final = timedelta(days=14)
"""How long a check-in may be due before the list shows it as pressing."""


class Line(NamedTuple):
    """A line of what is due about a relationship: `stop`, `care` or `note`, and in words."""

    level: str
    relationship: int
    words: str


class CareView(NamedTuple):
    """One relationship as far as it is looked after; `promised` is nothing where no agreement is signed."""

    pair: str
    state: RelationshipState
    parties: tuple[Party, ...]
    due: tuple[DueCheckIn, ...]
    signs: tuple[str, ...]
    worries: tuple[Worry, ...]
    follow_ups: tuple[FollowUp, ...]
    made: tuple[CheckIn, ...]
    pulses: tuple[PulseRow, ...]
    cadence: Cadence | None
    promised: Kept | None


def signs(one: Facts, today: date) -> tuple[str, ...]:
    """Say in words what asks for a calm look at a relationship; a pause asks for nothing."""
    stretches = care.together(one.log, today)
    if not stretches or stretches[-1][1] < today:
        return ()
    return care.signs(one.meetings, stretches[-1][0], today)


def lines(club: ClubFile) -> list[Line]:
    """Say what is due about relationships that are under way: check-ins, signs, what follows."""
    today, found = club.today(), []
    pairs = care_facts.facts(club)
    named = {one.key: one.name for one in pairs}
    due_of: dict[int, list[DueCheckIn]] = {}
    for due_one in check_in.due_of(pairs, today):
        due_of.setdefault(due_one.relationship, []).append(due_one)
    for one in pairs:
        found += [Line("care", one.key, f"{one.name}: {words}") for words in signs(one, today)]
    for follow in check_in.follow_ups(club):
        if follow.relationship in named:
            words = _("{pair}: {what}, since the check-in of {day}").format(
                pair=named[follow.relationship], what=follow.words, day=formats.day(follow.day)
            )
            found.append(Line("stop" if follow.pressing else "care", follow.relationship, words))
    for key, several in due_of.items():
        words = _("{pair}: check-in with {names}, due since {day}").format(
            pair=named[key],
            names=formats.list_of([one.words for one in several]),
            day=formats.day(several[0].since),
        )
        found.append(Line("care" if today - several[0].since > PRESSES else "note", key, words))
    return found


def view(club: ClubFile, relationship: int) -> CareView:
    """Give one relationship as far as it is looked after.

    Raises:
        Refused: it is not there any more.
    """
    record.get(club, Relationship, relationship)
    one, today = care_facts.facts(club, [relationship])[0], club.today()
    cadence = club.value(_CADENCE, (relationship,))
    met = [noted.day for noted in one.meetings if noted.outcome is MeetingOutcome.MET and noted.day <= today]
    stretches = care.together(one.log, today)
    return CareView(
        one.name,
        one.pair.state,
        one.parties,
        tuple(check_in.due_of([one], today)),
        signs(one, today),
        one.worries,
        tuple(check_in.follow_ups(club, relationship)),
        tuple(_made(relationship)),
        tuple(pulse.rows(club, relationship)),
        Cadence(cadence) if cadence else None,
        care.kept(Cadence(cadence), stretches, met) if cadence else None,
    )


_CADENCE: Final = """
    SELECT cadence FROM agreement WHERE relationship_id = ? AND signed_on IS NOT NULL ORDER BY version DESC LIMIT 1
"""


def _made(relationship: int) -> Iterable[CheckIn]:
    own = CheckIn.select().where(CheckIn.relationship == relationship)
    found: Iterable[CheckIn] = own.order_by(CheckIn.date.desc(), CheckIn.id.desc())
    return found
