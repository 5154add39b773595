from desktop.services import importing
from desktop.services.club import ClubFile
from tests.services.lists import DATA, a_list


def test_what_each_column_was_taken_for(club: ClubFile) -> None:
    preview = importing.look(club, DATA / "members.csv")
    first, born = preview.columns[0], preview.columns[2]
    assert (first.letter, first.title, first.meaning, first.label) == (
        "A",
        "Child's first name",
        "given_name",
        "Given name",
    )
    assert (born.order, born.asks, born.samples[0]) == ("dmy", False, "26/06/2014")
    assert preview.sheets == ("",)


def test_everything_that_must_be_said_is_asked_at_once(club: ClubFile) -> None:
    preview = importing.look(club, a_list(club, ["Name", "Started"], ["Bo Ek", "01/02/2026"]))
    assert [("--dates" in one, "--role" in one) for one in preview.questions] == [(True, False), (False, True)]
    assert (preview.rows, preview.problems, preview.report.read) == ((), (), 0)


def test_what_would_come_of_it(club: ClubFile) -> None:
    preview = importing.look(club, DATA / "members.csv")
    assert preview.questions == ()
    assert (preview.report.read, preview.report.created, preview.report.duplicates) == (49, 44, 1)
    assert preview.problems == preview.report.problems
    assert preview.report.changes.step is None
