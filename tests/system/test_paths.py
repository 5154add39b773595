import sys
from pathlib import Path

import pytest

from desktop.system import paths


def test_all_folders_move_with_one_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "stick"))
    found = [paths.data(), paths.state(), paths.logs()]
    assert found == [tmp_path / "stick" / name for name in ("data", "state", "logs")]
    assert all(folder.is_dir() for folder in found)
    if sys.platform != "win32":
        assert {folder.stat().st_mode & 0o777 for folder in found} == {0o700}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="each system has its own places")
def test_otherwise_they_lie_where_the_system_keeps_such_things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ALONGSIDE_HOME", raising=False)
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert paths.data() == tmp_path / "DATA" / "alongside"
    assert paths.state() == tmp_path / "CONFIG" / "alongside"
    assert tmp_path / "STATE" in paths.logs().parents
