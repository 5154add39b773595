import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.ui.kit.pdf_view import LARGEST, PdfPreview
from tests.ui.kit.drawn import A4, A6, pdf


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    made = PdfPreview()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def words(preview: PdfPreview) -> str:
    return preview.findChildren(QLabel)[0].text()


def press(preview: PdfPreview, name: str) -> None:
    for button in [*preview.findChildren(QToolButton), *preview.findChildren(QPushButton)]:
        if button.accessibleName() == name:
            button.click()


def test_what_draws_ends_before_what_it_draws_from(preview: PdfPreview) -> None:
    order = [type(child) for child in preview.children()]
    assert order.index(QPdfView) < order.index(QPdfDocument) < order.index(QBuffer)


def test_it_shows_the_bytes_it_is_given(preview: PdfPreview) -> None:
    preview.show_pdf(pdf(A4, A4), "TEAM")
    assert preview.pages() == 2
    assert words(preview) == "TEAM  ·  page 1 of 2"
    preview.show_pdf(pdf(A6), "OPEN")
    assert preview.pages() == 1
    assert words(preview) == "OPEN"


def test_who_reads_further_down_stays_there_when_it_is_made_anew(preview: PdfPreview, qtbot: QtBot) -> None:
    preview.show_pdf(pdf(A4, A4, A4), "TEAM")
    press(preview, "Width")
    bar = preview.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    bar.setValue(900)
    qtbot.waitUntil(lambda: words(preview) == "TEAM  ·  page 2 of 3")
    preview.show_pdf(pdf(A4, A4, A4), "TEAM")
    assert bar.value() == 900


def test_nearer_begins_at_what_is_seen(preview: PdfPreview) -> None:
    preview.show_pdf(pdf(A4), "TEAM")
    press(preview, "Whole page")
    whole = preview._factor()
    assert 0.3 < whole < 1
    press(preview, "Larger")
    assert preview.view.zoomMode() is QPdfView.ZoomMode.Custom
    assert preview.view.zoomFactor() == pytest.approx(whole * 1.25)
    press(preview, "Smaller")
    assert preview.view.zoomFactor() == pytest.approx(whole)


def test_the_width_is_filled(preview: PdfPreview) -> None:
    preview.show_pdf(pdf(A4), "TEAM")
    press(preview, "Whole page")
    whole = preview._factor()
    press(preview, "Width")
    assert preview._factor() > whole


def test_nearer_has_an_end(preview: PdfPreview) -> None:
    preview.show_pdf(pdf(A4), "TEAM")
    for _time in range(30):
        press(preview, "Larger")
    assert preview.view.zoomFactor() == LARGEST
