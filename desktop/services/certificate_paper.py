"""What a certificate says: who gets it for what, who signs, and the number it is, or would be, given under."""

from datetime import date
from typing import Final

from desktop.core.choices import ConsentKind, RoleKind
from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import GoalScale
from desktop.core.rules import goal as rules
from desktop.i18n import _
from desktop.model.person import Person
from desktop.reports.certificate import CertificateData, GoalLine
from desktop.reports.kit.signatures import Signer
from desktop.services import certificate, consent, person, progress, record, writing
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint


def paper(
    club: ClubFile, kind: Certificate, key: int, start: date, end: date, *, with_goal: bool = False, ahead: int = 0
) -> CertificateData:
    """Gather a certificate.

    Args:
        club: the club.
        kind: which.
        key: whose.
        start: first day.
        end: last day; of a period that goes on it tells until today, under the period it was wanted for.
        with_goal: how far a goal came is printed, in the mentee's words, if they may be quoted.
        ahead: how many certificates before it get a new number.
    """
    one = record.get(club, Person, key)
    said = certificate.written(kind, key, start, end)
    until = max(start, min(end, club.today()))
    return CertificateData(
        imprint=imprint(club),
        kind=kind,
        name=person.full_name_of(one, settings(club).language) if kind is Certificate.THANKS else person.name_of(one),
        starts=start,
        ends=until,
        on=said.written_on if said is not None and said.written_on else club.today(),
        number=said.number if said is not None else writing.next_number(club, certificate.KINDS[kind], ahead),
        group=_group(club, kind, key, start, until),
        minutes=certificate.minutes(club, start, until, key).get(key, 0) if kind is Certificate.THANKS else 0,
        times=certificate.times(club, start, until).get(key, 0) if kind is Certificate.ATTENDANCE else 0,
        sentence=certificate.sentence(club, kind, key, start, end),
        goal=_goal(club, key, start, until) if with_goal and kind is Certificate.ACHIEVEMENT else None,
        signers=_signers(club, kind, key, (start, until), said.signer if said is not None else ""),
    )


def _group(club: ClubFile, kind: Certificate, key: int, start: date, end: date) -> str:
    """Name the group if it was one alone."""
    role = RoleKind.VOLUNTEER if kind is Certificate.THANKS else RoleKind.MENTEE
    found = club.rows(_GROUPS, (key, role.value, start.isoformat(), end.isoformat()))
    return str(found[0][0]) if len(found) == 1 else ""


_GROUPS: Final = """
    SELECT DISTINCT g.name FROM session_person p
      JOIN session s ON s.id = p.session_id JOIN "group" g ON g.id = s.group_id
     WHERE p.person_id = ? AND p.role = ? AND p.mark = 'came' AND p.date BETWEEN ? AND ?
"""


def _goal(club: ClubFile, key: int, start: date, end: date) -> GoalLine | None:
    """Give the reached goal that moved farthest; a mentee's words are printed only if they may be quoted."""
    if not consent.holds(club, key, ConsentKind.QUOTE, club.today()):
        return None
    moved = [
        (one.now.distance, one.wording, one.now)
        for one in certificate.reached(club, start, end, key)
        if one.now is not None and one.scale is GoalScale.TEN and one.now.distance > 0
    ]
    if not moved:
        return None
    _distance, wording, now = max(moved, key=lambda one: one[0])
    return GoalLine(rules.said(GoalScale.TEN, now.start), rules.said(GoalScale.TEN, now.now), wording)


def _signers(club: ClubFile, kind: Certificate, key: int, days: tuple[date, date], signer: str) -> tuple[Signer, ...]:
    """Say who signs: the coordinator, and where something was achieved the mentor beside the leader."""
    own = settings(club)
    leader = Signer(own.coordinator_position or _("Coordinator"), signer or own.coordinator)
    if kind is not Certificate.ACHIEVEMENT:
        return (leader,)
    mentors = [one.name for one in progress.mentors(club, key, *days)]
    return Signer(_("Mentor"), mentors[0] if len(mentors) == 1 else ""), leader
