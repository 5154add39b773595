"""The unchanging parts of an ODS file: its styles, what is frozen and filtered, and who it is for on printed pages."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from desktop.core.table import Format, Table
from desktop.exchange.sheets import widths
from desktop.i18n import formats

TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
BOLD: Final = "bold"
STYLES: Final = {
    Format.DAY: "day",
    Format.CLOCK: "clock",
    Format.MINUTES: "hours",
    Format.PERCENT: "share",
    Format.WHOLE: "whole",
}
_FROZEN, _BELOW = 2, 2
_SHORT: Final = frozenset({"VerticalSplitMode", "ActiveSplitRange"})
_LETTER: Final = 2.1
"""Millimetres that a letter takes."""
_SPACES: Final = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_ROOT: Final = " ".join([*(f'xmlns:{name}="{uri}"' for name, uri in _SPACES.items()), 'office:version="1.3"'])
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LISTED: Final = "".join(
    f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
    for name, kind in (("/", TYPE), *((f"{one}.xml", "text/xml") for one in ("content", "styles", "meta", "settings")))
)
MANIFEST: Final = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    f' manifest:version="1.3">{_LISTED}</manifest:manifest>'
)
_LONG: Final = 'number:style="long"'
_DATA: Final = (
    f'<number:date-style style:name="n-day"><number:year {_LONG}/><number:text>-</number:text><number:month {_LONG}/>'
    f"<number:text>-</number:text><number:day {_LONG}/></number:date-style>"
    f'<number:time-style style:name="n-clock"><number:hours {_LONG}/><number:text>:</number:text>'
    f"<number:minutes {_LONG}/></number:time-style>"
    '<number:number-style style:name="n-hours"><number:number number:decimal-places="2"'
    ' number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>'
    '<number:number-style style:name="n-whole"><number:number number:decimal-places="0"'
    ' number:min-integer-digits="1"/></number:number-style>'
    '<number:percentage-style style:name="n-share"><number:number number:decimal-places="0"'
    ' number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>'
)
_CELLS: Final = "".join(
    f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="n-{name}"/>'
    for name in STYLES.values()
)
_BOLD: Final = (
    f'<style:style style:name="{BOLD}" style:family="table-cell"><style:table-cell-properties'
    ' fo:border-bottom="0.5pt solid #000000"/><style:text-properties fo:font-weight="bold"'
    ' style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>'
)


class Sheet(NamedTuple):
    """A table with its number and its name in the workbook."""

    number: int
    name: str
    table: Table

    @property
    def head(self) -> int:
        """How many rows stand above the titles."""
        return 1 if self.table.badge else 0


def meta(title: str) -> str:
    """Say what the file is; nobody's name."""
    said = f"<meta:generator>Alongside</meta:generator><dc:title>{escape(title)}</dc:title>"
    return f"{_HEAD}<office:document-meta {_ROOT}><office:meta>{said}</office:meta></office:document-meta>"


def styles(sheets: Sequence[Sheet]) -> str:
    """Give each sheet a page whose head says who the table is for."""
    pages = "".join(
        f'<style:master-page style:name="page{sheet.number}" style:page-layout-name="page">'
        f"<style:header><text:p>{escape(sheet.table.badge)}</text:p></style:header></style:master-page>"
        for sheet in sheets
    )
    layout = '<style:page-layout style:name="page"><style:page-layout-properties/></style:page-layout>'
    return (
        f"{_HEAD}<office:document-styles {_ROOT}><office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )


def settings(sheets: Sequence[Sheet]) -> str:
    """Freeze the titles of each sheet, and what stands above them."""
    tables = "".join(_view(sheet) for sheet in sheets)
    named = f'<config:config-item-map-named config:name="Tables">{tables}</config:config-item-map-named>'
    view = f"<config:config-item-map-entry>{_item('ViewId', 'view1')}{named}</config:config-item-map-entry>"
    views = f'<config:config-item-map-indexed config:name="Views">{view}</config:config-item-map-indexed>'
    kept = f'<config:config-item-set config:name="ooo:view-settings">{views}</config:config-item-set>'
    return (
        f'{_HEAD}<office:document-settings {_ROOT} xmlns:ooo="http://openoffice.org/2004/office">'
        f"<office:settings>{kept}</office:settings></office:document-settings>"
    )


def _view(sheet: Sheet) -> str:
    rows = sheet.head + 1
    said = (_item("VerticalSplitMode", _FROZEN), _item("VerticalSplitPosition", rows), _item("PositionBottom", rows))
    return (
        f"<config:config-item-map-entry config:name={quoteattr(sheet.name)}>{''.join(said)}"
        f"{_item('ActiveSplitRange', _BELOW)}</config:config-item-map-entry>"
    )


def _item(name: str, value: int | str) -> str:
    kind = "string" if isinstance(value, str) else "short" if name in _SHORT else "int"
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'


def content_head(sheets: Sequence[Sheet]) -> str:
    """Begin the content: how cells, columns and sheets look."""
    wide = sorted({name for sheet in sheets for name in _column_styles(sheet)})
    columns = "".join(
        f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties'
        f' style:column-width="{name.removeprefix("wide")}mm"/></style:style>'
        for name in wide
    )
    mode = "rl-tb" if formats.right_to_left() else "lr-tb"
    tables = "".join(
        f'<style:style style:name="sheet{sheet.number}" style:family="table"'
        f' style:master-page-name="page{sheet.number}">'
        f'<style:table-properties table:display="true" style:writing-mode="{mode}"/></style:style>'
        for sheet in sheets
    )
    return (
        f"{_HEAD}<office:document-content {_ROOT}><office:automatic-styles>{_DATA}{_CELLS}{_BOLD}{columns}{tables}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
    )


def content_foot(ranges: Sequence[str]) -> str:
    """End the content with the rows that can be filtered."""
    filters = f"<table:database-ranges>{''.join(ranges)}</table:database-ranges>" if ranges else ""
    return f"{filters}</office:spreadsheet></office:body></office:document-content>"


def filtered(sheet: Sheet, last: int) -> str:
    """Let the rows under the titles be filtered, up to a row; its number counts from 0."""
    quoted = "'" + sheet.name.replace("'", "''") + "'"
    end = _letters(len(sheet.table.columns) - 1)
    where = quoteattr(f"{quoted}.A{sheet.head + 1}:{quoted}.{end}{last + 1}")
    return (
        f'<table:database-range table:name="rows{sheet.number}" table:target-range-address={where}'
        ' table:display-filter-buttons="true"/>'
    )


def sheet_head(sheet: Sheet) -> str:
    """Begin a sheet with its columns."""
    columns = "".join(f'<table:table-column table:style-name="{name}"/>' for name in _column_styles(sheet))
    return f'<table:table table:name={quoteattr(sheet.name)} table:style-name="sheet{sheet.number}">{columns}'


def _column_styles(sheet: Sheet) -> list[str]:
    return [f"wide{round(wide * _LETTER)}" for wide in widths(sheet.table)]


def _letters(place: int) -> str:
    """Name a column as spreadsheets do: A, B … Z, AA."""
    more, one = divmod(place, 26)
    return (_letters(more - 1) if more else "") + chr(ord("A") + one)
