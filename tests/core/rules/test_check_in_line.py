import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import CheckInState
from desktop.core.rules import check_in_line
from desktop.core.rules.check_in_line import CheckInLine

FINE, HELP = CheckInState.FINE, CheckInState.NEEDS_HELP


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("f", CheckInLine(FINE, reached=True, note="", follow_up="")),
        ("fi glad of Tuesdays", CheckInLine(FINE, reached=True, note="glad of Tuesdays", follow_up="")),
        ("n tired > call on Friday", CheckInLine(HELP, reached=True, note="tired", follow_up="call on Friday")),
        ("Needs help with the bus", CheckInLine(HELP, reached=True, note="with the bus", follow_up="")),
        ("needs_help", CheckInLine(HELP, reached=True, note="", follow_up="")),
        ("- rang twice", CheckInLine(FINE, reached=False, note="rang twice", follow_up="")),
    ],
)
def test_a_line_is_read(line: str, said: CheckInLine) -> None:
    assert check_in_line.parse(line) == said


@pytest.mark.parametrize("line", ["", "happy", "> call"])
def test_without_a_state_it_is_refused(line: str) -> None:
    with pytest.raises(Refused, match="thriving, fine, wobbling, needs help and safety concern"):
        check_in_line.parse(line)
