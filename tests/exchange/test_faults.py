import pytest

from desktop.exchange import faults
from desktop.exchange.faults import refusal

FAULTS = [value for name, value in vars(faults).items() if name.isupper() and not name.startswith(("_", "MOST"))]


@pytest.mark.parametrize("fault", [*FAULTS, "something new"])
def test_every_fault_has_a_sentence_that_names_the_file(fault: str) -> None:
    sentence = refusal(fault, "list.csv").sentence
    assert "list.csv" in sentence
    assert "{" not in sentence
