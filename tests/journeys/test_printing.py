"""Printed through a real CUPS queue, from the window and from the command line, and compared with the saved PDF."""

from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.sheet import PrintedSheet
from desktop.services import paper, record, session
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from desktop.system import paths
from desktop.system.settings import Settings
from desktop.ui.kit import theme
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.jobs import ThreadedJobs
from desktop.ui.kit.print_panel import PrintPanel
from desktop.ui.shell.workplace import Workplace
from tests import cups, program
from tests.cups import Cups

WAIT = 20_000  # milliseconds; two builds may share this machine
DOTS_OF_A_MM = 5
MM = 72 / 25.4
LIKE = 5  # of 255; another paper differs by 12 and more
QUEUE = "Office"

pytestmark = pytest.mark.skipif(bool(cups.missing()), reason=cups.missing())


@pytest.fixture(scope="module")
def _server() -> Iterator[Cups]:
    with cups.serving() as server:
        yield server


@pytest.fixture
def office(_server: Cups, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cups:
    """The server with one queue, empty and ready."""
    qtbot.waitUntil(_server.runs, timeout=WAIT)
    _server.add_queue(QUEUE)
    _server.call("lpadmin", "-d", QUEUE)
    _server.call("cupsaccept", QUEUE)
    _server.printed(QUEUE).unlink(missing_ok=True)
    monkeypatch.setenv("CUPS_SERVER", _server.socket)
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    return _server


@pytest.fixture
def window(qapp: QApplication, evening: ClubFile) -> Iterator[Workplace]:
    """The window as it really works: on threads, with real dialogs."""
    theme.apply(qapp, "light")
    made = Workplace(evening, jobs := ThreadedJobs(), DialogAsk(), Settings())
    made.resize(1280, 800)
    made.show()
    yield made
    jobs.rest()
    jobs.stop()
    made.close()
    evening.close()


def pages(path: Path) -> list[QImage]:
    """The pages of a PDF, five dots to a millimetre, black on white."""
    document = QPdfDocument()
    document.load(str(path))
    found = []
    for number in range(document.pageCount()):
        size = document.pagePointSize(number) / MM * DOTS_OF_A_MM
        sheet = QImage(QSize(round(size.width()), round(size.height())), QImage.Format.Format_Grayscale8)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.drawImage(0, 0, document.render(number, sheet.size()))
        painter.end()
        found.append(sheet)
    document.close()
    return found


def _line(page: QImage, number: int) -> bytes:
    found: Any = page.constScanLine(number)
    return bytes(found)[: page.width()]


def edges(page: QImage) -> tuple[int, int, int, int]:
    """Where the ink begins and ends, in dots: top, bottom, left, right."""
    rows = [min(_line(page, y)) < 128 for y in range(page.height())]
    turned = page.transformed(QTransform().rotate(90))
    columns = [min(_line(turned, x)) < 128 for x in range(turned.height())]
    return (
        rows.index(True),
        len(rows) - rows[::-1].index(True),
        columns.index(True),
        len(columns) - columns[::-1].index(True),
    )


def difference(one: QImage, other: QImage) -> float:
    """How much two pages differ on average, of 255, looked at from an arm's length."""
    small = QSize(other.width() // 4, other.height() // 4)
    looks = [page.scaled(small, mode=Qt.TransformationMode.SmoothTransformation) for page in (one, other)]
    return fmean(abs(a - b) for a, b in zip(*(bytes(look.constBits()) for look in looks), strict=True))


def upright(page: QImage, like: QImage) -> QImage:
    """Turn a page back that its queue has turned, to feed all sheets the same way."""
    if (page.width() > page.height()) == (like.width() > like.height()):
        return page
    turned = [page.transformed(QTransform().rotate(angle)) for angle in (90, -90)]
    return min(turned, key=lambda one: difference(one, like))


def assert_same(printed: Path, saved: Path) -> None:
    """As many pages, each of the same size, its ink within 0.2 mm and of the same blackness."""
    came, wanted = pages(printed), pages(saved)
    assert len(came) == len(wanted)
    for page, original in zip(came, wanted, strict=True):
        seen = upright(page, original)
        assert abs(seen.width() - original.width()) <= 1, "the sheet is of another size"
        assert abs(seen.height() - original.height()) <= 1, "the sheet is of another size"
        for is_now, was in zip(edges(seen), edges(original), strict=True):
            assert abs(is_now - was) <= 1, "the ink has moved by more than 0.2 mm"
        assert difference(seen, original) < LIKE


def left_behind() -> list[Path]:
    return list(paths.passing().rglob("*"))


def open_panel(qtbot: QtBot, window: Workplace) -> PrintPanel:
    """Click “Print pack” on today's page, and wait until it can be printed."""

    def button() -> QPushButton | None:
        found = window.page("today").findChildren(QPushButton)
        return next((one for one in found if one.isVisible() and one.text().strip() == "Print pack"), None)

    qtbot.waitUntil(lambda: button() is not None, timeout=WAIT)
    pack = button()
    assert pack is not None
    pack.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PrintPanel), timeout=WAIT)
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, PrintPanel)
    qtbot.waitUntil(panel.print_button.isEnabled, timeout=WAIT)
    return panel


