"""What a real bus says reaches the program: sleep, the locked session, the covered screen."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.program import ROOT

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from desktop.ui.shell.session_signals import SessionSignals
app, heard = QCoreApplication([]), SessionSignals()
heard.left.connect(lambda: print("left"))
print(heard.listen() > 0)
def say(interface, name, *given):
    said = QDBusMessage.createSignal("/any", interface, name)
    said.setArguments(list(given))
    QDBusConnection.sessionBus().send(said)
def speak():
    say("org.freedesktop.ScreenSaver", "ActiveChanged", True)
    say("org.freedesktop.ScreenSaver", "ActiveChanged", False)
    say("org.gnome.ScreenSaver", "ActiveChanged", True)
    QTimer.singleShot(300, app.quit)
QTimer.singleShot(0, speak)
app.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no bus to begin")
def test_a_screen_that_is_locked_is_heard() -> None:
    said = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    assert said.stdout.split() == ["True", "left", "left"]


def test_a_bus_on_another_machine_is_not_spoken_to(monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.ui.shell.session_signals import OWN_BUS, SAVERS, SessionSignals

    monkeypatch.setenv(OWN_BUS, "tcp:host=192.0.2.1,port=1")
    assert SessionSignals().listen() < len(SAVERS)
