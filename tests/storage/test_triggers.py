import json

from desktop.model.hours import Fund, HoursPolicy
from desktop.model.person import Person
from desktop.storage import triggers
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person


def test_every_recorded_noun_has_three_triggers(club: ClubFile) -> None:
    there = {name for (name,) in club.rows("SELECT name FROM sqlite_master WHERE name LIKE 'journal_%'")}
    assert there == {name for name in triggers.names() if name.startswith("journal_")}
    assert len(there) == 3 * len(triggers.RECORDED)
    assert "journal_draft_insert" not in there


def test_each_change_is_written_with_what_was_and_what_is(club: ClubFile) -> None:
    person = add_person(club)
    with club.step("person.change"):
        Person.update(known_as="Zo", skills=("chess", "Łódź")).execute()
    with club.step("person.remove"):
        person.delete_instance()
    rows = club.rows("SELECT op, row, uid, fields, old, new FROM change ORDER BY id")
    assert [row[:4] for row in rows] == [
        ("insert", person.id, person.uid, ""),
        ("update", person.id, person.uid, "known_as skills "),
        ("delete", person.id, person.uid, ""),
    ]
    inserted, old, new, deleted = (json.loads(text) for row in rows for text in row[4:] if text is not None)
    assert inserted == old
    assert new == deleted
    assert (old["known_as"], new["known_as"], json.loads(new["skills"])) == ("", "Zo", ["chess", "Łódź"])
    assert set(new) == set(triggers.columns_of(Person))


def test_an_image_keeps_numbers_exactly(club: ClubFile) -> None:
    with club.step("fund.add"):
        Fund.create(name="State", policy=HoursPolicy.create(name="All"), rate=0.1 + 0.2)
    images = club.value("SELECT new FROM change WHERE noun = 'fund'")
    assert json.loads(images)["rate"] == 0.1 + 0.2
