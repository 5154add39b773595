import pytest

from desktop.i18n import _, apart, by_itself, formats, on_paper, speaking
from desktop.i18n.sentence import CLOSE, OPEN, BackwardSentence, Sentence, isolated, one_stop


def test_a_text_of_the_other_direction_runs_by_itself_in_a_sentence() -> None:
    assert BackwardSentence("{name}: {count}").format(name="Ana L.", count=3) == f"{OPEN}Ana L.{CLOSE}: 3"
    assert isolated("سارة", backwards=True) == "سارة"
    assert isolated("020 7946 0018", backwards=True) == "020 7946 0018"
    assert isolated("Ana L.", backwards=False) == "Ana L."
    assert isolated("سارة", backwards=False) == f"{OPEN}سارة{CLOSE}"


def test_what_the_program_says_runs_as_its_language_does() -> None:
    assert isolated(BackwardSentence("DBS موسع"), backwards=True) == "DBS موسع"
    both = BackwardSentence("{name}، {phone}").format(name="Ruth", phone="020")
    assert BackwardSentence("{who}.").format(who=both) == f"{both}."


def test_an_initial_at_the_end_keeps_its_one_dot() -> None:
    assert Sentence("Not confirmed: {names}. Enough.").format(names="Victor N.") == "Not confirmed: Victor N. Enough."
    assert Sentence("{names}.").format(names="Victor") == "Victor."
    assert one_stop("{a}, {b}.", {"a": "N.", "b": "M."}) == "{a}, {b}"
    assert one_stop("{a}...", {"a": "N."}) == "{a}..."


@pytest.mark.parametrize(("count", "said"), [("3", "3\u00a0।"), ("तीन", "तीन।")])
def test_an_indian_full_stop_keeps_its_distance_from_a_figure(count: str, said: str) -> None:
    assert Sentence("{count}।").format(count=count) == said


def test_only_on_paper_a_sentence_says_how_its_parts_run() -> None:
    with speaking("ar"):
        assert apart("Ana") == "Ana"
        assert _("{name}: {count}").format(name="Ana", count=1) == "Ana: 1"
        with on_paper():
            assert apart("Ana") == f"{OPEN}Ana{CLOSE}"
            assert OPEN in _("{name}: {count}").format(name="Ana", count=1)
            assert OPEN in formats.list_of(["Ana", "Ben"])
            with speaking("fr"):
                assert isinstance(_("Yes"), Sentence)
        assert type(_("Yes")) is str


def test_what_there_is_is_joined_with_a_mark() -> None:
    assert formats.joined(", ", ("Ruth", "", "020")) == "Ruth, 020"
    with speaking("ar"):
        assert formats.joined(_(", "), ("رقم", "عنوان")) == "رقم، عنوان"
    with speaking("fr"):
        assert formats.joined(_("; "), ("un", "deux")) == "un\u202f; deux"


def test_a_number_to_dial_keeps_its_order_beside_words_from_right_to_left() -> None:
    with speaking("ar"):
        assert by_itself("07700 900333") == "\u206807700 900333\u2069"
        assert by_itself("") == ""
    with speaking("de"):
        assert by_itself("07700 900333") == "07700 900333"
