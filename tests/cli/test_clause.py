from pathlib import Path

import pytest

from tests.program import Alongside


def test_worded_added_and_reset(alongside: Alongside, club: Path) -> None:
    assert len(alongside("clause", club, "child", "--json").json) == 14
    alongside("clause", club, "child", "12", "wording=No gifts.")
    alongside("clause", club, "child", "new", "title=Dogs", "wording=No dogs.")
    found = alongside("clause", club, "child", "11", "included=no", "--json").json
    assert [one["number"] for one in found if one["changed"]] == [11, 12, 15]
    out = alongside("clause", club, "child").out
    assert "12 Boundaries: No gifts. [in the club’s words]" in out
    assert "15 Dogs: No dogs. [added by the club]" in out
    alongside("clause", club, "child", "15", "reset")
    assert len(alongside("clause", club, "child", "--json").json) == 14
    assert not any(one["changed"] for one in alongside("clause", club, "adult", "--json").json)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["10", "included=no"], "Clause 10 stays"),
        (["40", "wording=x"], "There is no clause 40."),
        (["new", "title=x"], "Write what the clause says."),
        (["twelve"], "Write it as: 12 wording=…"),
    ],
)
def test_what_is_refused(alongside: Alongside, club: Path, words: list[str], sentence: str) -> None:
    said = alongside("clause", club, "adult", *words)
    assert said.code == 1
    assert sentence in said.err
