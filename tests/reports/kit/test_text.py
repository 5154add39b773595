import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules.letters import split
from desktop.i18n import on_paper, speaking
from desktop.reports.kit import text
from desktop.reports.kit.text import Span

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")), max_size=120)


def _read(lines: tuple[text.Line, ...]) -> str:
    return "".join(run.text for line in lines for run in line.runs)


@given(NAMES, st.floats(5, 200), st.floats(3, 40))
def test_what_is_made_to_fit_fits(value: str, room: float, high: float) -> None:
    fitted = text.fit(value, room, high, 14, 9)
    assert text.SMALLEST <= fitted.size <= 14
    assert all(line.width * fitted.size / text.MM <= room + 0.01 or len(_read((line,))) <= 1 for line in fitted.lines)
    assert len(fitted.lines) == 1 or text.height(fitted.size, len(fitted.lines)) <= high + 0.01


@given(st.text("abcdef -", max_size=80), st.floats(8, 100))
def test_wrapping_loses_no_letter(value: str, room: float) -> None:
    assert "".join(_read(text.wrap(value, room, 12)).split()) == "".join(value.split())


def test_a_short_text_keeps_its_size() -> None:
    assert text.fit("Ana", 50, 9, 14, 12).size == 14


def test_words_stay_whole_as_long_as_it_is_readable() -> None:
    fitted = text.fit("Katarzyna Wiśniewska-Brzęczyszczykiewicz", 50, 12, 14, 11)
    assert [_read((line,)) for line in fitted.lines] == ["Katarzyna Wiśniewska-", "Brzęczyszczykiewicz"]
    assert fitted.size >= 10


def test_what_is_far_too_long_is_cut_and_says_so() -> None:
    fitted = text.fit("word " * 400, 30, 5, 12, 9)
    assert fitted.size == text.SMALLEST
    assert _read(fitted.lines).endswith("…")


def test_a_sentence_keeps_its_bold_part() -> None:
    spans = text.spread("at least {needed} adults, {other}.", {"needed": "2", "other": "{needed}"}, strong=("needed",))
    assert spans == (Span("at least "), Span("2", bold=True), Span(" adults, "), Span("{needed}"), Span("."))
    [line] = text.wrap(spans, 200, 12)
    assert [run.font.rpartition("-")[2] for run in line.runs] == ["Regular", "Bold", "Regular"]


def test_a_bold_part_may_be_glued_to_the_next_word() -> None:
    [first, second] = text.wrap((Span("one "), Span("two", bold=True), Span(", three")), 20, 12)
    assert _read((first,)) == "one two,"
    assert _read((second,)) == "three"


def test_lines_of_a_wrapped_paragraph_run_as_the_paragraph_does() -> None:
    lines = text.wrap("שרה Ann Ben Tom", 26, 12)
    assert [_read((line,)) for line in lines] == ["שרה Ann Ben", "Tom"]
    first, *_between, last = lines[0].runs
    assert first.text == "שרה"
    assert first.at > last.at == 0, "the first word stands on the right"


def test_a_line_begins_where_its_paper_does() -> None:
    assert text.line("Ann שרה").runs[0].at == 0
    assert text.line("Ann שרה", base="R").runs[-1].at == 0
    assert text.line("Ann Ben", base="R").runs[0].at == 0
    assert text.fit("Ann שרה", 90, 9, 12, 9, base="R").lines[0].runs[-1].at == 0
    assert text.wrap("Ann שרה", 90, 12)[0].runs[0].at == 0
    with speaking("xr"):
        assert text.wrap("Ann שרה", 90, 12)[0].runs[-1].at == 0


