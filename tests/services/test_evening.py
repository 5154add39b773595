import pytest

from desktop.core.choices import SheetKind
from desktop.core.errors import Refused
from desktop.services import evening, history, register, sheet
from desktop.services.club import ClubFile
from desktop.services.evening import Typed
from tests.factories import a_mentee, a_session, a_volunteer, dump, the_session


@pytest.fixture
def session(club: ClubFile) -> int:
    """Three children and a volunteer are expected."""
    for name in ("Ada", "Bo", "Cy"):
        a_mentee(club, name)
    a_volunteer(club, "Ben")
    return a_session(club)


def test_all_of_it_is_one_step(club: ClubFile, session: int) -> None:
    before = dump(club)
    typed = Typed(
        mentees="* -1 2>20 +dee", volunteers="* 1!", children=(3, 3), adults=(1, None), no_incidents=True, close=True
    )
    stands = evening.type_in(club, session, typed)
    assert (stands.came, stands.late, stands.absent, stands.walk_ins, stands.closed) == (3, 1, 1, 1, True)
    assert stands.supervision.needed == 2
    one = the_session(club, session)
    assert (one.children_10, one.adults_10, one.adults_end, one.no_incidents) == (3, 1, None, True)
    history.undo(club)
    assert dump(club) == before


def test_what_is_refused_leaves_nothing(club: ClubFile, session: int) -> None:
    before = dump(club)
    with pytest.raises(Refused, match="Not recorded yet"):
        evening.type_in(club, session, Typed(mentees="1", volunteers="*", children=(1, 1), close=True))
    with pytest.raises(Refused, match="row 99"):
        evening.type_in(club, session, Typed(mentees="*", volunteers="99"))
    assert dump(club) == before


def test_on_trial_nothing_stays(club: ClubFile, session: int) -> None:
    before = dump(club)
    tried = evening.type_in(club, session, Typed(mentees="* +dee", volunteers="*", close=True), keep=False)
    assert tried.closed
    assert dump(club) == before
    assert evening.type_in(club, session, Typed(mentees="* +dee", volunteers="*", close=True)) == tried


def test_a_code_belongs_to_the_line_of_its_sheet(club: ClubFile, session: int) -> None:
    one = the_session(club, session)
    for kind in (SheetKind.REGISTER, SheetKind.VOLUNTEERS):
        sheet.issue(club, one, kind)
    mentees, volunteers = (sheet.latest(club, session, (kind,)) for kind in (SheetKind.REGISTER, SheetKind.VOLUNTEERS))
    assert mentees is not None
    assert volunteers is not None
    assert evening.type_in(club, session, Typed(mentees="*", volunteers="*", sheet=mentees.code)).came == 3
    assert evening.type_in(club, session, Typed(volunteers="*", sheet=volunteers.code)).supervision.present == 1
    with pytest.raises(Refused, match="#ZZ9"):
        evening.type_in(club, session, Typed(mentees="*", sheet="ZZ9"))


def test_how_a_session_stands(club: ClubFile, session: int) -> None:
    assert evening.at(club, session).not_recorded == 3
    register.headcounts(club, session, children=(4, None))
    stands = evening.type_in(club, session, Typed(mentees="*"))
    assert stands.words[-1] == "Counted 4 children at 10 minutes; the register has 3."
