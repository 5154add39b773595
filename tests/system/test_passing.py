import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system import child, passing, paths


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path))


def left() -> list[Path]:
    return list(paths.passing().iterdir())


def test_it_is_gone_afterwards() -> None:
    with passing.folder() as place:
        (place / "page").write_text("Ada")
        if sys.platform != "win32":
            assert place.stat().st_mode & 0o777 == 0o700
    assert left() == []


def test_it_is_gone_after_a_mistake() -> None:
    with pytest.raises(IsADirectoryError), passing.folder() as place:
        place.write_text("Ada")
    assert left() == []


def test_what_a_killed_program_left_is_swept_and_nothing_of_one_that_runs() -> None:
    code = "import sys; from desktop.system import passing; f = passing.folder(); p = f.__enter__(); \
(p / 'page').write_text('Ada'); print(p, flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-P", "-c", code],
        env=child.surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        place = Path(other.stdout.readline().strip())
        passing.sweep()
        assert (place / "page").exists()
        other.kill()
        other.wait()
    passing.sweep()
    assert not place.exists()


def test_a_home_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "file"))
    passing.sweep()
