"""Find a match: a proposal for everybody at once with its reasons; the coordinator decides which are proposed."""

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats, ngettext
from desktop.services import club as clubs
from desktop.services import finding, matching
from desktop.services.club import ClubFile
from desktop.services.finding import LookingRow
from desktop.services.matching import Keys
from desktop.ui.features.match.card import MatchCard
from desktop.ui.features.match.rows import PIN, TICK, MatchRow, MatchTable, columns, rows_of
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState

FEW: Final = 3
"""So many are named in one line."""
CONCERNED: Final = frozenset(
    {
        *("person", "role", "check", "club", "skill", "person_skill", "search", "free_time", "wish"),
        *("relationship", "relationship_member", "closure"),
    }
)


class _Found(NamedTuple):
    rows: list[MatchRow]
    looking: list[LookingRow]


def _find(club: ClubFile, pins: frozenset[Keys], apart: frozenset[Keys], left: frozenset[Keys]) -> _Found:
    return _Found(rows_of(matching.propose(club, pins, apart), left), finding.rows(club))


def _said(rows: Sequence[MatchRow], looking: Sequence[LookingRow]) -> str:
    """Say in one line how many look, how much room there is, and how many are proposed."""
    if not rows:
        return ""
    room = sum(row.free for row in looking if row.role is RoleKind.VOLUNTEER)
    pairs = sum(row.mentor is not None for row in rows)
    said = (
        ngettext("{count} looks for a mentor", "{count} look for a mentor", len(rows)).format(
            count=formats.number(len(rows))
        ),
        ngettext("room for {count}", "room for {count}", room).format(count=formats.number(room)),
        _("{count} proposed, the best for all together").format(count=formats.number(pairs)),
    )
    return "  ·  ".join(said)


def _few(words: Sequence[str]) -> str:
    """List a few, and how many more there are."""
    more = len(words) - FEW
    rest = [ngettext("{count} other", "{count} others", more).format(count=formats.number(more))] if more > 0 else []
    return formats.list_of([*words[:FEW], *rest])


