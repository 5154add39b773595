"""A process that is hardened leaves no core file, and others of the same user cannot look into it."""

import subprocess
import sys

import pytest

from desktop.system import hardening

ASKS = """
import ctypes, resource
from desktop.system import hardening
print(hardening.harden(), resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_the_system_agrees() -> None:
    said = subprocess.run([sys.executable, "-c", ASKS], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["True", "(0,", "0)", "0"]


def test_a_system_that_refuses_is_no_reason_not_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")

    def refuse(*_given: object) -> None:
        raise OSError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    assert not hardening.harden()
