"""What the registration and consent form shows: labels as the fields say them, and what is known of one person."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from desktop.core.choices import HealthKind
from desktop.core.rules import ages, consents
from desktop.i18n import _, formats
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.fields import spec
from desktop.model.health import HealthNote
from desktop.model.person import Person
from desktop.reports.consent_form import ConsentFormData, FormPart
from desktop.reports.kit.form import Answer, Place
from desktop.services import collecting, person, record
from desktop.services.club import ClubFile, settings
from desktop.services.collecting import Link
from desktop.services.imprint import imprint

CONTACTS: Final = 2
COLLECTORS: Final = 3
_NOBODY: Final = Link("", False, False, "", False, "", "", "", "", "", "")  # noqa: FBT003 - a row of the club file


def consent_form(club: ClubFile, key: int | None = None, *, adult: bool = False, group: str = "") -> ConsentFormData:
    """Gather the form, blank or with what is known of a person.

    Args:
        club: the club.
        key: whose form it is; a blank one if nobody is said.
        adult: the edition for an adult; somebody who is known to be 18 gets it anyhow.
        group: the group at its head.
    """
    one = record.get(club, Person, key) if key is not None else Person()
    grown = adult or bool(ages.is_adult(one.born_on, one.adult_confirmed, club.today()))
    own = settings(club)
    links = collecting.links(club, [key], club.today()).get(key, []) if key is not None else []
    parts = [_about(one, grown=grown), _contacts(links, own.language), _health(club, key)]
    if not grown:
        parts.append(_collectors(links, own.language))
    asked = formats.joined(_(", "), (own.coordinator, own.coordinator_phone))
    return ConsentFormData(
        imprint(club, group),
        grown,
        tuple(parts),
        _consents(club, key, grown=grown),
        person.full_name_of(one, own.language) if key is not None else "",
        _("Questions: {name}.").format(name=asked) if asked else "",
    )


def _place(field: Any, value: str = "", share: float = 1.0, lines: int = 1) -> Place:
    """Ask for a field under its own name."""
    return Place(_(spec(field).label), value, share, lines)


def _about(one: Person, *, grown: bool) -> FormPart:
    rows = [
        (_place(Person.given_name, one.given_name), _place(Person.family_name, one.family_name)),
        (_place(Person.known_as, one.known_as), _place(Person.born_on, formats.partial_day(one.born_on))),
        (_place(Person.address, formats.joined(_(", "), one.address.splitlines()), lines=2),),
    ]
    if grown:
        rows.append((_place(Person.phone, one.phone), _place(Person.email, one.email)))
    return FormPart(_("About you") if grown else _("The child"), tuple(rows))


def _contacts(links: Sequence[Link], language: str) -> FormPart:
    """Ask for two contacts in calling order."""
    known = [link for link in links if link.is_emergency][:CONTACTS]
    rows = []
    for number, link in enumerate([*known, *[_NOBODY] * (CONTACTS - len(known))], start=1):
        label = f"{number}. {_(spec(ContactLink.contact).label)}"
        rows.append((Place(label, link.name(language)), _place(ContactLink.relationship, link.relationship, 0.7)))
        rows.append((_place(Person.phone, link.phone), _place(Person.email, link.email)))
    return FormPart(_("Whom we call, in this order"), tuple(rows))


def _health(club: ClubFile, key: int | None) -> FormPart:
    """Ask for each kind of health note, and for what helps."""
    notes: dict[HealthKind, list[str]] = {}
    for note in record.all_of(club, HealthNote, person=key) if key is not None else ():
        said = f"{note.short_label}: {note.action}" if note.action else note.short_label
        notes.setdefault(note.kind, []).append(" ".join(said.split()))
    rows = [(Place(_(kind.label), formats.joined(_("; "), notes.get(kind, ()))),) for kind in HealthKind]
    return FormPart(_("Health and support"), (*rows, (Place(_("What helps, and what does not"), lines=2),)))


def _collectors(links: Sequence[Link], language: str) -> FormPart:
    """Ask who may collect the child, by which password, and who may not."""
    may = [link for link in links if link.is_collector][:COLLECTORS]
    never = formats.joined(_(", "), (link.name(language) for link in links if link.may_not_collect))
    rows = [
        (_place(ContactLink.may_collect, link.name(language)), _place(ContactLink.password, link.password, 0.9))
        for link in [*may, *[_NOBODY] * (COLLECTORS - len(may))]
    ]
    return FormPart(_("Who collects the child"), (*rows, (_place(ContactLink.may_not_collect, never),)))


def _consents(club: ClubFile, key: int | None, *, grown: bool) -> tuple[Answer, ...]:
    """Give each consent with what was said last about it."""
    said = {one.kind: one for one in record.all_of(club, Consent, person=key)} if key is not None else {}
    answers = []
    for number, kind in enumerate(consents.asked(adult=grown), start=1):
        one = said.get(kind)
        given, on, back = (one.given, one.given_on, one.withdrawn_on) if one is not None else (None, None, None)
        means = _(consents.MEANS[kind])
        answers.append(Answer(number, _(kind.label), means, given, _day(on), _day(back)))
    return tuple(answers)


def _day(value: date | None) -> str:
    return formats.day(value) if value is not None else ""
