"""What is given out and what SEALED is looked at stands in the history, and is in nobody's way."""

import re
from pathlib import Path

import pytest

from desktop.core.choices import Audience, Privacy
from desktop.core.errors import Refused, Trouble
from desktop.model.check import Check
from desktop.model.health import HealthNote
from desktop.model.person import Person
from desktop.model.venue import Venue
from desktop.services import audience, disclosure, exporting, history, paper, person, person_page, record, that_day
from desktop.services import club as clubs
from desktop.services.audience import Wanted
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.architecture.source import sources
from tests.factories import TODAY, a_contact, a_held_session, a_mentee, a_session, a_volunteer


def words(club: ClubFile, limit: int = 1) -> list[str]:
    return [row.words for row in history.entries(club, limit)]


def steps(club: ClubFile) -> int:
    return int(club.value("SELECT count(*) FROM step"))


@pytest.fixture
def ada(club: ClubFile) -> int:
    return a_mentee(club, "Ada", "King")


def test_an_export_says_of_what_and_for_whom(club: ClubFile, ada: int, tmp_path: Path) -> None:
    exporting.write(club, "people", tmp_path / "people.csv")
    assert words(club) == ["exported: People"]
    audience.write(club, Wanted("attendance", Audience.FUNDER), tmp_path / "out.xlsx")
    assert words(club) == ["exported: Attendance · for a funder"]
    audience.write(club, Wanted("sessions", Audience.HOST), tmp_path / "out.ics")
    audience.write(club, Wanted("people"), tmp_path / "out.vcf")
    audience.write(club, Wanted("hours", Audience.FAMILY, person=ada), tmp_path / "out.json")
    assert words(club, 3) == [
        "exported: Hours · for a family, Ada King",
        "exported: People",
        "exported: Sessions · for the host",
    ]


def test_what_was_not_written_is_not_noted(club: ClubFile, tmp_path: Path) -> None:
    before = steps(club)
    with pytest.raises(Refused):
        exporting.write(club, "people", tmp_path / "people.doc")
    with pytest.raises(Trouble):
        exporting.write(club, "people", tmp_path / "no" / "people.csv")
    assert steps(club) == before


def test_the_step_before_an_export_is_the_one_that_is_undone(club: ClubFile, ada: int, tmp_path: Path) -> None:
    person.change(club, ada, {"known_as": "Addie"})
    history.undo(club)
    exporting.write(club, "people", tmp_path / "people.csv")
    paper.save(club, "gaps", PaperRequest(), tmp_path / "gaps.pdf")
    assert history.redo_words(club) == "details of Ada King"
    history.redo(club)
    person_page.page(club, ada)
    assert history.undo_words(club) == "details of Addie King"
    history.undo(club)
    assert record.get(club, Person, ada).known_as == ""


def test_a_toast_names_the_step_and_not_a_look_at_it(club: ClubFile, ada: int) -> None:
    changes = person.change(club, ada, {"phone": "07700 900123"})
    person_page.page(club, ada)
    assert words(club) == ["looked at: Person, Ada King"]
    assert history.words_of(club, changes) == "details of Ada King"


def test_a_saved_paper_is_one_entry_whatever_its_ending(club: ClubFile, ada: int, tmp_path: Path) -> None:
    key = a_session(club)
    for ending in (".pdf", ".csv"):
        before = steps(club)
        paper.save(club, "fire", PaperRequest(session=key), tmp_path / f"fire{ending}")
        assert (words(club), steps(club)) == (["saved as a file: Fire list, 17/11/2026"], before + 1)
    before = steps(club)
    paper.save(club, "access", PaperRequest(person=ada), tmp_path / "access.pdf")
    assert (words(club), steps(club)) == (["saved as a file: What we hold about you, Ada King"], before + 1)


