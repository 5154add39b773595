"""The one window of a person at this laptop: a second start of the program brings the first one to the front."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.system import lock, paths, who

PATIENCE = 2000
"""Milliseconds that a second start waits for the first window's word; one that does not answer is no window."""
_HEARD = b"ok\n"


class FirstWindow(QObject):
    """Listens for later starts of the program, as long as it lives.

    `asked` carries the path of the club that was wanted; empty where none was.
    """

    asked = Signal(str)

    def __init__(self, held: lock.Lock) -> None:
        super().__init__()
        self._held = held
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)
        QLocalServer.removeServer(_name())  # the lock is ours: what is left of a socket is of a program that was killed
        self._server.listen(_name())

    def _come(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            self._callers.append(caller)
            caller.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        for caller in [one for one in self._callers if one.canReadLine()]:
            wanted = bytes(caller.readLine().data()).decode(errors="replace").strip()
            caller.write(_HEARD)
            caller.flush()
            caller.disconnectFromServer()
            self._callers.remove(caller)
            self.asked.emit(wanted)

    def end(self) -> None:
        """Listen no more: the next start is the first."""
        self._server.close()
        self._held.release()


def claim(path: Path | None) -> FirstWindow | None:
    """Be the first window, or tell the one that is there what is wanted.

    Args:
        path: the club that is wanted.

    Returns:
        What listens for later starts; nothing if another window took this one's errand. Where the first window does
        not answer, or nothing can be written on this laptop, this one opens as well: clubs have locks of their own.
    """
    while True:
        try:
            return FirstWindow(lock.take(paths.state() / "window", over=True))
        except lock.LockedBy:
            if _tell(str(path.absolute()) if path is not None else ""):
                return None
            return FirstWindow(_NoLock())
        except OSError:
            return FirstWindow(_NoLock())


class _NoLock(lock.Lock):
    """What stands for the lock where it is not ours."""

    def __init__(self) -> None:
        super().__init__(Path(), 0)
        self._handle = None


def _tell(wanted: str) -> bool:
    socket = QLocalSocket()
    for _ in range(2):  # the first window may hold its lock and not listen yet
        socket.connectToServer(_name())
        if socket.waitForConnected(PATIENCE // 2):
            socket.write(f"{wanted}\n".encode())
            socket.flush()
            return socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()) == _HEARD
    return False


def _name() -> str:
    """Give the socket's name: one for each person, and for each place of the program's files."""
    mark = hashlib.sha256(f"{who.system_user()}\n{paths.state()}".encode()).hexdigest()[:16]
    return f"alongside-{mark}"
