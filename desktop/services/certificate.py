"""Certificates by a rule: who has given hours, reached a goal or come often; and the numbers they were given under."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import ConsentKind, RoleKind
from desktop.core.errors import Refused
from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import GoalStatus, WritingKind
from desktop.core.rules import hours as hours_rules
from desktop.core.rules import quoting
from desktop.i18n import _, formats, ngettext
from desktop.model.gratitude import Writing
from desktop.model.person import Person, Role
from desktop.services import consent, folio, goal, hours, person, record, writing
from desktop.services.club import ClubFile, settings
from desktop.services.goal import GoalRow

KINDS: Final = {
    Certificate.THANKS: WritingKind.CERTIFICATE_THANKS,
    Certificate.ACHIEVEMENT: WritingKind.CERTIFICATE_ACHIEVEMENT,
    Certificate.ATTENDANCE: WritingKind.CERTIFICATE_ATTENDANCE,
}
USUAL: Final = {Certificate.THANKS: 10, Certificate.ACHIEVEMENT: 1, Certificate.ATTENDANCE: 6}
"""Hours, goals or sessions from which on somebody gets one, where nothing else is said."""
HOUR: Final = 60


class CertificateRow(NamedTuple):
    """Somebody whom the rule finds: how much they did, in words too, and the sentence that would be printed.

    `writing` and `number` are those under which the certificate was given already, `signed_on` says when it was signed.
    """

    person: int
    name: str
    amount: int
    facts: str
    sentence: str
    writing: int | None
    number: str
    signed_on: date | None


def rows(club: ClubFile, kind: Certificate, start: date, end: date, least: int) -> list[CertificateRow]:
    """List those who gave at least so many hours, reached so many goals or came so many times, by name."""
    counted = _COUNTED[kind](club, start, end)
    found = {key: amount for key, amount in counted.items() if amount >= least}
    people = Person.select().where(Person.id.in_(list(found))).order_by(Person.sort_name, Person.id)
    coded, language = quoting.coder(folio.codes(club)), settings(club).language
    of_period = Writing.select().where(Writing.kind == KINDS[kind], Writing.starts_on == start, Writing.ends_on == end)
    given = {said.person: said for said in of_period}
    made = []
    for one in people:
        said = given.get(one.id)
        words = _sentence(club, kind, one.id, (start, end), said, coded)
        made.append(_row(kind, (one.id, person.name_of(one, language)), found[one.id], words, said))
    return made


def _row(kind: Certificate, who: tuple[int, str], amount: int, words: str, said: Writing | None) -> CertificateRow:
    return CertificateRow(
        *(*who, amount, _facts(kind, amount)),
        sentence=words,
        writing=said.id if said is not None else None,
        number=said.number if said is not None else "",
        signed_on=said.signed_on if said is not None else None,
    )


def _facts(kind: Certificate, amount: int) -> str:
    if kind is Certificate.THANKS:
        return ngettext("{count} hour", "{count} hours", amount).format(count=formats.number(amount))
    if kind is Certificate.ACHIEVEMENT:
        return ngettext("{count} goal reached", "{count} goals reached", amount).format(count=amount)
    return ngettext("came {count} time", "came {count} times", amount).format(count=amount)


def minutes(club: ClubFile, start: date, end: date, of: int | None = None) -> dict[int, int]:
    """Give the minutes of each volunteer as they count under the club's own policy."""
    policy, given = hours.policy_of(club), dict[int, list[int]]()
    for row, count in hours.counted(club, None, start=start, end=end, of=of):
        given.setdefault(row.person, []).append(count.minutes)
    return {key: hours_rules.total(each, policy) for key, each in given.items()}


def reached(club: ClubFile, start: date, end: date, of: int | None = None) -> list[GoalRow]:
    """List the goals that were reached in a period: by their last rating, or by when they were set."""
    return [
        one
        for one in goal.rows(club, person=of, until=end)
        if one.status is GoalStatus.REACHED
        and start <= max((rating.day for rating in one.ratings), default=one.set_on) <= end
    ]


def times(club: ClubFile, start: date, end: date) -> dict[int, int]:
    """Say how often each mentee came to a session."""
    return dict(club.rows(_CAME, (start.isoformat(), end.isoformat())))


