"""Likely the same: pairs with reasons, side by side, to be made one or left as two people."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.core.rules.same_person import Certainty
from desktop.i18n import _, formats, ngettext
from desktop.services import club as clubs
from desktop.services import same_person
from desktop.services.same_person import FieldDifference, LikelyPair
from desktop.ui.features.same.comparison import Comparison
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import search_line
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

CONCERNED = frozenset({"person", "role", "contact_link", "different_people"})
COLOURS = {Certainty.VERY_LIKELY: "ok", Certainty.LIKELY: "ink", Certainty.POSSIBLE: "soft"}


def columns() -> list[Col]:
    """Give the columns of the pairs."""
    return [
        Col(_("Stays"), lambda pair: pair.keep.name, width=23, bold=True),
        Col(_("Goes"), lambda pair: pair.other.name, width=23, bold=True),
        Col(
            _("How likely"),
            lambda pair: _(pair.certainty.label),
            width=14,
            colour=lambda pair: COLOURS.get(pair.certainty, "soft"),
        ),
        Col(_("Why"), lambda pair: pair.words, colour=lambda _pair: "soft", tip=lambda pair: pair.words),
    ]


class SamePage(Page):
    """Everybody who may be here twice; with a key, only that person, who may be joined with anybody."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.of: int | None = None
        self.banner = parts.Banner("note")
        self.caution = parts.Banner("care")
        self.search = search_line(_("Join with: first letters of a name"))
        self.search.setMaximumWidth(self.search.fontMetrics().averageCharWidth() * 48)
        self.search.typed.connect(lambda _text: self.refresh_now())
        self.search.entered.connect(lambda _text: self._to_list())
        self.empty = EmptyState(_("Looking …"), icon="users")
        self.table = TableView(columns(), _("Likely the same"), self.empty)
        self.table.chosen.connect(self._compare)
        self.table.opened.connect(lambda _pair: self._to_fields())
        self.comparison = Comparison()
        self.comparison.swapped.connect(self.swap)
        listed = parts.Card(12)
        listed.box.addWidget(self.table)
        self.two = parts.button(_("Two people"), self.different, icon="users", hint=_("They are never listed again"))
        self.merge = parts.button(_("Merge"), self.join, look="primary", hint="Ctrl+Enter")
        self.set_actions([self.two, self.merge])
        self.body.addWidget(self.banner)
        self.body.addWidget(self.search)
        self.body.addWidget(listed, 2)
        self.body.addWidget(self.caution)
        self.body.addWidget(self.comparison, 3)
        self._pair: LikelyPair | None = None
        self._offer()

    def wants(self, changes: Changes) -> bool:
        return bool(CONCERNED & changes.nouns)

    def first_focus(self) -> QWidget:
        return self.search if self.key is not None and not self.table.model.rows else self.table

    def refresh(self) -> None:
        key, club = self.key, self.desk.club
        if key != self.of:
            self.of = key
            self.search.clear()
            self.banner.say("")
        self.search.setVisible(key is not None)
        text = self.search.text().strip() if key is not None else ""
        self.head(_("Likely the same"), self.subtitle.text())

        def ask() -> list[LikelyPair]:
            if key is not None and text:
                return same_person.named(club, key, text)
            return same_person.likely(club, key)

        self.desk.read(ask, self._show, "same")
        own = clubs.settings(club)
        self.comparison.roles[RoleKind.VOLUNTEER] = own.volunteer_word or _(RoleKind.VOLUNTEER.label)
        self.comparison.roles[RoleKind.MENTEE] = own.mentee_word or _(RoleKind.MENTEE.label)

    def _show(self, pairs: list[LikelyPair]) -> None:
        before = next((number for number, one in enumerate(self.table.model.rows) if one is self.table.current()), 0)
        if self.key is None:
            self.empty.say(_("Nobody seems to be here twice."))
            words = ngettext(
                "{count} pair; nothing is joined by itself", "{count} pairs; nothing is joined by itself", len(pairs)
            )
            self.head(_("Likely the same"), words.format(count=formats.number(len(pairs))))
        else:
            self.empty.say(_("Nobody seems to be this person. Type a name to join them with somebody all the same."))
            self.head(_("Likely the same"), _("Choose who is the same person; nothing is joined by itself"))
        self.table.show_rows(pairs, key=lambda pair: (pair.keep.key, pair.other.key))
        named = len(pairs) > 1 and pairs[0].certainty is Certainty.NAMED
        if pairs and self.table.current() is None and not named:  # of those who were only sought, one is to be chosen
            self.table.choose(min(before, len(pairs) - 1))
        if self.table.current() is None:
            self._compare(None)
        self.settle()

    def _compare(self, pair: LikelyPair | None) -> None:
        self._pair = pair
        if pair is None:
            self.comparison.show_nothing()
            self.caution.say("")
            self._offer()
            return
        keep, other, club = pair.keep.key, pair.other.key, self.desk.club
        self.desk.read(
            lambda: (same_person.differences(club, keep, other), same_person.cautions(club, keep, other)),
            lambda found: self._show_fields(pair, found),
            "same fields",
            self._cannot,
        )

    def _show_fields(self, pair: LikelyPair, found: tuple[list[FieldDifference], list[str]]) -> None:
        differences, cautions = found
        if pair is self._pair:
            self.comparison.show_pair(pair, differences)
            self.caution.say(" ".join(cautions))
            self._offer()

    def _cannot(self, error: Refused | Trouble) -> None:
        self.banner.say(error.sentence, "stop")
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with the chosen pair."""
        there = self._pair is not None
        self.comparison.setVisible(there)
        for one in (self.two, self.merge):
            one.setEnabled(there and not self.desk.club.read_only)

    def _to_list(self) -> None:
        if self.table.model.rows:
            if self.table.current() is None:
                self.table.choose(0)
            self.table.setFocus()

    def _to_fields(self) -> None:
        """Put the cursor on the first field that differs."""
        first = self.comparison.first()
        if first is not None:
            first.setFocus()

    def swap(self) -> None:
        """Let the other one of the pair stay."""
        if self._pair is not None:
            self._compare(self._pair._replace(keep=self._pair.other, other=self._pair.keep))

    def join(self) -> None:
        """Make the two one, with the values that were chosen."""
        pair, club = self._pair, self.desk.club
        if pair is None:
            return
        values, words = self.comparison.values(), list[str]()

        def verb() -> Changes:
            done = same_person.merge(club, pair.keep.key, pair.other.key, values)
            words.extend(done.words)
            return done.changes

        def done(_changes: Changes) -> None:
            if self.key is not None:
                self.desk.navigator.go("person", pair.keep.key)
            self.banner.say(" ".join(words), "note")

        self._do(verb, done)

    def different(self) -> None:
        """Note that the two are two people."""
        pair, club = self._pair, self.desk.club
        if pair is not None:
            self._do(lambda: same_person.different(club, pair.keep.key, pair.other.key))

    def _do(self, verb: Callable[[], Changes], done: Callable[[Changes], None] | None = None) -> None:
        for one in (self.two, self.merge):
            one.setEnabled(False)
        self.banner.say("")
        self.desk.do(verb, done, self._cannot)