class MatchPage(Page):
    """Everybody who looks for a mentor, each with who is proposed to them or with what is in the way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pins: frozenset[Keys] = frozenset()
        self.apart: frozenset[Keys] = frozenset()
        self.left: frozenset[Keys] = frozenset()
        own = clubs.settings(desk.club)
        self.banner = parts.Banner("note")
        self.empty = EmptyState(
            _(
                "Nobody looks for a mentor now. Open a mentee, go to “Finding” and write what they want; "
                "do the same for volunteers and what they offer. Then matches are proposed here, with reasons."
            ),
            _("Go to people"),
            lambda: desk.navigator.go("people"),
            icon="handshake",
        )
        self.table = MatchTable(
            columns(own.mentee_word or _(RoleKind.MENTEE.label), own.volunteer_word or _(RoleKind.VOLUNTEER.label)),
            self.empty,
        )
        self.card = MatchCard()
        self.table.chosen.connect(self.card.show_row)
        self.table.opened.connect(lambda _row: self.card.first().setFocus())
        for one in (self.table, self.card):
            one.wanted.connect(self.want)
        self.card.went.connect(lambda key: desk.navigator.go("person", key))
        self.again = parts.button(_("Start over"), self.start_over, icon="rotate-ccw")
        self.again.setToolTip(_("Let go of the pairs that are pinned, taken out or not ticked"))
        self.take = parts.button(_("Propose these"), self.propose_these, look="primary", hint="Ctrl+Enter")
        self.rules = parts.button(
            _("Rules"), partial(desk.navigator.go, "settings", None, matching.RULE_FIELDS[0]), icon="sliders-horizontal"
        )
        self.rules.setToolTip(_("What the club asks of a match"))
        self.set_actions([self.rules, self.again, self.take])
        listed = parts.Card(12)
        listed.box.addWidget(self.table)
        self._apart = QWidget()
        self._apart_box = parts.row(space=12)
        self._apart.setLayout(self._apart_box)
        self.body.addWidget(self.banner)
        self.body.addWidget(listed, 1)
        self.body.addWidget(self._apart)
        self.body.addWidget(self.card)
        self._names: dict[Keys, str] = {}
        self._rows: list[MatchRow] = []
        self._said = ""
        self._offer()

    def wants(self, changes: Changes) -> bool:
        return bool(CONCERNED & changes.nouns)

    def first_focus(self) -> QWidget:
        return self.table if self.table.model.rows else self.empty.action

    def refresh(self) -> None:
        self.head(_("Find a match"), _("Looking for the best matches for everybody …"))
        club, pins, apart, left = self.desk.club, self.pins, self.apart, self.left
        self.take.setEnabled(False)
        self.desk.read(lambda: _find(club, pins, apart, left), self._show, "match", self._cannot)

    def _show(self, found: _Found) -> None:
        rows = found.rows
        self._say_what_is_missing(found.looking)
        self._names |= {row.keys: formats.list_of([row.mentor_name, row.mentee_name]) for row in rows if row.keys}
        self._said = _said(rows, found.looking)
        self.head(_("Find a match"), self._said)
        self._show_rows(rows)
        out = [f"{row.name} ({row.why_not})" for row in found.looking if row.why_not]
        self.foot.setText(_("Left out: {people}").format(people=_few(out)) if out else "")
        self.foot.setToolTip("\n".join(out))
        self._show_apart()
        self.settle()

    def _show_rows(self, rows: list[MatchRow]) -> None:
        self._rows = rows
        self.table.show_rows(rows, key=lambda row: row.mentee)
        if rows and self.table.current() is None:
            self.table.choose(0)
        self.card.show_row(self.table.current())
        self._offer()

    def _say_what_is_missing(self, looking: Sequence[LookingRow]) -> None:
        """Say which side is missing, if one is."""
        free = {row.role for row in looking if row.free}
        words = ""
        if RoleKind.MENTEE in free and RoleKind.VOLUNTEER not in free:
            words = _("No volunteer has room: open one, go to “Finding” and write what they offer.")
        elif RoleKind.VOLUNTEER in free and RoleKind.MENTEE not in free:
            words = _("Volunteers are there with room, but no mentee looks for one.")
        action = _("Go to people") if words else ""
        self.banner.say(words, "care", action, lambda: self.desk.navigator.go("people"))

    def _cannot(self, error: Refused | Trouble) -> None:
        self.head(_("Find a match"), self._said)
        self.banner.say(error.sentence, "stop", _("Start over"), self.start_over)
        self._offer()

    def _offer(self) -> None:
        self.take.setEnabled(any(row.ticked for row in self._rows) and not self.desk.club.read_only)
        self.again.setEnabled(bool(self.pins or self.apart or self.left))

    def _show_apart(self) -> None:
        """List the pairs that were taken out; each can be let in again."""
        parts.clear(self._apart_box)
        if self.apart:
            self._apart_box.addWidget(parts.label(_("Not these two:"), "soft"))
            for keys in sorted(self.apart)[:FEW]:
                name = self._names[keys]
                back = parts.button(name, partial(self.let_in, keys), look="link", icon="x")
                back.setAccessibleName(_("Let in again: {name}").format(name=name))
                self._apart_box.addWidget(back)
            more = len(self.apart) - FEW
            if more > 0:
                words = ngettext("and {count} more", "and {count} more", more).format(count=formats.number(more))
                self._apart_box.addWidget(parts.label(words, "soft"))
            self._apart_box.addStretch(1)
        self._apart.setVisible(bool(self.apart))

    def want(self, row: MatchRow, what: str) -> None:
        """Tick a pair or not; or pin it, unpin it or take it out, and look anew."""
        keys = row.keys
        if keys is None:
            return
        if what == TICK:
            self.left ^= {keys}
            rows = [one._replace(ticked=not one.ticked) if one is row else one for one in self._rows]
            self._show_rows(rows)
            return
        if what == PIN:
            self.pins ^= {keys}
        else:
            self.apart |= {keys}
            self.pins -= {keys}
        self.refresh_now()

    def let_in(self, keys: Keys) -> None:
        """Let a pair that was taken out be proposed again."""
        self.apart -= {keys}
        self.refresh_now()
        self.table.setFocus()

    def start_over(self) -> None:
        """Let go of everything that was pinned, taken out or not ticked, and look anew."""
        self.pins = self.apart = self.left = frozenset()
        self.refresh_now()
        self.table.setFocus()

    def propose_these(self) -> None:
        """Make a relationship of each pair that is ticked."""
        club, before = self.desk.club, self.pins
        pairs = [row.keys for row in self._rows if row.keys and row.ticked]
        self.pins -= set(pairs)

        def failed(error: Refused | Trouble) -> None:
            self.pins = before
            self._cannot(error)

        self.take.setEnabled(False)
        self.desk.do(lambda: matching.take(club, pairs), None, failed)
