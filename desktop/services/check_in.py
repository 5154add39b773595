"""Check-ins: which are due with whom, noting one by a typed line, and what is to follow."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import CheckInState, CheckInWith, Medium
from desktop.core.rules import care, check_in_line, names
from desktop.i18n import _, formats
from desktop.model.check_in import CheckIn
from desktop.model.relationship import Relationship
from desktop.model.values import read_all
from desktop.services import care_facts, record
from desktop.services.care_facts import Asked, Facts, Party
from desktop.services.club import ClubFile


class DueCheckIn(NamedTuple):
    """A check-in that is due with one of them: since when, and when it was last tried without an answer."""

    relationship: int
    code: str
    pair: str
    party: Party
    since: date
    tried: date | None

    @property
    def words(self) -> str:
        """Say with whom."""
        return party_words(self.party)


class FollowUp(NamedTuple):
    """What is to follow a check-in and is not done; `pressing` after a safety concern."""

    key: int
    relationship: int
    day: date
    words: str
    pressing: bool


def party_words(party: Party) -> str:
    """Say who is asked; of a contact also for whom, and that nobody is known where that is so."""
    if party.who is not CheckInWith.CONTACT:
        return party.name
    if party.person is None:
        return _("parent or carer of {name} (nobody is entered)").format(name=party.of)
    return _("{name} for {mentee}").format(name=party.name, mentee=party.of)


def due(club: ClubFile, relationship: int | None = None) -> list[DueCheckIn]:
    """List the check-ins that are due, the longest due first; with each of them separately."""
    return due_of(care_facts.facts(club, None if relationship is None else [relationship]), club.today())


def due_of(pairs: Iterable[Facts], today: date) -> list[DueCheckIn]:
    found = []
    for one in pairs:
        for party in one.parties:
            own = made_with(one, party)
            since = care.next_due(one.rule, one.log, [asked.day for asked in own if asked.reached], today)
            if since is not None:
                tried = max((asked.day for asked in own if not asked.reached and asked.day >= since), default=None)
                found.append(DueCheckIn(one.key, one.pair.code, one.name, party, since, tried))
    return sorted(found, key=lambda due: due.since)


def made_with(one: Facts, party: Party) -> list[Asked]:
    """Give the check-ins with somebody; where one alone is asked as that, also those that name another or nobody."""
    alone = sum(other.who is party.who for other in one.parties) == 1
    return [
        asked
        for asked in one.asked
        if asked.who is party.who and (alone or asked.person in {None, party.person, party.mentee})
    ]


def note(
    club: ClubFile, relationship: int, party: Party, line: str, on: date | None = None, how: Medium = Medium.VOICE
) -> Changes:
    """Note a check-in by one typed line, such as `fine glad of Tuesdays > ring in May`; `-` is no answer.

    Args:
        club: the club.
        relationship: its key.
        party: who was asked.
        line: how it is, a note (SEALED), and after `>` what follows.
        on: the day; today if not said.
        how: how they were asked.

    Raises:
        Refused: the line does not begin with how it is, or the day is still to come.
    """
    said = check_in_line.parse(line)
    values = {
        "relationship": relationship,
        "who": party.who,
        "person": party.person,
        "date": on or club.today(),
        "reached": said.reached,
        "how": how,
        "state": said.state,
        "note": said.note,
        "follow_up": said.follow_up,
    }
    read = read_all(CheckIn, values)
    if read["date"] > club.today():
        raise Refused(_("A check-in is noted when it was made, not before."), field="date")
    record.get(club, Relationship, relationship)
    with club.step("check_in.note") as step:
        step.about(CheckIn.create(**read))
    return step.changes


def followed_up(club: ClubFile, key: int, on: date | None = None) -> Changes:
    """Tick what follows a check-in as done."""
    with club.step("check_in.followed_up") as step:
        row = record.get(club, CheckIn, key)
        row.followed_up_on = on or club.today()
        row.save()
        step.about(row)
    return step.changes


def follow_ups(club: ClubFile, relationship: int | None = None) -> list[FollowUp]:
    """List what is to follow a check-in and is not done: what was typed, and who needs help without a word of it."""
    found = []
    for key, pair, day, state, words in club.rows(_FOLLOW_UPS, {"pair": relationship}):
        said = words or _(CheckInState(state).label)
        safety = state == CheckInState.SAFETY
        found.append(FollowUp(key, pair, date.fromisoformat(day), said, pressing=safety))
    return found


_FOLLOW_UPS: Final = """
    SELECT id, relationship_id, date, state, follow_up FROM check_in
     WHERE followed_up_on IS NULL AND (follow_up <> '' OR reached AND state IN ('needs_help', 'safety'))
       AND (:pair IS NULL OR relationship_id = :pair) ORDER BY date, id
"""


def the_party(club: ClubFile, who: str, relationship: int | None = None) -> tuple[int, Party]:
    """Give the one who is asked, by the beginning of a name, in which relationship under way.

    Raises:
        Refused: nobody, or somebody in several relationships, is called so; the sentence names their codes.
    """
    pairs = care_facts.facts(club, None if relationship is None else [relationship])
    wanted = names.plain(who)
    found = [(one, party) for one in pairs for party in one.parties if names.plain(party.name).startswith(wanted)]
    exact = [(one, party) for one, party in found if names.plain(party.name) == wanted]
    chosen = exact or found
    if not chosen or not wanted:
        raise Refused(_("Nobody called “{name}” is in a relationship that is under way.").format(name=who))
    if len(chosen) > 1:
        some = formats.list_of([f"{party.name} ({one.pair.code})" for one, party in chosen])
        raise Refused(_("“{name}” fits several: {some}. Say in which relationship.").format(name=who, some=some))
    return chosen[0][0].key, chosen[0][1]
