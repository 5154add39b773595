from desktop.core.errors import Refused, Trouble


def test_a_refusal_has_at_least_one_problem() -> None:
    assert Refused("No.").problems == ("No.",)
    several = Refused("No.", field="name", problems=("One.", "Two."))
    assert (several.sentence, several.field, several.problems) == ("No.", "name", ("One.", "Two."))


def test_trouble_says_its_sentence() -> None:
    assert (Trouble("The disk is full.").sentence, str(Trouble("Full."))) == ("The disk is full.", "Full.")
