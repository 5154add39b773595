"""The forms as they are filled in on a screen: read back, filled in, and opened in the window's own viewer."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

from desktop.core.choices import Privacy
from desktop.reports.agreement import AgreementData
from desktop.reports.catalogue import PAPERS
from desktop.reports.closure import ClosureData
from desktop.reports.kit import page
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import Pen
from tests.reports.conftest import IMPRINT, pdf
from tests.reports.order import CAP, Told, late
from tests.reports.samples import DATA

FORMS = {paper.name: paper for paper in PAPERS if paper.fillable}
BLANK: dict[str, Any] = {
    "agreement": lambda: AgreementData(IMPRINT, DATA["agreement"]().edition),
    "closure": lambda: ClosureData(IMPRINT),
}


def _form(name: str, options: Options) -> Rendered:
    return FORMS[name].render(BLANK.get(name, DATA[name])(), options)


def _widgets(read: PdfReader) -> list[tuple[Any, Any]]:
    """Give each place of a field with its page."""
    return [(one.get_object(), page) for page in read.pages for one in page.get("/Annots", ())]


def _all(widget: Any, key: str) -> Any:
    return widget.get(key) or widget["/Parent"].get_object()[key]


def test_the_agreement_and_the_forms_can_be_filled_in() -> None:
    assert set(FORMS) == {"agreement", "closure", "consent-form", "incident", "concern"}


@pytest.mark.parametrize("options", [Options(), Options(large_print=True, language="xr")], ids=str)
@pytest.mark.parametrize("name", FORMS)
def test_fields_lie_on_their_page_apart_from_one_another_and_change_nothing_else(name: str, options: Options) -> None:
    plain = pdf(_form(name, options))
    read = pdf(_form(name, options.__class__(options.paper, options.large_print, options.language, fillable=True)))
    assert not plain.get_fields()
    assert [one.get_contents().get_data() for one in plain.pages] == [  # type: ignore[union-attr]
        one.get_contents().get_data()  # type: ignore[union-attr]
        for one in read.pages
    ]
    fields = read.get_fields() or {}
    widgets = _widgets(read)
    assert len(fields) > 9
    assert {_all(widget, "/T") for widget, _page in widgets} == set(fields)
    seen: list[tuple[Any, list[float]]] = []
    places: dict[int, list[Told]] = {}
    for widget, on in widgets:
        left, bottom, right, top = (float(one) for one in widget["/Rect"])
        assert on.mediabox.left < left < right < on.mediabox.right
        assert on.mediabox.bottom < bottom < top < on.mediabox.top
        assert widget["/TU"] or widget["/Parent"]["/TU"]
        for other, (x, y, x2, y2) in seen:
            assert other is not on or min(right, x2) - max(left, x) < 1 or min(top, y2) - max(bottom, y) < 1
        seen.append((on, [left, bottom, right, top]))
        place = Told(left, bottom, right, (top - bottom) / CAP, str(_all(widget, "/T")))
        places.setdefault(on.page_number or 0, []).append(place)
    if not options.language:  # the letters of the mirrored pseudo-language run from left to right
        assert not [one for told in places.values() for one in late(told, backwards=False)]


@pytest.mark.parametrize("name", FORMS)
def test_what_is_typed_stays(name: str) -> None:
    form = _form(name, Options(fillable=True))
    writer = PdfWriter(clone_from=BytesIO(form.data))
    typed = {}
    for widget, on in _widgets(writer):  # type: ignore[arg-type] # read as well as written
        kind = _all(widget, "/FT")
        typed[_all(widget, "/T")] = value = {"/Tx": "Zoë", "/Ch": "7"}.get(
            kind, "/1" if "/Parent" in widget else "/Yes"
        )
        writer.update_page_form_field_values(on, {_all(widget, "/T"): value})
    held = BytesIO()
    writer.write(held)
    fields = PdfReader(held).get_fields() or {}
    assert {label: str(field["/V"]) for label, field in fields.items()} == typed
    data = QBuffer()
    data.setData(QByteArray(held.getvalue()))
    data.open(QBuffer.OpenModeFlag.ReadOnly)
    shown = QPdfDocument()
    shown.load(data)
    assert (shown.status(), shown.pageCount()) == (QPdfDocument.Status.Ready, form.pages)
    shown.close()


def test_fields_come_in_the_order_of_reading_with_names_of_their_own() -> None:
    def draw(pen: Pen) -> None:
        pen.to_write(0, 50, 60, 8, "At 1.30 p.m.")
        pen.to_write(80, 50, 60, 8, "At 1.30 p.m.")
        pen.to_choose(0, 60, 20, 8, "From 0 to 2", ("0", "1", "2"))
        pen.to_tick(0, 70, 6, "yes", "one", "Planned?")
        pen.to_tick(20, 70, 6, "no", "one", "Planned?")

    document = Document(page.leaf(Options()), "T", "", Privacy.OPEN, IMPRINT, [draw])
    fields = pdf(page.render(lambda: [document], Options(fillable=True))).get_fields() or {}
    assert list(fields) == ["At 1 30 p m", "At 1 30 p m (2)", "From 0 to 2", "Planned?"]
    assert [field["/FT"] for field in fields.values()] == ["/Tx", "/Tx", "/Ch", "/Btn"]
    assert fields["At 1 30 p m"]["/TU"] == "At 1.30 p.m."
