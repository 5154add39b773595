"""The program called as on a command line: in this process, or for real."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import desktop
from desktop.__main__ import main

ROOT = Path(desktop.__file__).resolve().parents[1]


class Said(NamedTuple):
    """What the program answered: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Alongside = Callable[..., Said]


def in_process(capsys: pytest.CaptureFixture[str]) -> Alongside:
    """Give a way to call the program in this process."""

    def call(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Said(int(code), said.out, said.err)

    return call


def run(*arguments: object, **env: str) -> Said:
    """Start the real program."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **env},
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)
