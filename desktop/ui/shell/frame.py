"""The one window of the program, whatever is in it; it is painted before anything else is read."""

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from desktop.system.settings import Settings
from desktop.ui.kit.settling import Settles
from desktop.ui.shell.sidebar import Sidebar

TITLE = "Alongside"
PATIENCE = 400  # milliseconds after which a window that nobody sees counts as painted


class Frame(QMainWindow):
    """Keeps its place on the screen while the club in it changes."""

    painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._is_painted = False
        self.setWindowTitle(TITLE)
        self.setMinimumSize(480, 320)
        self.resize(1280, 800)
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))
        self.setCentralWidget(_Opening())
        Settles(self)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)
        QTimer.singleShot(PATIENCE, self, self._was_painted)

    def fill(self, inside: QWidget) -> None:
        """Show something else in the window; what was there goes."""
        chosen: QWidget | None = inside.focusWidget()
        inside.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(inside.windowTitle() or TITLE)
        self.setCentralWidget(inside)
        inside.show()  # at once: by itself it is laid out only after what waits for that
        (inside if chosen is None else chosen).setFocus()

    def clear(self) -> None:
        """Show nothing of a club: what is seen while one is read."""
        self.fill(_Opening())

    def come_forward(self) -> None:
        """Stand before all other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        """Say once that the window can be seen."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            QTimer.singleShot(0, self, self._was_painted)
        return done

    def _was_painted(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        inside = self.centralWidget()
        if inside is not None and not inside.close():
            event.ignore()
            return
        self._settings.window = self.saveGeometry().toBase64().toStdString()
        super().closeEvent(event)


class _Opening(QWidget):
    """What is seen while the club is read: the sidebar, and the page still blank."""

    def __init__(self) -> None:
        super().__init__()
        sidebar = Sidebar("\u00a0")  # as high as a name, so that nothing jumps
        sidebar.setEnabled(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sidebar)
        whole.addStretch(1)
