"""What can be done with a whole session: print its pack, close, reopen, move, cancel it, and more."""

from collections.abc import Callable
from typing import Literal, Protocol

from desktop.core import clock
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.model.fields import specs
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.services import hours, paper, person, printing, record, register, session, session_page
from desktop.services.paper_request import PaperRequest
from desktop.services.session_page import SessionPage as Shown
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.side_panel import SidePanel

FACTS = ("leader", "first_aider", "venue", "title", "note")


class Owner(Protocol):
    """The page whose session it is."""

    desk: Desk
    key: int | None
    shown: Shown | None
    panel: SidePanel

    def unrecorded(self) -> list[str]:
        """Name those who are expected and have no mark yet."""


class SessionActs:
    """The verbs of a session's page."""

    def __init__(self, page: Owner) -> None:
        self._page = page
        self._desk = page.desk

    def menu(self, shown: Shown) -> list[tuple[str, Callable[[], object]]]:
        """List what stands under *More*."""
        go = self._desk.navigator.go
        made: list[tuple[str, Callable[[], object]]] = [
            (_("See the papers of this session"), self.papers),
            (_("Incident form"), lambda: go("papers", field="incident")),
            (_("Who is in the building"), lambda: go("building", shown.session.id)),
            (_("Who was cleared on that day"), lambda: go("that_day", shown.session.date.toordinal())),
        ]
        if session_page.is_live(shown.session) and not self._desk.club.read_only:
            made += [
                (_("Open the door …"), lambda: go("door", shown.session.id)),
                (_("Leader, first aider, place …"), self.facts),
                (_("Move to another day …"), self.move),
                (_("The register belongs to another date …"), self.move_register),
                (_("Cancel this session …"), self.cancel),
            ]
        return made

    def facts(self) -> None:
        """Change who leads, who gives first aid, where it is, its title and note."""
        shown = self._page.shown
        if shown is None:
            return
        club, one = self._desk.club, shown.session
        volunteers = [(row.key, row.name) for row in person.rows(club, role=RoleKind.VOLUNTEER, ended=False)]
        venues = [(venue.id, venue.name) for venue in record.all_of(club, Venue)]
        options = {"leader": volunteers, "first_aider": volunteers, "venue": venues}
        values = {name: getattr(one, name) for name in FACTS}
        form = Form(specs(Session), values, options=options, only=FACTS)
        self._page.panel.edit(
            _("This session"),
            form,
            lambda changed, done, failed: self._desk.do(
                lambda: session.change(club, one.id, changed), lambda _changes: done(), failed
            ),
        )

    def papers(self) -> None:
        """Go to the papers, with the pack of this session."""
        key = self._page.key
        if key is not None:
            self._desk.navigator.go("papers", paper.place("pack"), given={"session": key})

    def print_pack(self) -> None:
        """Print the pack: nothing is asked but the printer."""
        key = self._page.key
        if key is not None:
            print_out(self._desk, lambda: printing.of_paper(self._desk.club, "pack", PaperRequest(session=key)))

    def close(self) -> None:
        """Close the session; what those without a mark were is asked once."""
        key = self._page.key
        if key is None:
            return
        unrecorded: Literal["absent", "leave"] | None = None
        names = self._page.unrecorded()
        if names:
            answers = [_("They were absent"), _("Leave them as not recorded")]
            chosen = self._desk.ask.choose(
                _("Not recorded yet"), _("No mark yet: {names}.").format(names=formats.list_of(names)), answers
            )
            if chosen is None:
                return
            unrecorded = "absent" if chosen == 0 else "leave"
        self._desk.do(
            lambda: session.close(self._desk.club, key, unrecorded), lambda _changes: self._closed(key), say=False
        )

    def _closed(self, key: int) -> None:
        one = record.get(self._desk.club, Session, key)
        entries = [row for row in hours.entries(self._desk.club, start=one.date, end=one.date) if row.session == key]
        minutes = sum(row.minutes - row.deducted for row in entries)
        self._desk.toast.say(
            _("Session closed: {hours} of volunteers’ time.").format(hours=formats.hours(minutes)),
            _("Undo"),
            self._desk.undo,
        )

    def reopen(self) -> None:
        """Open it again."""
        key = self._page.key
        if key is not None:
            self._desk.do(lambda: session.reopen(self._desk.club, key))

    def cancel(self) -> None:
        """Cancel it, with the reason."""
        key = self._page.key
        reason = self._desk.ask.text(_("Cancel this session"), _("Why? (may be left empty)"))
        if key is not None and reason is not None:
            self._desk.do(lambda: session.cancel(self._desk.club, key, reason))

    def move(self) -> None:
        """Move it to another day, or day and time."""
        key = self._page.key
        shown = self._page.shown
        if key is None or shown is None:
            return
        now = f"{formats.day(shown.session.date, 'short')} {clock.text(shown.session.starts)}"
        typed = self._desk.ask.text(_("Move the session"), _("New date, and time if it changes:"), now)
        if typed is None:
            return
        day_text, _space, time_text = typed.strip().partition(" ")
        try:
            day = formats.parse_day(day_text)
            starts = clock.parse(time_text) if time_text.strip() else None
        except ValueError:
            self._desk.toast.say(_("“{text}” is no date and time.").format(text=typed))
            return
        self._desk.do(lambda: session.move(self._desk.club, key, day, starts))

    def move_register(self) -> None:
        """Move the register to the session it belongs to."""
        key = self._page.key
        typed = self._desk.ask.text(_("The register belongs to another date"), _("The right session’s date:"))
        if key is None or not typed:
            return
        try:
            right = session.the_one(self._desk.club, typed)
        except (Refused, Trouble) as error:
            self._desk.tell(error)
            return
        self._desk.do(
            lambda: register.move_register(self._desk.club, key, right.id),
            lambda _changes: self._desk.navigator.go("session", right.id),
        )
