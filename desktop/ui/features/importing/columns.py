"""The two tables of bringing in a list: what each column was taken for, and what becomes of each line."""

from desktop.i18n import _, formats
from desktop.services.importing import ColumnTaken, Decision, Outcome, Planned
from desktop.ui.kit.table_model import Col

COLOURS = {
    Outcome.NEW: "ok",
    Outcome.CHANGED: "accent",
    Outcome.UNCHANGED: "faint",
    Outcome.DUPLICATE: "care",
    Outcome.REFUSED: "stop",
    Outcome.SKIPPED: "faint",
}


def _taken_for(column: ColumnTaken) -> str:
    if not column.meaning:
        return _("not taken")
    return f"{column.label} ?" if column.asks else column.label


def _reason(row: Planned) -> str:
    changes = [f"{one.field}: {one.old or '–'} → {one.new}" for one in row.differences]
    said = [row.reason, *changes, *(problem.message for problem in row.problems)]
    return " · ".join(dict.fromkeys(part for part in said if part))


def column_columns() -> list[Col]:
    """Give the columns of the table of columns."""
    return [
        Col("", lambda column: column.letter, width=4, colour=lambda _column: "soft"),
        Col(_("Column"), lambda column: column.title, width=22),
        Col(
            _("Taken for"),
            _taken_for,
            width=28,
            bold=True,
            colour=lambda column: "care" if column.asks else "ink" if column.meaning else "faint",
        ),
        Col(_("For example"), lambda column: formats.list_of(column.samples[:3]), colour=lambda _column: "soft"),
    ]


def row_columns(decisions: dict[int, Decision]) -> list[Col]:
    """Give the columns of the table of lines; what was decided for a line is shown."""

    def outcome(row: Planned) -> str:
        decided = decisions.get(row.row)
        return f"{_(row.outcome.label)} → {_(decided.label)}" if decided is not None else _(row.outcome.label)

    return [
        Col(_("Line"), lambda row: str(row.row), lambda row: row.row, trailing=True, width=6),
        Col(_("Name"), lambda row: row.name, width=24, bold=True),
        Col(_("What becomes of it"), outcome, width=21, colour=lambda row: COLOURS[row.outcome]),
        Col(_("Why"), _reason, colour=lambda _row: "soft", tip=_reason),
    ]
