from desktop.core.choices import RoleKind
from desktop.exchange.person_line import ContactLine, Line
from desktop.services.club import ClubFile
from desktop.services.importing_plan import Decision, Decisions, Outcome, Plan, holds, make
from desktop.services.importing_source import Source
from tests.factories import a_mentee, a_volunteer


def a_line(row: int = 2, name: str = "Ada Byron", **fields: str) -> Line:
    given, family = name.split()
    return Line(row, fields={"given_name": given, "family_name": family, **fields})


def planned(
    club: ClubFile, *lines: Line, role: RoleKind | None = RoleKind.MENTEE, decisions: Decisions | None = None
) -> Plan:
    return make(club, Source(lines, role), decisions or Decisions())


def outcomes(plan: Plan) -> list[str]:
    return [row.outcome.value for row in plan.rows]


def test_a_line_that_says_no_role_where_none_is_known(club: ClubFile) -> None:
    (row,) = planned(club, a_line(), role=None).rows
    assert (row.outcome, row.reason) == (Outcome.REFUSED, "It is not said which role this person has.")


def test_a_child_is_found_by_the_parents_telephone(club: ClubFile) -> None:
    first = a_line()
    first.contacts.append(ContactLine("parent", {"given_name": "Anne", "phone": "07700 900001"}))
    plan = planned(club, first)
    with club.step("test"):
        plan.batch.write()
    assert outcomes(planned(club, first)) == ["unchanged"]
    assert outcomes(planned(club, a_line())) == ["duplicate"]


def test_a_mentee_is_never_taken_for_a_contact(club: ClubFile) -> None:
    parent = a_line()
    parent.roles = (RoleKind.CONTACT,)
    with club.step("test"):
        planned(club, parent).batch.write()
    assert outcomes(planned(club, a_line())) == ["new"]


def test_a_volunteer_of_a_childs_name_is_asked_about(club: ClubFile) -> None:
    a_mentee(club, "Ada", "Byron")
    assert outcomes(planned(club, a_line(), role=RoleKind.VOLUNTEER)) == ["duplicate"]


def test_a_volunteer_who_becomes_a_mentee_too(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", "Ek", born_on="1990-01-01")
    (row,) = planned(club, a_line(name="Ben Ek", born_on="1990-01-01")).rows
    assert (row.outcome, row.person) == (Outcome.CHANGED, ben)
    assert row.differences[0] == ("Role", "", "Mentee")
    assert "mentee of 36" in row.problems[0].message


def test_a_plan_holds_as_long_as_nothing_changes(club: ClubFile) -> None:
    source = Source((a_line(),), RoleKind.MENTEE)
    plan = make(club, source, Decisions())
    assert holds(plan, club, Decisions())
    assert not holds(plan, club, Decisions(Decision.CREATE))
    a_mentee(club, "Bo")
    assert not holds(plan, club, Decisions())


def test_planning_twice_says_everything_once(club: ClubFile) -> None:
    line = a_line(born_on="1990-01-01")
    for _time in range(2):
        (row,) = planned(club, line).rows
        assert len(row.problems) == 1
