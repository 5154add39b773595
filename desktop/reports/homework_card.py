"""The homework card (TEAM): half a page on "who am I about to meet", of what that person agreed to share."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.core.relationship_choices import Topic
from desktop.i18n import _
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Divide, Group
from desktop.reports.kit.boxes import Part, Words, Write
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.meeting import Meeting
from desktop.reports.kit.page import Document, Imprint, Options, Rendered

TRIED = 3


@dataclass(frozen=True, slots=True)
class HomeworkItem:
    """Something about a person, in their words; it is printed only if they agreed to share it."""

    topic: Topic
    lines: tuple[str, ...]
    agreed: bool


@dataclass(frozen=True, slots=True)
class HomeworkCard:
    """A card about one person for another."""

    about: str
    reader: str
    items: tuple[HomeworkItem, ...]
    meeting: Meeting = field(default_factory=Meeting)

    def shared(self) -> list[HomeworkItem]:
        """Give what was agreed to, in the order of the topics."""
        order = list(Topic)
        agreed = (item for item in self.items if item.agreed and item.lines)
        return sorted(agreed, key=lambda item: order.index(item.topic))


@dataclass(frozen=True, slots=True)
class HomeworkData:
    """Cards in the order of the page: of a pair usually the one about the mentee, then the one about the mentor."""

    imprint: Imprint
    cards: tuple[HomeworkCard, ...]


def render(data: HomeworkData, options: Options) -> Rendered:
    """Make the cards, two on a page, to be cut."""
    return page.render(lambda: [build(data, options)], options)


def build(data: HomeworkData, options: Options) -> Document:
    """Lay the cards out."""
    title = _("Who am I about to meet?")
    slips = [Slip(title, card.meeting.aside(), tuple(_parts(card)), data.imprint) for card in data.cards]
    return halves.document(title, "", slips, options)


def _parts(card: HomeworkCard) -> Iterator[Part]:
    yield Words(card.about, bold=True, scale=1.5, most=1)
    yield Words(_("a card for {name}").format(name=card.reader), most=1)
    if card.meeting.day is not None:
        yield card.meeting.when()
    yield Divide()
    shared = card.shared()
    for item in shared:
        lines = item.lines[:TRIED] if item.topic is Topic.TRIED else item.lines
        said = [_("• {words}").format(words=words) for words in lines] if len(lines) > 1 else lines
        topic = Words(f"✓ {_(item.topic.label)}", bold=True)
        first, *others = (Words(words, most=3) for words in said)
        yield Group((topic, first))
        yield from others
    if not shared:
        yield Words(
            _("{name} has not agreed to share anything yet: ask when you meet.").format(name=card.about), most=3
        )
    yield Divide()
    yield Write(_("What I want to hear from them directly"), 3, keep=0.3)
    if shared:
        yield Words(
            _("✓ {name} agreed that you read this. Keep it to yourself.").format(name=card.about), scale=0.9, most=3
        )
