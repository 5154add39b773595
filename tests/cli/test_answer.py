import io
import json
from datetime import date

import pytest

from desktop.cli.answer import Answer, Exit, columns, give


def test_columns_stand_under_one_another() -> None:
    assert columns(["Name", "N"], [("João", 2), ("李雷", 10)], right=[1]) == ["Name   N", "João   2", "李雷  10"]


def test_combining_marks_take_no_room() -> None:
    assert columns(["A", "B"], [("Joa\u0303o", "x"), ("Mei", "y")]) == ["A     B", "Joa\u0303o  x", "Mei   y"]


def test_cells_in_words() -> None:
    assert columns(["A", "B", "C", "D"], [(None, True, ("a", "b"), "two\nlines")])[1].split("  ") == [
        "",
        " yes",
        "a, b",
        "two lines",
    ]


def test_an_empty_list_says_so() -> None:
    assert columns(["A"], []) == ["Nothing here."]


def test_figures_or_lines(capsys: pytest.CaptureFixture[str]) -> None:
    answer = Answer({"on": date(2026, 9, 8), "name": "João"}, ["8 Sept"], ["One line was left out."], Exit.TROUBLE)
    assert give(answer, as_json=True) == 3
    said = capsys.readouterr()
    assert json.loads(said.out) == {"on": "2026-09-08", "name": "João"}
    assert said.err == "One line was left out.\n"
    give(answer, as_json=False)
    assert capsys.readouterr().out == "8 Sept\n"


def test_json_survives_a_poor_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii"))
    give(Answer({"name": "João"}), as_json=True)
    assert json.loads(raw.getvalue()) == {"name": "João"}


def test_a_value_that_is_no_answer_is_our_mistake() -> None:
    with pytest.raises(TypeError):
        give(Answer({"x": object()}), as_json=True)
