"""A new club is whole under its name, or nothing is there."""

from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.storage import making
from desktop.storage.engine import Engine


def test_a_new_file_has_all_tables_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.club"
    making.make(path, "")
    assert [one.name for one in tmp_path.iterdir()] == ["a.club"]
    db = Engine(path, mode="ro")
    assert {"person", "step", "erased"} <= set(db.get_tables())
    db.close_all()


def test_what_is_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.club"
    path.write_bytes(b"mine")
    with pytest.raises(Refused, match="is there already"):
        making.refuse_to_replace(path)
    with pytest.raises(Refused, match="There is no folder"):
        making.refuse_to_replace(tmp_path / "nowhere" / "a.club")


def test_a_file_that_cannot_be_made_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(Trouble, match="full"):
        making.make(tmp_path / "a.club", "")
    assert not list(tmp_path.iterdir())
