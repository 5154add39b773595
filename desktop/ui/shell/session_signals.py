"""Hears from the system that the laptop is going to sleep or its screen is locked.

On Linux systemd-logind and the desktops' screen savers say so. Windows and macOS say it to nobody through Qt: there a
club locks itself by the clock, which goes on while the laptop sleeps.
"""

import os
import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

LOGIND = "org.freedesktop.login1"
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")
OWN_BUS = "DBUS_SESSION_BUS_ADDRESS"


class SessionSignals(QObject):
    """`left` comes when the laptop is about to sleep, wakes up, or its screen is locked."""

    left = Signal()

    def listen(self) -> int:
        """Begin to listen, and give to how many voices; none where the system has no such bus on this machine."""
        if sys.platform != "linux":
            return 0
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # a system's own build of Qt may lack it
            return 0
        asked = [
            (QDBusConnection.systemBus, f"{LOGIND}.Manager", "PrepareForSleep", "asleep(bool)"),
            (QDBusConnection.systemBus, f"{LOGIND}.Session", "Lock", "locked()"),
        ]
        if os.environ.get(OWN_BUS, "").startswith("unix:"):  # a bus on another machine is none of ours
            asked += [(QDBusConnection.sessionBus, saver, "ActiveChanged", "covered(bool)") for saver in SAVERS]
        return sum(
            bus().isConnected() and bus().connect("", "", voice, name, self, SLOT(slot))  # type: ignore[call-overload]
            for bus, voice, name, slot in asked
        )

    @Slot(bool)
    def asleep(self, _going: bool) -> None:  # noqa: FBT001 - a signal's
        """Hear that the laptop goes to sleep, or has woken."""
        self.left.emit()

    @Slot()
    def locked(self) -> None:
        """Hear that the session is locked."""
        self.left.emit()

    @Slot(bool)
    def covered(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        """Hear that the screen is covered, or can be seen again."""
        if on:
            self.left.emit()
