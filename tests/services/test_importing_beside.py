from desktop.services import importing
from desktop.services.club import ClubFile
from tests.factories import a_contact, a_mentee, a_volunteer
from tests.services.lists import DATA, a_list


def test_a_line_beside_somebody_here(club: ClubFile) -> None:
    mei = a_mentee(club, "Mei", "Stewart", school="Elm")
    a_contact(club, mei, "Rosa", "Stewart")
    header = ("Name", "Date of birth", "School", "Parent", "Parent phone")
    path = a_list(club, header, ("Mei Stewart", "2014-01-01", "Oak", "Rosa Stewart", "07700 900999"))
    preview = importing.look(club, path)
    facts = {fact.label: fact for fact in importing.beside(club, preview, preview.rows[0])}
    assert (facts["Name"].listed, facts["Name"].here) == ("Mei Stewart", "Mei Stewart")
    assert (facts["School"].listed, facts["School"].here, facts["School"].differs) == ("Oak", "Elm", True)
    assert facts["Contacts"].here.startswith("Rosa Stewart\n07700 900123")


def test_a_line_beside_an_earlier_one_of_the_list(club: ClubFile) -> None:
    preview = importing.look(club, DATA / "members.csv")
    again = next(row for row in preview.rows if row.outcome is importing.Outcome.DUPLICATE)
    facts = {fact.label: fact for fact in importing.beside(club, preview, again)}
    assert facts["Name"].here == "Finlay Gallagher"
    assert facts["Contacts"].here


def test_lines_of_registers_and_hours(club: ClubFile) -> None:
    a_volunteer(club, "Ben", "Otieno")
    register = a_list(club, ("Name", "8 Sep 2026", "15 Sep 2026"), ("Volunteers",), ("Ben O.", "/", "/"))
    preview = importing.look(club, register)
    facts = {fact.label: fact for fact in importing.beside(club, preview, preview.rows[1])}
    assert (facts["Name"].listed, facts["Name"].here, facts["Role"].here) == ("Ben O.", "Ben Otieno", "Volunteer")
    hours = a_list(club, ("Name", "Date", "Hours"), ("Ben O.", "2026-09-08", "2"), name="hours.csv")
    preview = importing.look(club, hours)
    facts = {fact.label: fact for fact in importing.beside(club, preview, preview.rows[0])}
    assert [fact.listed for fact in facts.values()] == ["Ben O.", "", "2 h, Other"]
