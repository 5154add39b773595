import os
import sys
import textwrap
from pathlib import Path

import pytest

from desktop.system import child
from desktop.system.child import ChildFailed, Failure, run_limited

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")

STAND_IN = """\
#!{python}
# Stands for the frozen program: takes on its limits, then does what the test asks.
from desktop.system.child import apply_limits
import os, resource, signal, sys
apply_limits()
exec(sys.argv[1])
"""


@pytest.fixture(autouse=True)
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that is started as the frozen one is."""
    program = tmp_path / "alongside"
    program.write_text(STAND_IN.format(python=sys.executable))
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def _failure(code: str, *, seconds: int = child.SECONDS, memory_mib: int = child.MEBIBYTES) -> Failure:
    with pytest.raises(ChildFailed) as failed:
        run_limited([code], seconds=seconds, memory_mib=memory_mib)
    assert str(failed.value) == failed.value.failure.value
    return failed.value.failure


def test_a_child_answers_with_its_code_and_what_it_printed() -> None:
    assert run_limited(["print('13 rows')"]) == (0, b"13 rows\n")
    assert run_limited(["sys.exit(1)"]) == (1, b"")


def test_a_long_answer_comes_whole() -> None:
    _code, output = run_limited(["sys.stdout.write('x' * 3_000_000)"])
    assert len(output) == 3_000_000


def test_the_limits_are_in_force() -> None:
    asked = "print([resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_CPU, resource.RLIMIT_AS)])"
    assert run_limited([asked], seconds=7, memory_mib=300)[1].split() == [b"[7,", f"{300 << 20}]".encode()]
    without = "print(resource.getrlimit(resource.RLIMIT_FSIZE), resource.getrlimit(resource.RLIMIT_CORE))"
    assert run_limited([without])[1] == b"(0, 0) (0, 0)\n"


def test_a_child_that_takes_too_long_is_ended() -> None:
    assert _failure("signal.pause()", seconds=0) is Failure.TIME
    assert _failure("os.kill(os.getpid(), signal.SIGXCPU)") is Failure.TIME


def test_a_child_that_takes_too_much_memory_is_ended() -> None:
    assert _failure("bytearray(400 << 20)", memory_mib=200) is Failure.MEMORY
    assert _failure("os.kill(os.getpid(), signal.SIGKILL)") is Failure.MEMORY


def test_a_child_that_breaks_down_is_known_for_it() -> None:
    assert _failure("os.abort()") is Failure.CRASH
    assert _failure("1 / 0") is Failure.CRASH


def test_a_child_writes_no_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    assert _failure(f"open({str(target)!r}, 'wb', 0).write(b'x')") is Failure.CRASH
    assert target.read_bytes() == b""


def test_a_child_is_cancelled() -> None:
    with pytest.raises(ChildFailed) as failed:
        run_limited(["signal.pause()"], cancelled=lambda: True)
    assert failed.value.failure is Failure.CANCELLED


def test_a_child_is_ended_where_the_parent_is_interrupted(tmp_path: Path) -> None:
    noted = tmp_path / "pid"

    def interrupt() -> bool:
        if noted.is_symlink():
            raise KeyboardInterrupt
        return False

    with pytest.raises(KeyboardInterrupt):
        run_limited([f"os.symlink(str(os.getpid()), {str(noted)!r}); signal.pause()"], cancelled=interrupt)
    with pytest.raises(ProcessLookupError):
        os.kill(int(noted.readlink().name), 0)


def test_without_a_parent_there_are_no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(child.LIMITS, raising=False)
    hook = sys.excepthook
    child.apply_limits()
    assert sys.excepthook is hook


def test_from_a_checkout_our_own_package_is_started(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = frozen.read_text().splitlines()[0].removeprefix("#!")
    monkeypatch.setattr(sys, "frozen", False, raising=False)
    monkeypatch.setattr(sys, "executable", python)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json.py").write_text(textwrap.dedent("raise SystemExit('a module of the folder one stands in')"))
    code, output = run_limited(["--help"])
    assert code == 0
    assert b"alongside" in output