def test_the_pack_from_the_window(
    office: Cups, window: Workplace, evening: ClubFile, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = open_panel(qtbot, window)
    assert "SEALED" in panel.banner.words
    assert panel.fields.queue is not None
    assert panel.fields.queue.name == QUEUE
    assert panel.print_button.hasFocus()
    with qtbot.waitSignal(panel.accepted, timeout=WAIT):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(office.is_done, timeout=WAIT)
    sheets = {one.code: one.copies for one in record.all_of(evening, PrintedSheet)}
    assert len(sheets) == 4
    assert set(sheets.values()) == {1}
    key = session.current(evening)
    assert key is not None
    paper.save(evening, "pack", PaperRequest(session=key.id), tmp_path / "pack.pdf")
    assert_same(office.printed(QUEUE), tmp_path / "pack.pdf")
    assert left_behind() == []


def test_a_print_that_is_cancelled(office: Cups, window: Workplace, evening: ClubFile, qtbot: QtBot) -> None:
    before = office.jobs()
    panel = open_panel(qtbot, window)
    panel.print_now()
    assert panel.watched is not None
    with qtbot.waitSignals([panel.watched.faces, panel.rejected], timeout=WAIT):
        panel.watched.faces.connect(lambda _faces: panel.reject())
    assert office.jobs() == before
    assert record.all_of(evening, PrintedSheet) == []
    assert left_behind() == []


def test_a_queue_that_takes_nothing(office: Cups, window: Workplace, evening: ClubFile, qtbot: QtBot) -> None:
    panel = open_panel(qtbot, window)
    office.call("cupsreject", QUEUE)
    panel.print_now()
    qtbot.waitUntil(lambda: panel.watched is None, timeout=WAIT)
    assert "nothing was printed" in panel.banner.words
    assert "not accepting" in panel.banner.words
    assert record.all_of(evening, PrintedSheet) == []
    panel.reject()


def test_from_the_command_line(
    office: Cups, evening: ClubFile, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = session.current(evening)
    assert found is not None
    club, at = evening.path, ("--session", f"{found.date:%Y-%m-%d}")
    evening.close()
    alongside = program.in_process(capsys)
    (listed,) = alongside("printers", "--json").json
    assert (listed["name"], listed["default"], listed["both_sides"]) == (QUEUE, True, True)
    assert listed["papers"] == ["a4", "letter"]

    refused = alongside("print", club, "pack", *at)
    assert (refused.code, refused.out) == (1, "")
    assert "--sealed" in refused.err

    done = alongside("print", club, "pack", *at, "--pages", "1-2", "--copies", "2", "--duplex", "long", "--json")
    assert done.code == 0, done.err
    assert (done.json["pages"], done.json["copies"], done.json["sheets_of_paper"]) == (2, 2, 4)
    assert (done.json["class"], len(done.json["sheets"])) == ("team", 2)
    qtbot.waitUntil(office.is_done, timeout=WAIT)
    assert "sides=two-sided-long-edge" in office.told()
    assert len(pages(office.printed(QUEUE))) == 8  # register, empty back, volunteers, its back; and once more

    process = program.run("print", club, "volunteers", *at, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert process.code == 0, process.err
    qtbot.waitUntil(office.is_done, timeout=WAIT)
    alongside("paper", club, "volunteers", tmp_path / "volunteers.pdf", *at)
    assert_same(office.printed(QUEUE), tmp_path / "volunteers.pdf")
    kinds = {one["kind"]: one["copies"] for one in alongside("show", club, "sheets", "--json").json}
    assert kinds == {"register": 2, "volunteers": 4}
    assert left_behind() == []
