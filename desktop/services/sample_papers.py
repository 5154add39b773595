"""Every paper of the sample club, written beside it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from desktop.core.choices import PaperSize, RoleKind, SessionStatus
from desktop.core.paper_choices import Certificate, Wearers
from desktop.i18n import _
from desktop.model.search import Request
from desktop.services import pair, paper, person, record, sample_impact, session, term
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest

Progress = Callable[[str, float], None]
ENDINGS: Final = (".csv", ".xlsx", ".ods")


def write(club: ClubFile, folder: Path, progress: Progress) -> list[Path]:
    """Write each paper of the catalogue, and the tables behind those that have one, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = _requests(club)
    written: list[Path] = []
    for number, (name, file, request) in enumerate(wanted):
        progress(_("Making the paper “{name}”").format(name=file), number / len(wanted))
        written.append(paper.write(club, name, request, folder / f"{file}.pdf"))
        if paper.kind(name).has_table and file == name:
            written += [paper.write(club, name, request, folder / f"{file}{ending}") for ending in ENDINGS]
    progress(_("The sample club is ready"), 1.0)
    return written


def _requests(club: ClubFile) -> list[tuple[str, str, PaperRequest]]:
    """Say which papers are made: name, name of the file, request."""
    evening = session.current(club)
    home = term.at(club, club.today())
    volunteer = person.rows(club, role=RoleKind.VOLUNTEER)[0]
    of_session = PaperRequest(session=evening.id if evening is not None else None)
    of_term = PaperRequest(
        term=home.id if home is not None else None, group=evening.group if evening is not None else None
    )
    of_person = PaperRequest(person=volunteer.key)
    coded = of_term._replace(edition="coded")
    of_pair = PaperRequest(relationship=pair.the_one(club, "R01").key)
    ended = PaperRequest(relationship=pair.the_one(club, "R04").key)
    mentee = pair.the_one(club, "R01").mentees[0]
    of_mentor = of_term._replace(person=pair.the_one(club, "R01").mentors[0], group=None)
    of_mentee = of_term._replace(person=mentee, group=None)
    no_goals = of_term._replace(person=_without_goals(club), group=None)
    five_goals = of_term._replace(person=pair.the_one(club, "R04").mentees[0], group=None)
    return [
        *_of_session(of_session),
        ("matrix", "matrix", of_term),
        ("matrix", "matrix-coded", coded),
        ("statement", "statement", of_person),
        ("hours", "hours", of_term._replace(group=None)),
        ("hours", "hours-coded", coded._replace(group=None)),
        *_of_year(club),
        ("gaps", "gaps", PaperRequest()),
        ("handover", "handover", PaperRequest()),
        *_lists_and_forms(mentee, of_term),
        ("agreement", "agreement", of_pair),
        ("agreement", "agreement-group", PaperRequest(relationship=pair.the_one(club, "R03").key)),
        ("homework", "homework", of_pair),
        ("homework", "homework-nothing-agreed", PaperRequest(relationship=pair.the_one(club, "R03").key)),
        ("prep", "prep", of_pair),
        ("prep-pad", "prep-pad", PaperRequest()),
        ("record", "record", of_pair),
        ("record", "record-of-session", of_session),
        ("record-pad", "record-pad", PaperRequest()),
        ("critique", "critique", of_pair),
        ("tell-them", "tell-them", PaperRequest()),
        ("then-now", "then-now", PaperRequest()),
        ("promises", "promises", of_pair),
        ("closure", "closure", ended),
        ("mistakes", "mistakes", of_term._replace(group=None)),
        ("timesheet", "timesheet", of_mentor._replace(day=_met_apart(club))),
        ("progress", "progress", of_mentee),
        ("progress", "progress-five-goals", five_goals),
        ("progress", "progress-no-goals", no_goals),
        ("progress", "progress-coded", of_mentee._replace(edition="coded")),
        ("progress", "progress-volunteer", of_mentee._replace(edition="volunteer")),
        ("folio", "folio", of_mentor),
        ("letter", "letter", of_mentor),
        *_certificates(of_mentor, of_mentee),
        ("access", "access", PaperRequest(person=mentee)),
        ("ask", "ask", PaperRequest(asking=record.all_of(club, Request)[0].id)),
        ("that-day", "that-day", PaperRequest(day=_held(club))),
    ]


def _of_year(club: ClubFile) -> list[tuple[str, str, PaperRequest]]:
    year = sample_impact.year_of(club.today())
    whole = PaperRequest(start=date(year, 1, 1), end=date(year, 12, 31))
    return [("impact", "impact", whole), ("impact", "impact-short", whole._replace(edition="short"))]


def _lists_and_forms(mentee: int, of_term: PaperRequest) -> list[tuple[str, str, PaperRequest]]:
    return [
        ("rota", "rota", of_term),
        ("phones", "phones", of_term),
        ("checks", "checks", PaperRequest()),
        ("destruction", "destruction", of_term),
        ("consent-form", "consent-form", PaperRequest(person=mentee)),
        ("consent-form", "consent-form-blank", PaperRequest()),
        ("consent-form", "consent-form-adult", PaperRequest(edition="adult")),
        ("incident", "incident", PaperRequest()),
        ("concern", "concern", PaperRequest()),
    ]


def _of_session(wanted: PaperRequest) -> list[tuple[str, str, PaperRequest]]:
    """Say which papers of a session are made."""
    return [
        ("register", "register", wanted),
        ("register", "register-letter", wanted._replace(paper=PaperSize.LETTER)),
        ("register", "register-large-print", wanted._replace(large_print=True)),
        ("register-signature", "register-signature", wanted),
        ("volunteers", "volunteers", wanted),
        ("slips", "slips", wanted),
        ("card", "card", wanted),
        ("door", "door", wanted),
        ("fire", "fire", wanted),
        ("badges", "badges", wanted),
        ("badges", "badges-volunteers", PaperRequest(wearers=Wearers.VOLUNTEERS.value, paper=PaperSize.LETTER)),
        ("pack", "pack", wanted),
    ]


def _certificates(of_mentor: PaperRequest, of_mentee: PaperRequest) -> list[tuple[str, str, PaperRequest]]:
    """Say which certificates are made."""
    achieved = of_mentee._replace(certificate=Certificate.ACHIEVEMENT.value, with_goal=True)
    return [
        ("certificate", "certificate", of_mentor),
        ("certificate", "certificate-ink-saver", of_mentor._replace(edition="ink-saver")),
        ("certificate", "certificate-achievement", achieved),
        ("certificate", "certificate-attendance", of_mentee._replace(certificate=Certificate.ATTENDANCE.value)),
    ]


def _held(club: ClubFile) -> date:
    """Give the last day on which a session was held."""
    held = [row.date for row in session.rows(club, end=club.today()) if row.status == SessionStatus.CLOSED]
    return date.fromisoformat(max(held)) if held else club.today()


def _without_goals(club: ClubFile) -> int:
    """Give a mentee who came and has no goal yet."""
    found = club.value(
        """SELECT min(person_id) FROM session_person WHERE role = 'mentee' AND mark = 'came'
              AND person_id NOT IN (SELECT person_id FROM goal)"""
    )
    return int(found)


def _met_apart(club: ClubFile) -> date:
    """Give the last day on which a pair met apart from a session."""
    found = club.value("SELECT max(date) FROM hours_entry WHERE meeting_id NOT NULL")
    return date.fromisoformat(found)