@pytest.mark.parametrize("name", ["👩🏽\u200d🚀" * 9, "क्षत्रियक्षत्रियक्षत्रिय", "ọ\u0300" * 12, "محمد" * 9])
def test_a_word_is_broken_between_letters_only(name: str) -> None:
    lines = text.wrap(name, 12, 12)
    assert len(lines) > 1
    assert all(line.width * 12 / text.MM <= 12.01 for line in lines)
    parts = [_read((line,)) for line in lines]
    assert "".join(parts) == name
    assert [letter for part in parts for letter in split(part)] == split(name)


def test_bold_words_stand_where_a_line_from_right_to_left_has_them() -> None:
    [line] = text.wrap(text.spread("{name}: שלום", {"name": "שרה"}, strong=("name",)), 100, 12)
    placed = {run.text: run for run in line.runs}
    assert placed["שרה"].at > placed["שלום"].at
    assert placed["שרה"].font.endswith("-Bold")
    assert not placed["שלום"].font.endswith("-Bold")


@pytest.mark.parametrize("mark", ["•", "–", "1."])
def test_a_mark_that_begins_a_line_stands_at_its_beginning(mark: str) -> None:
    words = text.line(f"{mark} Finish a game", base="R").runs[-1]
    assert (words.text, words.at) == ("Finish a game", 0)


def test_lines_end_at_no_space_that_holds_words_together() -> None:
    lines = text.wrap("Qui\u202f? «\u00a0Oui\u00a0»", text.width("« Oui »", 12) + 0.1, 12)
    assert [_read((line,)) for line in lines] == ["Qui ?", "« Oui »"]


def test_widths_are_those_of_the_font() -> None:
    assert text.width("mmm", 12) == pytest.approx(3 * text.width("m", 12))
    assert text.width("Ana", 24) == pytest.approx(2 * text.width("Ana", 12))
    assert text.width("Ana", 12, bold=True) > text.width("Ana", 12)
    assert text.height(12, 2) == 2 * text.height(12)


@pytest.mark.parametrize(
    "together", ["020 7946 0018", "17 nov. 2026", "7 de jul. de 2026", "23. Sept. 2026", "17 नव॰ 2026", "4,5 h"]
)
def test_what_belongs_together_stays_on_one_line(together: str) -> None:
    lines = text.wrap(f"Ruth Ada {together}", text.width(f"Ruth Ada {together}", 12) - 1, 12)
    assert [_read((line,)) for line in lines] == ["Ruth Ada", together]


def test_what_belongs_together_is_parted_where_no_line_holds_it() -> None:
    lines = text.wrap("17 nov. 2026", text.width("17 nov.", 12) + 0.1, 12)
    assert [_read((line,)) for line in lines] == ["17 nov.", "2026"]


def test_a_line_runs_as_its_paragraph_does() -> None:
    with speaking("ar"):
        first, second = text.wrap("اتصل 020 7946 0018.", text.width("020 7946 0018.", 12) + 1, 12)
    assert _read((first,)) == "اتصل"
    assert "".join(run.text for run in sorted(second.runs, key=lambda run: run.at)).startswith(".")


def test_a_part_goes_on_in_its_own_direction_on_the_next_line() -> None:
    with speaking("ar"), on_paper():
        template = "قال «{words}»"
        lines = text.wrap(text.spread(template, {"words": "Find it before I ask."}), 40, 12)
    assert len(lines) > 1
    last = sorted(lines[-1].runs, key=lambda run: run.at)
    assert last[0].text == "»"
    assert last[-1].text.endswith("ask.")


def test_a_number_stands_where_a_line_begins() -> None:
    with speaking("ar"):
        [line] = text.wrap((text.Span("1  ", bold=True), text.Span("\u2068Find it.\u2069")), 100, 12)
    number = next(run for run in line.runs if run.text.startswith("1"))
    assert number.at > max(run.at for run in line.runs if run is not number)


def test_words_can_be_kept_on_one_line() -> None:
    assert len(text.wrap("25 Dec 2026", 10, 12)) == 3
    assert len(text.fit(text.unbroken("25 Dec 2026"), 20, 20, 12, 9).lines) == 1
