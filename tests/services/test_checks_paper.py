"""What the list of checks to renew shows: never a number, and by which rule checks are renewed."""

from datetime import timedelta

from desktop.reports import checks as report
from desktop.reports.kit.page import Options
from desktop.services import checks_paper
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_check, a_volunteer
from tests.reports.conftest import words


def test_the_list_never_shows_a_number(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False, task="lead")
    a_check(club, ben, kind="pvg", reference="001234567890", workforce="children", renew_by=TODAY + timedelta(12))
    data = checks_paper.paper(club)
    [line] = data.parts[0].lines
    assert (line.role, line.check, line.level, line.days, line.status) == ("lead", "PVG", "children", 12, "renewal due")
    page = " ".join(words(report.render(data, Options())))
    assert "7890" not in page
    assert "Scotland (PVG)" in page
    clubs.change(club, {"check_rule": "Every two years, says the board."})
    data = checks_paper.paper(club)
    assert (data.rules, data.own_rule) == (("Every two years, says the board.",), True)


def test_why_none_is_needed_stands_instead_of_the_check(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False)
    a_check(club, ben, kind="not_required", reason_not_required="A speaker, never alone", renew_by=None)
    [line] = checks_paper.paper(club).parts[0].lines
    assert (line.check, line.days, line.status) == ("A speaker, never alone", None, "not required")
