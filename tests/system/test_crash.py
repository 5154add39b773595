import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system import crash

ROOT = Path(__file__).resolve().parents[2]


def _fail(cause: BaseException | None = None) -> None:
    raise ValueError("Ana Smith, 07700 900123") from cause


def _caught() -> ValueError:
    try:
        _fail(KeyError("Bo Jones"))
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_says_types_and_places_and_nothing_of_anybody(tmp_path: Path) -> None:
    error = _caught()
    place = crash.report(type(error), error.__traceback__, tmp_path, error=error)
    text = place.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert " from builtins.KeyError" in text
    assert "  tests/system/test_crash.py:" in text
    assert " _fail" in text
    assert not any(name in text for name in ("Ana", "Smith", "07700", "Bo", "Jones", str(ROOT)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_this_user_reads_it(tmp_path: Path) -> None:
    (tmp_path / crash.FILE).touch(mode=0o644)
    place = crash.report(ValueError, None, tmp_path)
    assert place.stat().st_mode & 0o777 == 0o600


def test_reports_are_added_until_the_file_is_long(tmp_path: Path) -> None:
    crash.report(ValueError, None, tmp_path)
    place = crash.report(KeyError, None, tmp_path)
    assert place.read_text().count("builtins.") == 2
    place.write_text("x" * (crash.LONGEST + 1))
    crash.report(KeyError, None, tmp_path)
    assert place.read_text().count("builtins.") == 1
    assert place.stat().st_size < 200


def test_errors_that_come_from_one_another_end(tmp_path: Path) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    text = crash.report(ValueError, None, tmp_path, error=one).read_text()
    assert text.count(" from ") == 1


def _run(folder: Path, what: str) -> subprocess.CompletedProcess[str]:
    script = f"""
import faulthandler, pathlib, resource, threading
from desktop.system import crash
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
def fail(): raise ValueError("Ana")
folder = pathlib.Path({str(folder)!r})
crash.install(lambda place: print("told", place), folder)
{what}
"""
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)


def test_what_nobody_caught_is_reported_and_told(tmp_path: Path) -> None:
    done = _run(tmp_path, "fail()")
    place = tmp_path / crash.FILE
    assert (done.returncode, done.stdout, done.stderr) == (1, f"told {place}\n", "")
    assert "ValueError" in place.read_text()
    assert "Ana" not in place.read_text()


def test_another_thread_reports_and_leaves_the_window_alone(tmp_path: Path) -> None:
    done = _run(tmp_path, "t = threading.Thread(target=fail); t.start(); t.join()")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "ValueError" in (tmp_path / crash.FILE).read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="no such resource limits")
def test_a_full_disk_is_told_too(tmp_path: Path) -> None:
    done = _run(tmp_path, "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); fail()")
    assert done.stdout == f"told {tmp_path / crash.FILE}\n"
    assert "Ana" not in done.stderr


def test_an_interrupt_is_no_mistake_of_ours(tmp_path: Path) -> None:
    done = _run(tmp_path, "raise KeyboardInterrupt")
    assert (done.returncode, done.stdout) == (130, "")
    assert (tmp_path / crash.FILE).read_text() == ""


def test_a_breakdown_of_the_interpreter_leaves_its_places(tmp_path: Path) -> None:
    done = _run(tmp_path, "faulthandler._sigabrt()")
    assert done.returncode != 0
    assert "Aborted" in (tmp_path / crash.FILE).read_text()
