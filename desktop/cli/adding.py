"""Adding a record: `add CLUB NOUN FIELD=VALUE…`."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Final

from desktop.cli import opening, person, request, session
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.contact import ContactLink
from desktop.model.fields import Kind, Shown, specs
from desktop.model.group import Group, Membership
from desktop.model.hours import Fund, HoursPolicy
from desktop.model.introduction import Introduction
from desktop.model.label_preset import LabelPreset
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.search import Opening, Request
from desktop.model.session import Session
from desktop.model.skill import Skill
from desktop.model.term import Holiday, Term
from desktop.model.values import read_all
from desktop.model.venue import Venue
from desktop.services import introduction, links, record, skill
from desktop.services.club import ClubFile

SIMPLE: Final[Mapping[str, type[Noun]]] = {
    "group": Group,
    "membership": Membership,
    "venue": Venue,
    "term": Term,
    "holiday": Holiday,
    "policy": HoursPolicy,
    "fund": Fund,
    "opening": Opening,
    "labels": LabelPreset,
}
NOUNS: Final = (
    *("person", "role", "contact", *person.WHOSE, "session"),
    *("skill", "request", "introduction", *SIMPLE),
)


def declare(commands: Commands) -> None:
    """Declare `add`."""
    command = commands.add(
        "add",
        add,
        _("add a person, a session, or something else"),
        more=_(
            "  alongside add CLUB person given_name=Ada family_name=Berg role=volunteer adult_confirmed=yes\n"
            "  alongside add CLUB session date=2026-11-17 starts=18:00 ends=19:30\n"
            "  alongside add CLUB check person=Ada kind=dbs_enhanced seen_on=2026-09-01 decision=accepted\n"
            "A link is written as a name: person=Ada, group=Juniors, venue=Library, policy=…\n"
            "A person also takes role=, status=, since=, group= and task=. Fields of each noun:\n{fields}"
        ).format(fields=_fields()),
        who=WRITES,
    )
    command.add_argument("noun", choices=NOUNS, metavar=_("NOUN"), help=", ".join(NOUNS))
    command.add_argument("values", nargs="+", metavar=_("FIELD=VALUE"), help=_("the fields that are known"))


def add(asked: Namespace) -> Answer:
    """Add a record."""
    values = pairs(asked.values)
    with opening.writing(asked) as club:
        changes = _added(club, asked.noun, values)
    figures = {"noun": asked.noun, "uid": changes.uid}
    return Answer(figures, [_("Added: {noun} {uid}.").format(noun=asked.noun, uid=changes.uid)])


def _added(club: ClubFile, word: str, values: dict[str, str]) -> Changes:
    match word:
        case "person":
            return person.add_person(club, values)
        case "role":
            return person.add_role(club, values)
        case "contact":
            return person.add_contact(club, values)
        case "session":
            return session.add_session(club, values)
        case "request":
            return request.add_request(club, values)
        case "introduction":
            return introduction.write(club, person.person_key(club, values), values)
        case "skill":
            return skill.add(club, read_all(Skill, values).get("name", ""))
        case _ if word in person.WHOSE:
            return person.add_to_person(club, word, values)
    noun = SIMPLE[word]
    return record.add(club, noun, links.resolved(club, noun, values, values.get("role", "")))


def pairs(words: list[str]) -> dict[str, str]:
    """Read `FIELD=VALUE` words; a field is written with `_` or `-`.

    Raises:
        Refused: a word has no `=`, or a field stands twice.
    """
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        field = name.strip().replace("-", "_")
        if not equals or not field:
            raise Refused(_("“{word}” is no FIELD=VALUE.").format(word=word))
        if field in values:
            raise Refused(_("“{field}” is given twice.").format(field=field), field=field)
        values[field] = value
    return values


def _fields() -> str:
    nouns: dict[str, type[Noun]] = {"person": Person, "session": Session, "role": Role, "contact": ContactLink}
    nouns |= {"skill": Skill, "request": Request, "introduction": Introduction}
    nouns |= {word: noun for word, (noun, _role) in person.WHOSE.items()}
    return "\n".join(f"  {word}: {' '.join(_typed(noun))}" for word, noun in {**nouns, **SIMPLE}.items())


def _typed(noun: type[Noun]) -> list[str]:
    """Name the fields that somebody may type."""
    return [name for name, said in specs(noun).items() if said.shown is not Shown.NOWHERE or said.kind is Kind.LINK]
