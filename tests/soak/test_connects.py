"""The start of the program under strace speaks to nobody beyond this machine; the window: `dev.py soak connects`."""

import shutil
from pathlib import Path

import pytest

from tests.soak.connects import OWN, families
from tests.soak.markers import Home


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_command_line_speaks_to_nobody(tmp_path: Path) -> None:
    at = Home(tmp_path, tmp_path / "a.club", tmp_path, ())
    assert set(families(at, "-m", "desktop", "--version")) <= OWN


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    at = Home(tmp_path, tmp_path / "a.club", tmp_path, ())
    speaks = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    assert families(at, "-c", speaks) == {"AF_INET": 1}
    assert set(families(at, "-c", speaks.replace("192.0.2.1", "127.0.0.1"))) <= OWN
