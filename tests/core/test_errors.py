from desktop.core.errors import InUse, Moved, Refused, Trouble


def test_a_refusal_has_at_least_one_problem() -> None:
    assert Refused("No.").problems == ("No.",)
    several = Refused("No.", field="name", problems=("One.", "Two."))
    assert (several.sentence, several.field, several.problems) == ("No.", "name", ("One.", "Two."))


def test_trouble_says_its_sentence() -> None:
    assert (Trouble("The disk is full.").sentence, str(Trouble("Full."))) == ("The disk is full.", "Full.")


def test_what_is_open_elsewhere_is_a_refusal_and_what_moved_is_trouble() -> None:
    assert InUse("Open there.", left=True).left
    assert isinstance(InUse("Open there.", left=False), Refused)
    moved = Moved("Gone.", kept="/club (here).club")
    assert (moved.sentence, moved.kept, moved.taken) == ("Gone.", "/club (here).club", False)
    assert isinstance(moved, Trouble)
