"""What somebody says of themselves on the homework card, and which of its topics they agreed to share."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Topic
from desktop.i18n import N_, _
from desktop.model.introduction import Introduction
from desktop.model.person import Person
from desktop.model.values import read_all
from desktop.services import record
from desktop.services.club import ClubFile

WORDS: Final[Mapping[str, str]] = {"introduction.write": N_("homework card of {name}")}
TYPED: Final = frozenset({Topic.BACKGROUND, Topic.NOT_ASK})
"""Topics with words of their own; the others show what is noted elsewhere."""


class TopicRow(NamedTuple):
    """A topic of somebody's card; without their tick nothing of it is printed."""

    topic: Topic
    wording: str
    may_share: bool


def rows(club: ClubFile, person: int) -> list[TopicRow]:
    """Give every topic in the order of the card, also those of which nothing was said yet."""
    said = {one.topic: one for one in record.all_of(club, Introduction, person=person)}
    each = [said.get(topic, Introduction(topic=topic)) for topic in Topic]
    return [TopicRow(one.topic, one.wording, one.may_share) for one in each]


def write(club: ClubFile, person: int, values: Mapping[str, Any]) -> Changes:
    """Note what somebody says on a topic, and whether it may be shared; what is not named stays as it is.

    Raises:
        Refused: no topic is named, words are given to one that has none, or nothing was said that could be shared.
    """
    read = read_all(Introduction, values)
    if "topic" not in read:
        raise Refused(_("Say which topic of the card it is."), field="topic")
    who, topic = record.get(club, Person, person), read["topic"]
    if read.get("wording") and topic not in TYPED:
        raise Refused(_("That topic has no words of its own: it shows what is noted elsewhere."), field="wording")
    found = Introduction.get_or_none(Introduction.person == person, Introduction.topic == topic)
    one = found or Introduction(person=person, topic=topic)
    for name in ("wording", "may_share"):
        setattr(one, name, read.get(name, getattr(one, name)))
    if one.may_share and topic in TYPED and not one.wording:
        raise Refused(_("Write first what may be shared."), field="wording")
    with club.step("introduction.write") as step:
        one.save()
        step.about(who)
    return step.changes
