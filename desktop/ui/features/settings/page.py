"""Settings: one page with headings; changes are saved with each part and can be undone."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.core import clock
from desktop.core.retention_choices import KeptKind
from desktop.i18n import N_, _, formats, pgettext
from desktop.model.club import Club
from desktop.model.fields import specs
from desktop.model.group import Group
from desktop.model.hours import Fund, HoursPolicy
from desktop.model.label_preset import LabelPreset
from desktop.model.noun import Noun
from desktop.model.term import Holiday, Term
from desktop.model.venue import Venue
from desktop.services import club as clubs
from desktop.services import record
from desktop.ui.features.settings.key import FIELD, KeyCard
from desktop.ui.features.settings.laptop import Laptop
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.settling import settle
from desktop.ui.kit.side_panel import SidePanel

ABOUT = ("name", "organisation", "address", "kind", "country", "language", "paper")
WORDS = ("volunteer_word", "mentee_word", "sort_by", "school_year_month")
CONFIRMS = ("coordinator", "coordinator_position", "coordinator_phone", "hours_kept_years")
MATCHES = ("match_skill", "match_language", "match_time", "match_place", "match_again")
SAFETY = ("safeguarding_lead", "safeguarding_phone", "check_rule")
KEEPING = tuple(f"keep_{kind.value}" for kind in KeptKind)
PACK = ("pack_parts", "consent_forms")
SUPERVISION = ("ratio_bands", "minimum_adults", "training_required")

BESIDE = 8  # pixels between a card and what scrolls it
SAFE_PAGES = (
    ("backups", N_("Backups")),
    ("copies", N_("Copies and hand-over")),
    ("safe", N_("Safeguarding")),
    ("retention", N_("Tidy up")),
)
"""Pages of their own for what keeps the club safe, listed under its key."""


class Part(NamedTuple):
    """A heading with what it is for, and fields of the club, or the records of a noun."""

    title: str
    words: str
    fields: tuple[str, ...] = ()
    noun: type[Noun] | None = None
    says: Callable[[Any], str] = lambda _record: ""


def _period(one: Any) -> str:
    return formats.period(one.starts_on, one.ends_on) if isinstance(one.starts_on, date) else ""


def _group(one: Any) -> str:
    return f"{_(one.weekday.label)} {clock.text(one.starts)}–{clock.text(one.ends)}"


def _labels(one: Any) -> str:
    words = _("{paper}, {count} a sheet")
    return words.format(paper=_(one.paper.label), count=one.columns * one.rows)


def _policy(one: Any) -> str:
    return _("rounded to {minutes} min").format(minutes=one.rounding) if one.rounding else _("not rounded")


PARTS = (
    Part(N_("The club"), N_("Printed at the head of every paper."), ABOUT),
    Part(N_("Words and names"), N_("What your people are called, here and on paper."), WORDS),
    Part(N_("Groups"), N_("When each group meets; a new session takes its times from here."), noun=Group, says=_group),
    Part(N_("Venues"), N_("Where you meet; the meeting point in a fire is on the register."), noun=Venue),
    Part(N_("Terms"), N_("A term gives sessions their number and papers their period."), noun=Term, says=_period),
    Part(N_("Holidays"), N_("Left out when a term is planned."), noun=Holiday, says=_period),
    Part(N_("Supervision"), N_("How many adults your children need. Check it against your own rules."), SUPERVISION),
    Part(N_("Session pack"), N_("What is printed with one click before a session, in this order."), PACK),
    Part(N_("Checks and safeguarding"), N_("Printed on forms, and under the list of checks to renew."), SAFETY),
    Part(
        N_("Rules of a match"),
        N_("What is asked before two people are proposed. Checks and “not with” hold always."),
        MATCHES,
    ),
    Part(
        N_("How long we keep"),
        N_("Counted from the day somebody left or something ended. What is due waits under “Tidy up” for your yes."),
        KEEPING,
    ),
    Part(N_("Who confirms hours"), N_("Named on statements and reports."), CONFIRMS),
    Part(N_("Hours policies"), N_("What counts as hours, and how it is rounded."), noun=HoursPolicy, says=_policy),
    Part(
        N_("Labels and cards"),
        N_("Sheets that name badges are printed on, in millimetres."),
        noun=LabelPreset,
        says=_labels,
    ),
    Part(N_("Funds"), N_("Who asks for hours, by which policy."), noun=Fund),
)


class SettingsPage(Page):
    """The club's settings, by headings, with an index at the side."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.panel = SidePanel(desk.ask)
        self.forms: dict[str, Form] = {}
        self._lists: dict[str, QVBoxLayout] = {}
        self._cards: dict[str, QWidget] = {}
        inside = QWidget()
        inside.setMaximumWidth(theme.sized(720) + BESIDE)  # of the column, not of a card: its height follows from it
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, BESIDE, 24)
        self._column.setSpacing(16)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        index = QVBoxLayout()
        index.setSpacing(0)
        self.laptop = Laptop(desk)
        self.keycard = KeyCard(desk)
        for part in PARTS:
            card = self._cards[part.title] = self._card(part)
            self._column.addWidget(card)
            index.addWidget(parts.button(_(part.title), self._goes_to(card), look="link"))
        self._column.addWidget(self.keycard)
        index.addSpacing(8)
        index.addWidget(parts.label(_("Kept safe"), "caption"))
        index.addWidget(parts.button(pgettext("passphrase", "Key"), self._goes_to(self.keycard), look="link"))
        for page, title in SAFE_PAGES:
            index.addWidget(parts.button(_(title), partial(desk.navigator.go, page), look="link"))
        self._column.addWidget(self.laptop)
        index.addSpacing(8)
        index.addWidget(parts.button(_("This laptop"), self._goes_to(self.laptop), look="link"))
        index.addStretch(1)
        middle = parts.row(space=24)
        middle.addLayout(index)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self.panel)
        self.body.addLayout(middle, 1)
        clauses = parts.button(_("Clauses of agreements"), lambda: desk.navigator.go("clauses"), icon="scale")
        history = parts.button(_("History"), lambda: desk.navigator.go("history"), icon="history")
        self.set_actions([clauses, history])

    def may_leave(self) -> bool:
        if self.panel.isVisible() and not self.panel.leave():
            return False
        changed = [title for title, form in self.forms.items() if form.is_changed()]
        words = _("What you typed under “{title}” is not saved yet.")
        if changed and not self.desk.ask.sure(_("Not saved"), words.format(title=_(changed[0])), _("Discard")):
            return False
        if changed:
            self._fill(changed)
        self.keycard.wipe()
        return True

    def point_at(self, field: str) -> None:
        if field == FIELD:
            self.keycard.setFocus()
            QTimer.singleShot(0, self, self._goes_to(self.keycard))  # a page that was never seen has no size yet
        for part in PARTS:
            if field in part.fields:
                self.forms[part.title].editors[field].setFocus()
                self._scroll.ensureWidgetVisible(self._cards[part.title])

    def _goes_to(self, card: QWidget) -> Callable[[], None]:
        def go() -> None:
            settle()
            self._scroll.verticalScrollBar().setValue(card.y())

        return go

    def _card(self, part: Part) -> QWidget:
        card = parts.Card(20, 10)
        card.box.addWidget(parts.label(_(part.title), "heading"))
        card.box.addWidget(parts.label(_(part.words), "soft", wrap=True))
        if part.noun is not None:
            holder = QVBoxLayout()
            holder.setSpacing(2)
            self._lists[part.title] = holder
            card.box.addLayout(holder)
            add = parts.button(_("Add"), lambda: self.edit(part, None), icon="plus")
            card.box.addLayout(parts.row(add, None))
            return card
        form = Form(specs(Club), only=part.fields)
        self.forms[part.title] = form
        save = parts.button(_("Save"), lambda: self.save(form))
        save.setEnabled(False)
        form.edited.connect(lambda: save.setEnabled(form.is_changed()))
        card.box.addWidget(form)
        card.box.addLayout(parts.row(None, save))
        return card

    def refresh(self) -> None:
        club = self.desk.club
        self.head(_("Settings"), clubs.settings(club).name)
        for part in PARTS:
            if part.noun is not None:
                self._show_list(part, record.all_of(club, part.noun))
        self._fill([title for title, form in self.forms.items() if not form.is_changed()])
        self.keycard.refresh()

    def _fill(self, titles: Sequence[str]) -> None:
        """Show what is saved in the forms of these parts."""
        own = clubs.settings(self.desk.club)
        for part in PARTS:
            if part.title in titles:
                self.forms[part.title].set_values({name: getattr(own, name) for name in part.fields})

    def _show_list(self, part: Part, records: Sequence[Any]) -> None:
        holder = self._lists[part.title]
        parts.clear(holder)
        for one in records:
            name = parts.button(one.name, partial(self.edit, part, one), look="link")
            said = parts.label(part.says(one), "soft")
            remove = parts.icon_button(
                "trash-2", _("Remove “{name}”").format(name=one.name), partial(self.remove, part, one)
            )
            holder.addLayout(parts.row(name, said, None, remove, space=12))
        if not records:
            holder.addWidget(parts.label(_("None yet."), "faint"))

    def edit(self, part: Part, one: Any) -> None:
        """Open a record in the side panel, or a new one."""
        noun = part.noun
        if noun is None:
            return
        club = self.desk.club
        options = {
            "venue": [(venue.id, venue.name) for venue in record.all_of(club, Venue)],
            "policy": [(policy.id, policy.name) for policy in record.all_of(club, HoursPolicy)],
        }
        fields = specs(noun)
        values = {name: getattr(one, name) for name in fields} if one is not None else _defaults(noun)
        form = Form(fields, values, options={name: options[name] for name in options if name in fields})

        def save(changed: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            if one is None:
                self.desk.do(lambda: record.add(club, noun, _given(changed)), lambda _changes: done(), failed)
            else:
                self.desk.do(lambda: record.change(club, noun, one.id, changed), lambda _changes: done(), failed)

        title = one.name if one is not None else _(part.title)
        self.panel.edit(title, form, save, all_values=one is None)

    def remove(self, part: Part, one: Any) -> None:
        """Remove a record; undo brings it back."""
        noun = part.noun
        if noun is not None:
            self.desk.do(lambda: record.remove(self.desk.club, noun, one.id))

    def save(self, form: Form) -> None:
        """Save what was changed in a part."""
        changed = form.values()

        def done(_changes: Any) -> None:
            form.set_values(form.all_values())
            self.refresh_now()

        if changed:
            self.desk.do(lambda: clubs.change(self.desk.club, changed), done, form.show_refused)


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in {"", None}}


def _defaults(noun: type[Noun]) -> dict[str, Any]:
    made = noun()
    return {name: getattr(made, name, None) for name in specs(noun)}
