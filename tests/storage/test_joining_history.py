"""The other's history is taken over without values, in its order, onto our own chain."""

from pathlib import Path

from desktop.services import history, person
from desktop.storage import chain
from tests.doors import two_doors


def test_entries_come_once_with_who_and_where_and_the_chain_holds(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with back.open() as club:
        person.change(club, 1, {"phone": "07700 900999"})
        history.undo(club)
        history.redo(club)
    with front.open() as club:
        steps = club.value("SELECT count(*) FROM step")
    front.join(back)
    front.join(back)
    with front.open() as club:
        found = club.rows('SELECT verb, who, laptop, state, "of" FROM step WHERE id > ? ORDER BY id', (steps,))
        first = steps + 1
        assert found == [
            ("person.change", "Bob", "back", "past", None),
            ("undo", "Bob", "back", "past", first),
            ("redo", "Bob", "back", "past", first),
            ("join", "Ann", "front", "kept", None),
        ]
        assert chain.broken_at(club) is None
        assert club.value("SELECT count(*) FROM change WHERE old IS NOT NULL OR new IS NOT NULL") == 0
        assert club.rows("SELECT noun, row, op, fields FROM change WHERE step = ?", (first,)) == [
            ("person", 1, "update", "phone ")
        ]
