"""What a certificate is told of the club."""

from datetime import timedelta
from pathlib import Path

from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import WritingKind
from desktop.model.consent import Consent
from desktop.services import certificate, certificate_paper, goal, paper, record, writing
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import BEGIN, TODAY, WEEK, a_held_session, a_mentee, a_volunteer
from tests.pairs import a_goal, a_relationship

THANKS, ACHIEVEMENT, ATTENDANCE = Certificate


def test_thanks_are_for_the_hours_of_the_period_up_to_today(club: ClubFile) -> None:
    clubs.change(club, {"coordinator": "Ann Lee", "coordinator_position": "Organiser"})
    ada, ben = a_mentee(club, "Ada"), a_volunteer(club, "Benjamin", "Okafor", known_as="Ben")
    a_held_session(club, TODAY - WEEK, {ada: "came"}, {ben: {}})
    made = certificate_paper.paper(club, THANKS, ben, BEGIN, TODAY + WEEK)
    assert (made.name, made.minutes, made.starts, made.ends) == ("Benjamin Okafor", 90, BEGIN, TODAY)
    assert (made.number, made.on, made.group) == ("C-2026-1", TODAY, "Riverside Code Club")
    assert [(one.role, one.name) for one in made.signers] == [("Organiser", "Ann Lee")]
    assert certificate_paper.paper(club, ATTENDANCE, ada, BEGIN, TODAY).times == 1


def test_a_mentee_is_named_as_they_want_and_their_goal_is_quoted_with_consent(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Adelaide", "King", known_as="Ada"), a_volunteer(club, "Ben")
    a_relationship(club, ben, ada)
    key = a_goal(club, ada, "asking for help")
    goal.rate(club, key, 3, on=TODAY - timedelta(days=2))
    goal.rate(club, key, 6, on=TODAY)
    goal.change(club, key, {"status": "reached"})
    without = certificate_paper.paper(club, ACHIEVEMENT, ada, BEGIN, TODAY, with_goal=True)
    assert (without.name, without.goal) == ("Ada King", None)
    assert [(one.role, one.name) for one in without.signers] == [("Mentor", "Ben"), ("Coordinator", "")]
    record.add(club, Consent, {"person": ada, "kind": "quote", "given": True})
    with_it = certificate_paper.paper(club, ACHIEVEMENT, ada, BEGIN, TODAY, with_goal=True).goal
    assert with_it is not None
    assert tuple(getattr(with_it, name) for name in ("start", "now", "wording")) == ("3", "6", "asking for help")
    assert certificate_paper.paper(club, ACHIEVEMENT, ada, BEGIN, TODAY).goal is None


def test_printing_one_keeps_its_number(club: ClubFile, tmp_path: Path) -> None:
    ben = a_volunteer(club, "Ben")
    request = PaperRequest(person=ben, start=BEGIN, end=TODAY)
    paper.make(club, "certificate", request)
    assert not writing.rows(club)
    for number in range(2):
        paper.save(club, "certificate", request, tmp_path / f"{number}.pdf")
    assert [(row.number, row.kind) for row in writing.rows(club)] == [("C-2026-1", WritingKind.CERTIFICATE_THANKS)]
    assert certificate_paper.paper(club, THANKS, ben, BEGIN, TODAY).number == "C-2026-1"
    assert certificate.written(THANKS, ben, BEGIN, TODAY) is not None
