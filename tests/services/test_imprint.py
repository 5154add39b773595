from desktop.core.choices import SheetKind
from desktop.services import club as clubs
from desktop.services import sheet
from desktop.services.club import ClubFile
from desktop.services.imprint import imprint
from tests.factories import a_mentee, a_session, the_session

REGISTER = SheetKind.REGISTER


def test_head_and_foot(club: ClubFile) -> None:
    a_mentee(club)
    one = the_session(club, a_session(club))
    plain = imprint(club, "Riverside Code Club", sheet.plan(club, one, REGISTER))
    assert (plain.organisation, plain.group, plain.printed_at) == ("Riverside Code Club", "", club.clock())
    assert (plain.sheet, plain.destroy_by) == (
        sheet.plan(club, one, REGISTER).code,
        sheet.plan(club, one, REGISTER).destroy_by,
    )
    clubs.change(club, {"organisation": "Riverside Library"})
    other = imprint(club, "Riverside Code Club")
    assert (other.organisation, other.group, other.sheet) == ("Riverside Library", "Riverside Code Club", "")
