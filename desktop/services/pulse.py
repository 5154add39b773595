"""The pulse: six answers of one side, 1 to 5, in our own questions; nothing is added up and nobody compared."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.check_in import Pulse
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.services import person, record
from desktop.services.club import ClubFile

QUESTIONS: Final = ("welcome", "heard", "useful", "safe", "fair", "pace")
LOWEST, HIGHEST = 1, 5
LOW: Final = 2
"""An answer up to this asks for a look."""


class PulseRow(NamedTuple):
    """Six answers of one side on a day, in the order of `QUESTIONS`; nothing for one that was left out."""

    key: int
    name: str
    day: date
    answers: tuple[int | None, ...]

    @property
    def low(self) -> tuple[str, ...]:
        """The sentences that were answered low, in words."""
        said = specs(Pulse)
        pairs = zip(QUESTIONS, self.answers, strict=True)
        return tuple(_(said[name].label) for name, answer in pairs if answer is not None and answer <= LOW)


def note(club: ClubFile, relationship: int, who: int, answers: Sequence[int | None], on: date | None = None) -> Changes:
    """Note six answers of one side, 1 to 5; one that was left out is `None`. A second of a day corrects the first.

    Raises:
        Refused: there are not six, none is answered, or one is not 1 to 5.
    """
    given = [one for one in answers if one is not None]
    if len(answers) != len(QUESTIONS) or not given:
        raise Refused(_("The pulse has six answers from 1 to 5, such as 5 4 - 3 5 4; - is left out."), field="welcome")
    wrong = next((one for one in given if not LOWEST <= one <= HIGHEST), None)
    if wrong is not None:
        raise Refused(_("{value} is not on the scale: 1 to 5.").format(value=wrong), field="welcome")
    day = on or club.today()
    with club.step("pulse.note") as step:
        found = Pulse.get_or_none(relationship=relationship, person=who, date=day)
        row = found or Pulse(relationship=relationship, person=who, date=day)
        for name, answer in zip(QUESTIONS, answers, strict=True):
            setattr(row, name, answer)
        row.save()
        step.about(row)
    return step.changes


def is_pulse(line: str) -> bool:
    """Say whether a typed line is meant for a pulse: figures and nothing else."""
    signs = "".join(line.split())
    return any(one.isdecimal() for one in signs) and all(one.isdecimal() or one in "-−" for one in signs)


def read(line: str) -> list[int | None]:
    """Read six typed answers, `5 4 - 3 5 4` or `54-354`.

    Raises:
        Refused: something in it is neither a figure nor `-`.
    """
    signs = line.replace(" ", "").replace("−", "-")
    if not all(one == "-" or (one.isascii() and one.isdecimal()) for one in signs):
        raise Refused(_("The pulse has six answers from 1 to 5, such as 5 4 - 3 5 4; - is left out."), field="welcome")
    return [None if one == "-" else int(one) for one in signs]


def rows(club: ClubFile, relationship: int) -> list[PulseRow]:
    """List the pulses of a relationship, the newest first."""
    own = Pulse.select().where(Pulse.relationship == relationship).order_by(Pulse.date.desc(), Pulse.id.desc())
    return [
        PulseRow(
            one.id,
            person.name_of(record.get(club, Person, one.person)),
            one.date,
            tuple(getattr(one, name) for name in QUESTIONS),
        )
        for one in own
    ]
