import pytest

from desktop.exchange.person_line import ContactLine, Line, Problem


def test_a_line_is_refused_by_a_problem_that_says_so() -> None:
    line = Line(2, problems=[Problem(2, "Photos", "neither yes nor no")])
    assert not line.refused
    line.problems.append(Problem(2, "DOB", "no day", refuses=True))
    assert line.refused


def test_the_name_of_a_line() -> None:
    assert Line(2, fields={"given_name": "Mei"}).name == "Mei"
    assert Line(2, fields={"given_name": "Mei", "family_name": "Stewart"}).name == "Mei Stewart"
    assert not Line(2).name


@pytest.mark.parametrize(("slot", "guardian"), [("parent", True), ("mother2", True), ("emergency", False)])
def test_who_is_a_guardian(slot: str, guardian: bool) -> None:
    assert ContactLine(slot).is_guardian is guardian
