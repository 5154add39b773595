import subprocess
import sys
from pathlib import Path

import pytest

import desktop
from desktop.cli import parser
from tests.program import ROOT, Alongside, run

COMMANDS = [
    "new", "check", "backup", "restore", "key", "demo", "show", "import", "plan", "add", "hours", "register", "export",
    "paper", "papers", "undo", "history",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(alongside: Alongside, command: str) -> None:
    said = alongside(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"usage: alongside {command}")
    assert "--json" in said.out


def test_the_help_names_every_command(alongside: Alongside) -> None:
    said = alongside("--help")
    assert said.code == 0
    assert all(f"\n    {command} " in said.out for command in COMMANDS)
    assert "Exit codes: 0 done; 1 refused" in said.out


def test_the_version(alongside: Alongside) -> None:
    assert alongside("--version").out == f"Alongside {desktop.__version__}\n"


@pytest.mark.parametrize(
    "words",
    [["nonsense", "x"], ["show"], ["show", "x.club", "nonsense"], ["new", "x"], ["plan", "x.club", "--week", "y"]],
)
def test_wrong_usage(alongside: Alongside, words: list[str]) -> None:
    said = alongside(*words)
    assert said.code == 2
    assert said.out == ""
    assert "usage: alongside" in said.err


def test_refused_says_each_problem_on_a_line(alongside: Alongside, club: Path) -> None:
    said = alongside("add", club, "person", "given_name=", "born_on=2015-02-31", "height=120")
    assert said.code == 1
    assert said.out == ""
    assert len(said.err.splitlines()) == 3


def test_a_bug_is_one_sentence_and_a_report(
    alongside: Alongside, club: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("desktop.services.record.all_of", lambda *_all, **_equal: 1 / 0)
    said = alongside("show", club, "terms")
    assert said.code == 3
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1
    report = tmp_path / "home" / "logs" / "crash.log"
    assert str(report) in said.err
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "language"),
    [(["--language", "de", "papers"], "de"), (["--language=pt_PT", "papers"], "pt_PT"), (["papers"], ""), ([], "")],
)
def test_the_language_asked_for(words: list[str], language: str) -> None:
    assert parser.spoken(words) == language


def test_the_program_as_a_process(tmp_path: Path) -> None:
    path = tmp_path / "river.club"
    assert run("new", path, "--clear", "--name", "Ärger & Söhne").code == 0
    shown = run("show", path, "settings", "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert shown.code == 0
    assert shown.json["name"] == "Ärger & Söhne"
    again = run("new", path, "--clear", "--name", "Again")
    assert (again.code, again.out) == (1, "")
    assert again.err == "“river.club” is there already; it is not replaced.\n"


def test_the_command_line_needs_no_window() -> None:
    code = "import sys; from desktop.__main__ import main; main(['papers']); sys.exit('PySide6' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode == 0
    )


def test_a_reader_that_has_had_enough(club: Path) -> None:
    command = f'"{sys.executable}" -m desktop history "{club}" --json | head -c 1'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=ROOT, capture_output=True, check=False)
    assert done.stderr == b""
