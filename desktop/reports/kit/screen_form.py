"""Writes the fields of a PDF that is filled in on a screen.

A page shows the same with them as without: a field has no frame, and nothing known stands in one. A viewer draws what
is typed, as `NeedAppearances` asks it to, in our font; for letters of scripts that it lacks in one of its own.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit.fields import Field, Kind
from desktop.reports.kit.letters import clean
from desktop.reports.kit.typed_font import typed_font

_PRINTED, _SEVERAL, _RADIO, _DROP_DOWN = 1 << 2, 1 << 12, 1 << 15, 1 << 17
_NAME = 50  # letters of a field's name
_ABOVE = 0.8  # points from the line that is typed on
_LINE = 1.25  # the height of a line to type on, in letters


class ScreenForm:
    """The fields of one PDF, each with a name of its own, page after page in the order of reading."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document: Any = canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - the objects of the PDF
        self._names: Counter[str] = Counter()
        self._fields: list[Any] = []

    def page(self, fields: Sequence[Field], *, backwards: bool) -> None:
        """Lay fields on the page that is being written; `backwards` where lines begin on the right."""
        groups: dict[object, tuple[Any, list[Any]]] = {}
        for field in fields:
            if field.kind is not Kind.TICK or field.group is None:
                self._fields.append(self._annotate(self._alone(field, backwards=backwards)))
                continue
            if field.group not in groups:
                kids: list[Any] = []
                parent = PDFDictionary({**self._said(field.question, "Btn"), "Ff": _RADIO, "Kids": PDFArray(kids)})
                groups[field.group] = self._document.Reference(parent), kids
                self._fields.append(groups[field.group][0])
            reference, kids = groups[field.group]
            own = {**self._widget(field), "Parent": reference, "TU": PDFString(clean(field.label))}
            kids.append(self._annotate(own | self._tick(field, str(len(kids) + 1))))

    def close(self) -> None:
        """Say in the file that it is a form, if it is one."""
        if not self._fields:
            return
        marks = {"Type": PDFName("Font"), "Subtype": PDFName("Type1"), "BaseFont": PDFName("ZapfDingbats")}
        fonts = {"Typed": typed_font(self._document), "ZaDb": PDFDictionary(marks)}
        form = {
            "Fields": PDFArray(self._fields),
            "NeedAppearances": "true",
            "DA": PDFString("/Typed 0 Tf 0 g"),
            "DR": PDFDictionary({"Font": PDFDictionary(fonts)}),
        }
        self._document.Catalog.AcroForm = PDFDictionary(form)

    def _alone(self, field: Field, *, backwards: bool) -> dict[str, Any]:
        if field.kind is Kind.TICK:
            return self._widget(field) | self._said(field.label, "Btn") | self._tick(field, "Yes")
        given = self._widget(field) | self._appearance(field) | {"Q": 2 if backwards else 0}
        if field.kind is Kind.CHOOSE:
            choices = PDFArray([PDFString(clean(one)) for one in field.choices])
            return given | self._said(field.label, "Ch") | {"Ff": _DROP_DOWN, "Opt": choices}
        if field.several:  # a viewer that draws fields itself hides the lines to write by hand on, and gives a frame
            frame = PDFDictionary({"W": 0.5, "S": PDFName("S")})
            white = PDFDictionary({"BG": PDFArray([1]), "BC": PDFArray([0])})
            given |= {"DA": PDFString(f"/Typed {field.size:g} Tf 0 g"), "MK": white, "BS": frame}
        return given | self._said(field.label, "Tx") | {"Ff": _SEVERAL if field.several else 0}

    def _said(self, label: str, kind: str) -> dict[str, Any]:
        """Give kind, name and label; a point in a name would make a tree of it."""
        label = clean(label)
        name = " ".join(label.replace(".", " ").split())[:_NAME].strip(" :") or "…"
        self._names[name] += 1
        number = self._names[name]
        unique = name if number == 1 else f"{name} ({number})"
        return {"FT": PDFName(kind), "T": PDFString(unique), "TU": PDFString(label or name)}

    def _widget(self, field: Field) -> dict[str, Any]:
        bottom, high = field.bottom, field.high
        if field.kind is not Kind.TICK and not field.several:
            bottom, high = bottom + _ABOVE, min(high, field.size * _LINE)
        rectangle = [round(one, 2) for one in (field.left, bottom, field.left + field.wide, bottom + high)]
        return {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "Rect": PDFArray(rectangle),
            "F": _PRINTED,
            "P": self._document.thisPageRef(),
            "DA": PDFString("/Typed 0 Tf 0 g"),
        }

    def _appearance(self, field: Field) -> dict[str, Any]:
        return {"AP": PDFDictionary({"N": self._drawn(field, "/Tx BMC EMC")})}

    def _tick(self, field: Field, state: str) -> dict[str, Any]:
        side = field.wide
        path = " ".join(
            f"{across * side:.2f} {up * side:.2f} {step}"
            for across, up, step in ((0.22, 0.5, "m"), (0.42, 0.26, "l"), (0.8, 0.78, "l"))
        )
        shown = {
            state: self._drawn(field, f"q {side / 9:.2f} w 1 J 1 j 0 G {path} S Q"),
            "Off": self._drawn(field, "q Q"),
        }
        return {
            "AP": PDFDictionary({"N": PDFDictionary(shown)}),
            "AS": PDFName("Off"),
            "MK": PDFDictionary({"CA": PDFString("4")}),
            "DA": PDFString("/ZaDb 0 Tf 0 g"),
        }

    def _drawn(self, field: Field, code: str) -> Any:
        box = PDFArray([0, 0, round(field.wide, 2), round(field.high, 2)])
        kind = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": box}
        return self._document.Reference(PDFStream(PDFDictionary(kind), code + "\n"))

    def _annotate(self, given: dict[str, Any]) -> Any:
        widget = PDFDictionary(given)
        self._canvas._addAnnotation(widget)  # type: ignore[attr-defined] # noqa: SLF001 - the only way to a page
        return self._document.Reference(widget)
