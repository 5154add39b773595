"""Any two people of a lived-in club can be made one: nothing that hung on either is lost, and undo brings all back."""

import random
from collections.abc import Iterator
from datetime import date

import pytest

from desktop.core.choices import SheetKind
from desktop.core.errors import Refused
from desktop.model.catalogue import NOUNS
from desktop.services import club as clubs
from desktop.services import history, hours, merging, sample, session, sheet
from desktop.services.club import ClubFile
from desktop.storage import search
from desktop.storage.triggers import table_of
from tests.factories import BEGIN, Clock, a_fund, dump

NOW = Clock()


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubFile]:
    """The sample club with printed sheets and claimed hours."""
    path = tmp_path_factory.mktemp("merging") / sample.FILE
    sample._write_club(path, 7, sample.SIZES["club"], NOW)
    with clubs.open_(path, at=NOW) as club:
        now = session.current(club)
        assert now is not None
        sheet.issue(club, now, SheetKind.REGISTER)
        hours.claim(club, a_fund(club, categories=["session"]), BEGIN, date(2026, 10, 1))
        yield club


def _pairs(club: ClubFile, count: int) -> list[tuple[int, int]]:
    """Pairs of every kind: of two volunteers, two mentees, a mentee and a contact …"""
    chance = random.Random(11)
    of = {
        kind: [key for (key,) in club.rows("SELECT person_id FROM role WHERE kind = ? ORDER BY id", (kind,))]
        for kind in ("volunteer", "mentee", "contact")
    }
    kinds = [("volunteer", "volunteer"), ("mentee", "mentee"), ("contact", "contact"), ("volunteer", "contact")]
    kinds += [("mentee", "contact"), ("mentee", "volunteer")]
    found = [(chance.choice(of[one]), chance.choice(of[other])) for one, other in kinds for _number in range(count)]
    own = club.rows("SELECT person_id, contact_id FROM contact_link LIMIT 2")
    together = club.rows(
        """SELECT a.person_id, b.person_id FROM relationship_member a
             JOIN relationship_member b ON a.relationship_id = b.relationship_id"""
    )
    return [*[pair for pair in found if pair not in together and pair[0] != pair[1]], *own]


def _hangs_on(club: ClubFile, *people: int) -> dict[str, object]:
    """What must be there before and after, whoever of them has it."""
    keys = ",".join(map(str, people))

    def of(sql: str) -> list[tuple[object, ...]]:
        return club.rows(sql.format(keys=keys))

    return {
        "attended": of(
            """SELECT DISTINCT session_id, role FROM session_person
                WHERE person_id IN ({keys}) AND mark = 'came' ORDER BY 1, 2"""
        ),
        "on the register": of(
            "SELECT DISTINCT session_id, role FROM session_person WHERE person_id IN ({keys}) ORDER BY 1, 2"
        ),
        "hours": of(
            """SELECT id, date, minutes, category, session_id, claim_id FROM hours_entry
                WHERE person_id IN ({keys}) ORDER BY id"""
        ),
        "roles": of("SELECT DISTINCT kind FROM role WHERE person_id IN ({keys}) ORDER BY 1"),
        "groups": of("SELECT DISTINCT group_id, role FROM membership WHERE person_id IN ({keys}) ORDER BY 1, 2"),
        "contacts": of(
            "SELECT DISTINCT contact_id FROM contact_link WHERE person_id IN ({keys}) AND contact_id NOT IN ({keys})"
        ),
        "contact of": of(
            "SELECT DISTINCT person_id FROM contact_link WHERE contact_id IN ({keys}) AND person_id NOT IN ({keys})"
        ),
        "consents": of(
            "SELECT DISTINCT kind, given, given_on FROM consent WHERE person_id IN ({keys}) ORDER BY 1, 2, 3"
        ),
        "health": of("SELECT DISTINCT short_label, action FROM health_note WHERE person_id IN ({keys}) ORDER BY 1, 2"),
        "checks": of('SELECT DISTINCT reference FROM "check" WHERE person_id IN ({keys}) ORDER BY 1'),
        "trainings": of("SELECT DISTINCT topic, done_on FROM training WHERE person_id IN ({keys}) ORDER BY 1, 2"),
        "cards": of("SELECT DISTINCT topic FROM introduction WHERE person_id IN ({keys}) ORDER BY 1"),
        "sheets": of("SELECT sheet_id, number FROM sheet_row WHERE person_id IN ({keys}) ORDER BY 1, 2"),
    }


def _counted(club: ClubFile, key: int) -> int:
    return int(club.value("SELECT coalesce(sum(minutes - deducted), 0) FROM hours_entry WHERE person_id = ?", (key,)))


def test_nothing_is_lost_and_undo_brings_all_back(lived_in: ClubFile) -> None:
    club = lived_in
    for keep, other in _pairs(club, 6):
        before, had = dump(club), _hangs_on(club, keep, other)
        each = _counted(club, keep), _counted(club, other)
        merged = merging.merge(club, keep, other)
        assert merged.changes.subject == keep
        assert _hangs_on(club, keep) == had
        assert max(each) <= _counted(club, keep) <= sum(each)
        for table, column in merging.LINKS:
            assert not club.rows(f'SELECT 1 FROM "{table}" WHERE "{column}" = ?', (other,))
        assert not club.rows("SELECT 1 FROM contact_link WHERE person_id = contact_id")
        assert not club.rows("PRAGMA foreign_key_check")
        after = dump(club)
        history.undo(club)
        assert dump(club) == before
        history.redo(club)
        assert dump(club) == after
        history.undo(club)
        assert dump(club) == before


def test_every_place_where_somebody_may_stand_once_is_joined() -> None:
    """A new noun with such an index needs a join of its own in `merging` before its rows are moved."""
    columns = {table: {name for of, name in merging.LINKS if of == table} for table, _column in merging.LINKS}
    alone = {
        table_of(noun)
        for noun in NOUNS
        for fields, unique in noun._meta.indexes
        if unique and {f"{field}_id" for field in fields} & columns.get(table_of(noun), set())
    }
    joined = {"session_person", "different_people", "person_skill", "search", "wish", "relationship_member"}
    joined |= {"introduction"}
    assert alone == joined


def test_the_search_finds_the_one_who_stayed(lived_in: ClubFile) -> None:
    club = lived_in
    (keep, name), (other, old) = club.rows(
        "SELECT id, given_name || ' ' || family_name FROM person ORDER BY id LIMIT 2"
    )
    merging.merge(club, keep, other)
    assert search.find(club, name) == [keep]
    assert search.find(club, old) == []
    history.undo(club)
    assert search.find(club, old) == [other]


def test_what_cannot_be(lived_in: ClubFile) -> None:
    before = dump(lived_in)
    with pytest.raises(Refused, match="one person"):
        merging.merge(lived_in, 1, 1)
    with pytest.raises(Refused, match="not there"):
        merging.merge(lived_in, 1, 99_999)
    with pytest.raises(Refused) as refused:
        merging.merge(lived_in, 1, 2, {"born_on": "2015-02-31"})
    assert refused.value.field == "born_on"
    assert dump(lived_in) == before
