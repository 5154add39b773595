"""The line of a check-in: how it is in one word, a note, and after `>` what follows."""

from typing import Final, NamedTuple

from desktop.core.errors import Refused
from desktop.core.relationship_choices import CheckInState
from desktop.core.rules import names
from desktop.i18n import _, formats

NOT_REACHED: Final = "-"
FOLLOWS: Final = ">"


class CheckInLine(NamedTuple):
    """What a line says; `reached` is false where nobody answered, and then there is no state."""

    state: CheckInState
    reached: bool
    note: str
    follow_up: str


def parse(line: str) -> CheckInLine:
    """Read `STATE [note] [> what follows]`; the state is an unambiguous beginning of its word, `-` is no answer.

    Raises:
        Refused: the first word is no state, or the beginning of several.
    """
    said, _arrow, follow_up = (part.strip() for part in line.partition(FOLLOWS))
    word, _space, note = said.partition(" ")
    if word == NOT_REACHED:
        return CheckInLine(CheckInState.FINE, reached=False, note=note.strip(), follow_up=follow_up)
    state = _state(word)
    whole = _(state.label).split()
    if names.plain(" ".join(said.split()[: len(whole)])) == names.plain(" ".join(whole)):
        note = "".join(said.split(maxsplit=len(whole))[len(whole) :])
    return CheckInLine(state, reached=True, note=note.strip(), follow_up=follow_up)


def _state(word: str) -> CheckInState:
    plain = names.plain(word)
    found = [
        state
        for state in CheckInState
        if plain and any(one.startswith(plain) for one in (names.plain(_(state.label)), state.value))
    ]
    if len(found) == 1:
        return found[0]
    known = formats.list_of([_(state.label).lower() for state in CheckInState])
    raise Refused(_("Begin with how it is ({known}), or - for no answer.").format(known=known), field="state")
