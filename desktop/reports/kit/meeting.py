"""The head of a pair's papers: who, which meeting, when and where; blank lines where it is not planned yet."""

from dataclasses import dataclass
from datetime import date

from desktop.i18n import _, formats, pgettext
from desktop.reports.kit.boxes import Fields, Part, Words
from desktop.reports.kit.evening import span


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a pair as its papers name it; times are minutes after midnight.

    Names are ready words, several of one side joined. Without a day it is a sheet of a pad: all is written by hand.
    """

    mentee: str = ""
    mentor: str = ""
    number: int = 0
    day: date | None = None
    starts: int | None = None
    ends: int | None = None
    place: str = ""

    def aside(self) -> str:
        """Say which meeting it is."""
        return _("meeting {number}").format(number=self.number) if self.number else ""

    def parts(self) -> tuple[Part, ...]:
        """Give who, when and where, printed or to be written."""
        if self.mentee or self.mentor:
            names = {"mentee": self.mentee or "________", "mentor": self.mentor or "________"}
            who: Part = Words(_("{mentee} with {mentor}").format(**names), bold=True, most=1)
        else:
            who = Fields(((_("Mentee"), 1), (_("Mentor"), 1)))
        if self.day is None:
            when = (
                (_("Date"), 1.1),
                (pgettext("time", "From"), 0.7),
                (pgettext("time", "to"), 0.5),
                (pgettext("place", "at"), 1.2),
            )
            return who, Fields(when)
        return who, self.when()

    def when(self) -> Part:
        """Give the day, the times and the place, as far as they are known."""
        day = formats.day(self.day, weekday=True) if self.day else ""
        parts = (day, span(self.starts, self.ends), self.place)
        return Words(formats.joined(" · ", parts), most=1)
