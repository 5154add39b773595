"""Why a file cannot be read: named by a short word in the child process, said in a sentence by the parent."""

from typing import Final

from desktop.core.errors import Refused
from desktop.exchange.grid import MOST_COLUMNS, MOST_ROWS
from desktop.i18n import N_, _

ENCODING: Final = "encoding"
NO_TABLE: Final = "no_table"
EMPTY: Final = "empty"
ROWS: Final = "rows"
COLUMNS: Final = "columns"
TOO_BIG: Final = "too_big"
LOCKED: Final = "locked"
GONE: Final = "gone"
FORBIDDEN: Final = "forbidden"
BROKEN: Final = "broken"
CELL: Final = "cell"

_SENTENCES: Final = {
    ENCODING: N_("The letters of “{file}” cannot be read: its encoding is not known. Save it as CSV UTF-8 or XLSX."),
    NO_TABLE: N_("“{file}” is no table. Known are CSV, XLSX and ODS."),
    EMPTY: N_("“{file}” is empty."),
    ROWS: N_("“{file}” has more than {rows} lines. Split it into several files."),
    COLUMNS: N_("“{file}” has more than {columns} columns. Keep only those that are needed."),
    TOO_BIG: N_("“{file}” is too big or unfolds into too much. Save only the list itself, as CSV or XLSX."),
    LOCKED: N_("“{file}” has a password or an old format. Save it without one, as XLSX or CSV."),
    GONE: N_("There is no file “{file}”."),
    FORBIDDEN: N_("“{file}” may not be read on this machine."),
    BROKEN: N_("“{file}” is damaged and cannot be read. Open it in a spreadsheet and save it anew."),
    CELL: N_("A cell of “{file}” is far too long; probably a quotation mark is missing."),
}


class Unreadable(Exception):
    """The file cannot be read, for the reason named by one of the words above."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def refusal(fault: str, file: str) -> Refused:
    """Say in a sentence why the file called `file` cannot be read."""
    sentence = _(_SENTENCES.get(fault, _SENTENCES[BROKEN]))
    return Refused(sentence.format(file=file, rows=MOST_ROWS, columns=MOST_COLUMNS))