_CAME: Final = """
    SELECT person_id, count(*) FROM session_person WHERE role = 'mentee' AND mark = 'came' AND date BETWEEN ? AND ?
     GROUP BY person_id
"""


def _whole_hours(club: ClubFile, start: date, end: date) -> dict[int, int]:
    return {key: given // HOUR for key, given in minutes(club, start, end).items() if given >= HOUR}


def _goals(club: ClubFile, start: date, end: date) -> dict[int, int]:
    found: dict[int, int] = {}
    for one in reached(club, start, end):
        found[one.person] = found.get(one.person, 0) + 1
    return found


_COUNTED: Final[Mapping[Certificate, Callable[[ClubFile, date, date], dict[int, int]]]] = {
    Certificate.THANKS: _whole_hours,
    Certificate.ACHIEVEMENT: _goals,
    Certificate.ATTENDANCE: times,
}


def written(kind: Certificate, key: int, start: date, end: date) -> Writing | None:
    """Give what was written for somebody's certificate of a period."""
    found: Writing | None = Writing.get_or_none(kind=KINDS[kind], person=key, starts_on=start, ends_on=end)
    return found


def sentence(club: ClubFile, kind: Certificate, key: int, start: date, end: date) -> str:
    """Give the one specific sentence: the one that was typed, or what the records have that may be printed.

    Thanks are quoted if whoever gave them agreed and they name no mentee; a goal, if the mentee may be quoted.
    """
    coded = quoting.coder(folio.codes(club))
    return _sentence(club, kind, key, (start, end), written(kind, key, start, end), coded)


def _sentence(
    club: ClubFile,
    kind: Certificate,
    key: int,
    days: tuple[date, date],
    said: Writing | None,
    coded: Callable[[str], str],
) -> str:
    start, end = days
    if said is not None and said.sentence:
        return said.sentence
    if kind is Certificate.THANKS:
        quotable = (words for (words,) in club.rows(_THANKS, (key, start.isoformat(), end.isoformat())))
        return next((words for words in quotable if coded(words) == words), "")
    if kind is Certificate.ACHIEVEMENT and consent.holds(club, key, ConsentKind.QUOTE, club.today()):
        return next((_("has reached “{goal}”").format(goal=one.wording) for one in reached(club, start, end, key)), "")
    return ""


_THANKS: Final = """
    SELECT wording FROM gratitude WHERE to_id = ? AND may_quote AND date BETWEEN ? AND ? ORDER BY date DESC, id DESC
"""


def fitting(key: int, wanted: str = "") -> Certificate:
    """Say which certificate somebody gets: the one that was said, or thanks for a volunteer, else of achievement.

    Raises:
        Refused: there is no such kind, or it is not for somebody in their role.
    """
    roles = {role.kind for role in Role.select().where(Role.person == key)}
    usual = Certificate.THANKS if RoleKind.VOLUNTEER in roles else Certificate.ACHIEVEMENT
    kind = kind_of(wanted) if wanted else usual
    if kind is Certificate.THANKS and RoleKind.VOLUNTEER not in roles:
        raise Refused(_("A certificate of thanks is for volunteers."), field="certificate")
    if kind is not Certificate.THANKS and RoleKind.MENTEE not in roles:
        raise Refused(_("This certificate is for mentees; volunteers have one of thanks."), field="certificate")
    return kind


def kind_of(wanted: str) -> Certificate:
    """Read the kind of a certificate.

    Raises:
        Refused: there is none of this name.
    """
    try:
        return Certificate(wanted)
    except ValueError:
        known = formats.list_of([one.value for one in Certificate])
        raise Refused(_("Certificates are {known}.").format(known=known), field="certificate") from None


def give(club: ClubFile, kind: Certificate, people: Sequence[int], start: date, end: date) -> Changes:
    """Give certificates their numbers, in one step: each keeps what was printed, of whom, for which time and when.

    Who has one of this kind for this period already keeps its number. It is not undone: a number that was printed
    is not given twice.
    """
    with club.step("writing.certificates", undoable=False) as step:
        for key in people:
            record.get(club, Person, key)
            said = written(kind, key, start, end)
            if said is None:
                said = writing.new(club, KINDS[kind], key, start, end)
                said.sentence = sentence(club, kind, key, start, end)
                said.save(force_insert=True)
            step.about(said)
    return step.changes