def test_a_look_at_a_sealed_paper_is_noted_once(club: ClubFile, ada: int) -> None:
    a_contact(club, ada)
    request, before = PaperRequest(person=ada), steps(club)
    for _time in range(3):
        paper.look(club, "access", request)
    paper.look(club, "gaps", PaperRequest())
    paper.look(club, "concern", PaperRequest())  # SEALED, but nobody stands on it yet
    assert (words(club), steps(club)) == (["looked at: What we hold about you, Ada King"], before + 1)
    path = club.path
    club.close()
    with clubs.open_(path) as again:
        paper.look(again, "access", request)
        assert steps(again) == before + 2


def test_a_pack_is_looked_at_if_its_card_is_in_it(club: ClubFile, ada: int) -> None:
    request = PaperRequest(session=a_session(club))
    clubs.change(club, {"pack_parts": ["register", "incident"]})
    before = steps(club)
    paper.look(club, "pack", request)
    assert steps(club) == before
    clubs.change(club, {"pack_parts": ["register", "card"]})
    record.add(club, HealthNote, {"person": ada, "short_label": "Nuts"})
    paper.look(club, "pack", request)
    assert words(club) == ["looked at: Session pack, 17/11/2026"]


def test_a_person_of_whom_nothing_sealed_is_known(club: ClubFile) -> None:
    ben = record.add(club, Person, {"given_name": "Ben"}).subject
    assert ben is not None
    before = steps(club)
    person_page.page(club, ben)
    assert steps(club) == before
    record.add(club, HealthNote, {"person": ben, "short_label": "Nuts"})
    person_page.page(club, ben)
    person_page.page(club, ben)
    assert (words(club), steps(club)) == (["looked at: Person, Ben"], before + 2)


def test_the_checks_of_a_day_are_sealed(club: ClubFile, ada: int) -> None:
    before = steps(club)
    that_day.shown(club, TODAY)
    assert steps(club) == before
    a_held_session(club, TODAY, {ada: "came"}, {a_volunteer(club, "Ben"): {}})
    that_day.shown(club, TODAY)
    that_day.shown(club, TODAY)
    assert words(club, 2).count("looked at: On that day, 17/11/2026") == 1


def test_seeing_an_export_is_a_look_at_its_sealed_columns(club: ClubFile, ada: int) -> None:
    before = steps(club)
    audience.preview(club, Wanted("people", Audience.FUNDER))
    assert steps(club) == before
    audience.preview(club, Wanted("people", columns=("name", "phone")))
    assert words(club) == ["looked at: People"]


def test_where_nothing_can_be_written_nothing_fails(club: ClubFile, ada: int, tmp_path: Path) -> None:
    path, before = club.path, steps(club)
    club.close()
    with clubs.open_(path, writing=False) as held:
        assert exporting.write(held, "people", tmp_path / "people.csv").exists()
        assert person_page.page(held, ada).name == "Ada King"
        assert paper.look(held, "access", PaperRequest(person=ada)).pages
        assert paper.save(held, "gaps", PaperRequest(), tmp_path / "gaps.pdf").pages
        assert steps(held) == before


def test_the_class_is_that_of_the_fields() -> None:
    assert disclosure.class_of_noun(Check) is Privacy.SEALED
    assert disclosure.class_of_noun(Venue) is not Privacy.SEALED
    assert disclosure.class_of([]) is Privacy.OPEN
    assert disclosure.highest([Privacy.OPEN, Privacy.SEALED, Privacy.TEAM]) is Privacy.SEALED


def test_words_of_what_this_version_does_not_know() -> None:
    assert disclosure.words("print.no-such-paper", "") == "printed: no-such-paper"
    assert disclosure.words("person.add", "Ada") == ""


def test_no_page_and_no_command_goes_past_the_note() -> None:
    past = re.compile(r"\b(paper\.make|exporting\.put|write_tables|write_made|that_day\.that_day)\(")
    faces = [*sources("desktop/ui"), *sources("desktop/cli")]
    assert [source.path for source in faces if past.search(source.text)] == []
