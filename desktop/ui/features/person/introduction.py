"""The homework card on a person's page: every topic of it, what stands there, and whether it may be shared."""

from collections.abc import Sequence
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.relationship_choices import Topic
from desktop.i18n import N_, _
from desktop.model.fields import specs
from desktop.model.introduction import Introduction
from desktop.services import introduction
from desktop.services.club import ClubFile
from desktop.services.introduction import TopicRow
from desktop.services.person_page import PersonPage
from desktop.ui.features.person.cards import SectionCard
from desktop.ui.features.person.tabs import Row, Section
from desktop.ui.kit import parts
from desktop.ui.kit.form import Form

TAKEN_FROM: Final = {
    Topic.GOALS: N_("from their goals"),
    Topic.AGREED: N_("from the agreement and next steps"),
    Topic.TRIED: N_("from advice and next steps"),
}


class IntroductionSection(Section):
    """The five topics; there is no other to add, and none is removed."""

    __slots__ = ()

    def form(self, club: ClubFile, key: int, one: Any) -> Form:
        """Make the form of a topic: its words, where it has any of its own, and the tick."""
        del club, key
        fields = {name: said for name, said in specs(Introduction).items() if name in {"wording", "may_share"}}
        if one.topic not in introduction.TYPED:
            fields.pop("wording")
        return Form(fields, {name: getattr(one, name) for name in fields})

    def save(self, club: ClubFile, key: int, one: Any, values: dict[str, Any]) -> Changes:
        """Note it."""
        return introduction.write(club, key, {"topic": one.topic, **values})


class IntroductionCard(SectionCard):
    """The topics with their ticks."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self.add.hide()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show each topic: what it says, and whether that may be printed."""
        grid = self.grid(empty=False)
        for number, (one, words, detail) in enumerate(rows):
            grid.addWidget(self.name(words, one), number, 0)
            tick = _("✓ may be shared") if one.may_share else _("not shared")
            grid.addWidget(parts.label(tick, "ok" if one.may_share else "faint"), number, 1)
            grid.addWidget(parts.label(detail, "soft", wrap=True, selectable=True), number, 2)
        grid.setColumnStretch(2, 1)


def _topics(shown: PersonPage) -> Sequence[Row]:
    return [(one, _(one.topic.label), _said(one)) for one in shown.introduction]


def _said(one: TopicRow) -> str:
    return _(TAKEN_FROM[one.topic]) if one.topic in TAKEN_FROM else one.wording or _("nothing written yet")


INTRODUCTION: Final = IntroductionSection(N_("Homework card"), "relationships", Introduction, _topics, "")
