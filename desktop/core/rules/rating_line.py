"""The line of a rating round: `3:6 4:7`, the row of the then-and-now slip and what is circled there."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from desktop.i18n import _

_RATED: Final = re.compile(r"(\d{1,4}):([-+−]?\d{1,3})")
_CODE: Final = re.compile(r"#(\w+)")


class RatingLine(NamedTuple):
    """What a line says: values by row number, the sheet's code (none: the latest), and what is wrong, in words."""

    values: Mapping[int, int]
    sheet: str
    problems: tuple[str, ...]


def parse(line: str) -> RatingLine:
    """Read a line; it never raises, what cannot be read is named.

    Tokens in any order, separated by spaces: `3:6` row 3 rated 6, `3:-1` on a scale below zero, `#K7` the sheet.
    """
    values: dict[int, int] = {}
    sheet, problems = "", []
    for token in line.split():
        rated, code = _RATED.fullmatch(token), _CODE.fullmatch(token)
        if code is not None:
            sheet = code[1].upper()
        elif rated is None:
            problems.append(_("“{token}” is no row with a value, such as 3:6.").format(token=token))
        else:
            row, value = int(rated[1]), int(rated[2].replace("−", "-"))
            if values.get(row, value) != value:
                problems.append(_("Row {row} has two values: {token}.").format(row=row, token=token))
            values[row] = value
    return RatingLine(values, sheet, tuple(problems))
