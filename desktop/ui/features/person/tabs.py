"""The lists of a person's page that are edited in the side panel: contacts, consents, health, checks and more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import CheckKind
from desktop.i18n import N_, _, formats
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.fields import FieldSpec, Shown, specs
from desktop.model.group import Group, Membership
from desktop.model.health import HealthNote
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.training import Training
from desktop.model.values import read_all
from desktop.services import contact, newcomer, person, record
from desktop.services.club import ClubFile
from desktop.services.person_page import PersonPage
from desktop.ui.kit.form import Form

Row = tuple[Any, str, str]
WHO = ("given_name", "family_name", "phone", "email")
BESIDE = frozenset(
    {
        *("family_name", "email", "priority"),  # contacts
        *("given_on", "withdrawn_on"),  # consents
        *("workforce", "issued_on", "seen_by", "decision", "provider", "expires_on"),  # checks and training
        *("status", "until"),  # roles and groups
        "ends",  # free time
    }
)
SHARED = N_("A contact of a brother or sister; or write below who it is.")
OF_NEW_ROLE = ("kind", "status", "since", "task")
SHOWN_OF_NUMBER = 4


class Section(NamedTuple):
    """A list of records of one person: title, tab, noun, what lines and an empty list say, which gap it mends."""

    title: str
    tab: str
    noun: type[Noun]
    rows: Callable[[PersonPage], Sequence[Row]]
    empty: str
    mends: str = ""

    def form(self, club: ClubFile, key: int, one: Noun | None) -> Form:
        """Make the form of a record of the person with this key, or of a new one."""
        fields = dict(specs(self.noun))
        fields.pop("person")
        values = {name: getattr(one, name) for name in fields} if one is not None else _defaults(club, self.noun)
        if self.noun is ContactLink:
            return _contact_form(club, key, fields, values, one)
        if self.noun is Membership:
            fields["group"] = replace(fields["group"], shown=Shown.FORM)
            groups = [(group.id, group.name) for group in record.all_of(club, Group)]
            return Form(fields, values, options={"group": groups}, beside=BESIDE)
        only = OF_NEW_ROLE if self.noun is Role and one is None else None
        return Form(fields, values, only=only, beside=BESIDE)

    def save(self, club: ClubFile, key: int, one: Noun | None, values: dict[str, Any]) -> Changes:
        """Save a record of the person with this key."""
        if self.noun is ContactLink:
            return _save_contact(club, key, one, values)
        if one is not None:
            return record.change(club, self.noun, int(one.id), values)
        given = {name: value for name, value in values.items() if value not in {"", None}}
        if self.noun is Role:
            return person.give_role(club, key, **read_all(Role, given))
        return record.add(club, self.noun, {**given, "person": key})

    def remove(self, club: ClubFile, one: Any) -> Changes:
        """Remove a record."""
        return record.remove(club, self.noun, int(one.id))


def _contact_form(
    club: ClubFile, key: int, fields: dict[str, FieldSpec], values: dict[str, Any], one: Noun | None
) -> Form:
    """Make a form of a contact as a person and of what they are to this one; a shared contact is chosen."""
    who = {name: specs(Person)[name] for name in WHO}
    if one is None:
        values = {**values, "priority": None}  # after those who are called already
    else:
        known = record.get(club, Person, values["contact"])
        values = {**values, **{name: getattr(known, name) for name in WHO}}
    offered = contact.known(club, key) if one is None else []
    if offered:
        shared = replace(fields["contact"], label=N_("Known already"), required=False, shown=Shown.FORM, help=SHARED)
        fields = {"contact": shared, **who, **{name: said for name, said in fields.items() if name != "contact"}}
        return Form(fields, {**values, "contact": None}, options={"contact": offered}, beside=BESIDE)
    return Form({**who, **fields}, values, beside=BESIDE)


def _save_contact(club: ClubFile, key: int, one: Noun | None, values: dict[str, Any]) -> Changes:
    who = {name: value for name, value in values.items() if name in WHO}
    link = {name: value for name, value in values.items() if name not in WHO}
    if one is not None:
        return contact.change(club, int(one.id), who, link)
    return person.add_contact(club, key, who, {name: value for name, value in link.items() if value not in {"", None}})


def _defaults(club: ClubFile, noun: type[Noun]) -> dict[str, Any]:
    made = noun()
    usual = {"kind": newcomer.usual_check(club)} if noun is Check else {}
    begins = {"since": club.today()} if noun in {Role, Membership} else {}
    return {name: getattr(made, name, None) for name in specs(noun) if name != "person"} | usual | begins


def _contacts(shown: PersonPage) -> list[Row]:
    return [(one.link, one.name, one.phone) for one in shown.contacts]


def _consents(shown: PersonPage) -> list[Row]:
    return [(one, _(one.kind.label), _consent(one)) for one in shown.consents]


def _consent(one: Consent) -> str:
    if one.withdrawn_on is not None:
        return _("withdrawn on {day}").format(day=formats.day(one.withdrawn_on))
    word = _("✓ given") if one.given else _("✗ not given")
    return f"{word}  {formats.day(one.given_on)}" if one.given_on else word


def _health(shown: PersonPage) -> list[Row]:
    return [
        (one, one.short_label, " · ".join(part for part in (_(one.kind.label), one.action) if part))
        for one in shown.health
    ]


def _checks(shown: PersonPage) -> list[Row]:
    return [(one, _(one.kind.label), _check(one)) for one in shown.checks]


def _check(one: Check) -> str:
    if one.kind is CheckKind.NOT_REQUIRED:
        return one.reason_not_required
    said = [_(one.decision.label)]
    if one.reference:
        said.append(f"…{one.reference[-SHOWN_OF_NUMBER:]}")
    if one.renew_by is not None:
        said.append(_("renew by {day}").format(day=formats.day(one.renew_by)))
    return "  ·  ".join(said)


def _trainings(shown: PersonPage) -> list[Row]:
    return [(one, one.topic, formats.day(one.done_on) if one.done_on else "") for one in shown.trainings]


def _roles(shown: PersonPage) -> list[Row]:
    return [(one, _(one.kind.label), f"{_(one.status.label)}  {_span(one.since, one.until)}") for one in shown.roles]


def _memberships(shown: PersonPage) -> list[Row]:
    return [(one.membership, one.group, _span(one.membership.since, one.membership.until)) for one in shown.memberships]


def _span(since: Any, until: Any) -> str:
    if since is None:
        return ""
    return f"{formats.day(since)} – {formats.day(until) if until is not None else ''}".rstrip()


SECTIONS = (
    Section(N_("Contacts"), "contacts", ContactLink, _contacts, N_("Nobody to call yet."), "contact"),
    Section(N_("Consents"), "contacts", Consent, _consents, N_("None noted yet."), "consent"),
    Section(N_("Health"), "contacts", HealthNote, _health, N_("Nothing that must be known.")),
    Section(N_("Roles"), "roles", Role, _roles, N_("None yet.")),
    Section(N_("Groups"), "roles", Membership, _memberships, N_("In no group yet: not on any roll.")),
    Section(N_("Checks"), "checks", Check, _checks, N_("None recorded yet."), "check"),
    Section(N_("Training"), "checks", Training, _trainings, N_("None recorded yet.")),
)
