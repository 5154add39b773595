"""The head of a session's sheets: where, when, which one of how many, and who is in charge."""

from dataclasses import dataclass
from datetime import date

from desktop.core import clock
from desktop.i18n import _, formats
from desktop.reports.kit import text
from desktop.reports.kit.pen import Pen


@dataclass(frozen=True, slots=True)
class Evening:
    """A session as its sheets name it.

    `starts` and `ends` are minutes after midnight; `of` 0 hides "session 7 of 11".
    """

    day: date
    starts: int
    ends: int
    venue: str = ""
    number: int = 0
    of: int = 0
    leader: str = ""
    first_aider: str = ""
    meeting_point: str = ""

    def period(self) -> str:
        """The date with its weekday."""
        return formats.day(self.day, weekday=True)

    def place_and_time(self) -> str:
        """Say "Library · 18:00–19:30 · session 7 of 11"."""
        parts = [self.venue, span(self.starts, self.ends)]
        if self.of:
            parts.append(_("session {number} of {all}").format(number=self.number, all=self.of))
        return formats.joined(" · ", parts)

    def charge(self) -> str:
        """Say who leads, who gives first aid, and where all meet in a fire."""
        parts = (
            (_("Leader: {name}"), self.leader),
            (_("First aider: {name}"), self.first_aider),
            (_("In a fire meet at: {name}"), self.meeting_point),
        )
        return " · ".join(words.format(name=name or "________") for words, name in parts)

    def draw(self, pen: Pen, top: float, *, lines: int = 2) -> float:
        """Write it under the page's head, in one line or two; give the height in millimetres."""
        step = text.height(pen.leaf.body)
        first, second = self.place_and_time(), self.charge()
        words = (f"{first} · {second}",) if lines == 1 else (first, second)
        for number, line in enumerate(words):
            pen.cell(0, top + number * step, pen.leaf.width, step, line, pad=0, bold=number == 0 and lines > 1)
        return step * len(words)


def span(starts: int | None, ends: int | None) -> str:
    """Write "18:00–19:30"; nothing where neither is known."""
    return "" if starts is None and ends is None else f"{clock.text(starts)}–{clock.text(ends)}"
