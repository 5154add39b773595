"""What the paper of gaps shows of the club."""

from desktop.services import gap_paper, paper
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import a_mentee, a_volunteer


def test_all_kinds_but_checks_are_named(club: ClubFile) -> None:
    a_mentee(club, "Ada", born_on=None)
    a_volunteer(club, "Ben", cleared=False)
    found = gap_paper.paper(club)
    assert [part.title for part in found.parts] == ["Contacts", "Ages", "Consents"]
    assert found.checks == 1
    assert not any("Ben" in line.name for part in found.parts for line in part.lines)


def test_it_speaks_the_language_of_the_paper(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    (table,) = paper.tables(club, "gaps", PaperRequest(language="xx"))
    kind, name, missing = next(iter(table.rows))
    assert str(name).startswith("Ada")
    assert (kind, missing) != ("Contacts", "No contact with a telephone number")
