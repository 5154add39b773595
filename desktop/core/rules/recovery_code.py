"""The code on the recovery sheet: a passphrase in letters and digits that survive being copied by hand.

Crockford's alphabet (no I, L, O, U) over the UTF-8 of the passphrase; each line ends with a check letter over GF(32)
that notices any one wrong letter and any two letters in each other's place, a line that is missing or in another
line's place too.
"""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINE: Final = 15  # letters of a line before its check letter: with it four groups of four
GROUP: Final = 4
_BITS: Final = 5
_BYTE: Final = 8
_POLYNOMIAL: Final = 0b100101  # x^5 + x^2 + 1
_TOP: Final = 1 << _BITS
_MEANT: Final = str.maketrans("OILU", "011V")
_BETWEEN: Final = " \t\n\r-–—.·\u00a0\u200e\u200f"


def lines(passphrase: str) -> list[str]:
    """Write a passphrase as lines of up to four groups of four, such as `MHQP 4RBX CGG7`."""
    data = passphrase.encode()
    number = int.from_bytes(data)
    count = -(-len(data) * _BYTE // _BITS)
    number <<= count * _BITS - len(data) * _BYTE
    letters = "".join(ALPHABET[number >> _BITS * (count - 1 - place) & _TOP - 1] for place in range(count))
    rows = [letters[start : start + LINE] for start in range(0, count, LINE)]
    checked = [row + _check(row, place, last=place == len(rows) - 1) for place, row in enumerate(rows)]
    return [" ".join(row[start : start + GROUP] for start in range(0, len(row), GROUP)) for row in checked]


def read(typed: str) -> str | None:
    """Give the passphrase of a code, however it is spaced and cased, with O for 0, I or L for 1; else `None`."""
    letters = typed.upper().translate(str.maketrans("", "", _BETWEEN)).translate(_MEANT)
    rows = [letters[start : start + LINE + 1] for start in range(0, len(letters), LINE + 1)]
    if not rows or any(letter not in ALPHABET for letter in letters):
        return None
    for place, row in enumerate(rows):
        if row[-1] != _check(row[:-1], place, last=place == len(rows) - 1):
            return None
    return _read("".join(row[:-1] for row in rows))


def _read(letters: str) -> str | None:
    number = 0
    for letter in letters:
        number = number << _BITS | ALPHABET.index(letter)
    size = len(letters) * _BITS // _BYTE
    number >>= len(letters) * _BITS - size * _BYTE
    try:
        return number.to_bytes(size).decode() or None
    except UnicodeDecodeError:
        return None


def _check(row: str, place: int, *, last: bool) -> str:
    state = 0 if last else place % (_TOP - 1) + 1
    for letter in row:
        state = _doubled(state ^ ALPHABET.index(letter))
    return ALPHABET[state]


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _POLYNOMIAL if value & _TOP else value
