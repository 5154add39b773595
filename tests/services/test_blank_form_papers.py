"""Who of the club is named on blank forms."""

from desktop.services import blank_form, blank_form_papers
from desktop.services import club as clubs
from desktop.services.club import ClubFile


def test_those_who_are_told_are_named(club: ClubFile) -> None:
    clubs.change(club, {"coordinator": "Ada", "safeguarding_lead": "Ruth", "safeguarding_phone": "07700 900222"})
    data = blank_form_papers.incident_form(club)
    assert [one.words() for one in data.call] == ["Coordinator: Ada", "Safeguarding lead: Ruth, 07700 900222"]
    assert data.imprint.sheet == blank_form.plan(club)
    assert blank_form_papers.concern_form(club).lead.name == "Ruth"
