"""The contacts that a list names beside a person: found by telephone or e-mail, or made and linked."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from desktop.core.choices import RoleKind, RoleStatus
from desktop.exchange.person_line import ContactLine
from desktop.i18n import _, pgettext
from desktop.model.contact import ContactLink
from desktop.model.fields import specs
from desktop.model.person import Person, Role
from desktop.services.importing_batch import Batch
from desktop.services.importing_known import LinkKnown, People, PersonKnown, RoleKnown, plain
from desktop.services.importing_words import Difference

_PERSON: Final = specs(Person)


class Contacts:
    """Takes in the contacts of one list.

    Args:
        people: who is known.
        batch: what is to be written.
        next_code: gives the next free code of a role.
        sort_name: gives the key by which somebody is sorted.
    """

    def __init__(
        self,
        people: People,
        batch: Batch,
        next_code: Callable[[RoleKind], str],
        sort_name: Callable[[dict[str, Any]], str],
    ) -> None:
        self._people = people
        self._batch = batch
        self._next_code = next_code
        self._sort_name = sort_name

    def take(
        self,
        line: ContactLine,
        of: PersonKnown,
        differences: list[Difference],
        *,
        is_mentee: bool,
        since: date | None,
    ) -> None:
        """Make a contact of a person what the line says, and note what that changes."""
        link = self._link(line, of)
        if link is not None:
            self._compare(line, link, differences)
            return
        found = self._people.contact(line.fields, of)
        contact = found or self._create(line, of)
        if found is not None:
            self._fill_gaps(line, found)
        self._give_role(contact, since)
        of.links.append(LinkKnown(self._add_link(line, of, contact, is_mentee=is_mentee), contact, line.relationship))
        if found is None:
            self._people.add(contact)
        differences.append(Difference(_("Contact"), "", contact.name))

    def _link(self, line: ContactLine, of: PersonKnown) -> LinkKnown | None:
        """Find the person's own contact whom a line is about.

        A contact without a name in the line is found by telephone or e-mail, one with a name by that too, or by a
        telephone or e-mail beside the same given name.
        """
        given = plain(line.fields.get("given_name", ""))
        whole = plain(f"{given} {line.fields.get('family_name', '')}")
        for link in of.links:
            values = link.contact.values
            if given and plain(link.contact.name) == whole:
                return link
            shares = self._people.share(values, line.fields)
            if shares and (not given or plain(values["given_name"]) == given):
                return link
        return None

    def _compare(self, line: ContactLine, link: LinkKnown, differences: list[Difference]) -> None:
        values = link.contact.values
        changes: dict[str, Any] = {}
        for name, new in line.fields.items():
            old = values.get(name, "")
            if new == old or (name == "phone" and self._people.same_phone(values, line.fields)):
                continue
            if name == "email" and self._people.same_email(values, line.fields):
                continue
            if name.endswith("_name") and plain(new) == plain(old):
                continue
            changes[name] = new
            label = f"{_('Contact')}: {_(_PERSON[name].label)}"
            differences.append(Difference(label, old, new))
        if changes:
            values.update(changes)
            if {"given_name", "family_name"} & changes.keys():
                changes["sort_name"] = self._sort_name(values)
            self._batch.change(Person, link.contact.key, changes)
        if line.relationship and line.relationship != link.relationship:
            differences.append(Difference(pgettext("kinship", "Relationship"), link.relationship, line.relationship))
            self._batch.change(ContactLink, link.key, {"relationship": line.relationship})
            link.relationship = line.relationship

    def _create(self, line: ContactLine, of: PersonKnown) -> PersonKnown:
        values: dict[str, Any] = {"family_name": "", "phone": "", "email": "", "born_on": None, **line.fields}
        if not values.get("given_name"):
            values["given_name"] = _("Contact of {name}").format(name=of.name)
            values["to_complete"] = True
        values["code"] = self._next_code(RoleKind.CONTACT)
        key = self._batch.add(Person, {**values, "sort_name": self._sort_name(values)})
        return PersonKnown(key, values, is_new=True)

    def _fill_gaps(self, line: ContactLine, contact: PersonKnown) -> None:
        missing = {
            name: line.fields[name]
            for name in ("phone", "email")
            if line.fields.get(name) and not contact.values.get(name)
        }
        if missing:
            contact.values.update(missing)
            self._batch.change(Person, contact.key, missing)

    def _give_role(self, contact: PersonKnown, since: date | None) -> None:
        if RoleKind.CONTACT in contact.roles:
            return
        values = {"kind": RoleKind.CONTACT, "status": RoleStatus.ACTIVE, "since": since}
        key = self._batch.add(Role, {"person": contact.key, **values})
        contact.roles[RoleKind.CONTACT] = RoleKnown(key, RoleStatus.ACTIVE, since, None)

    def _add_link(self, line: ContactLine, of: PersonKnown, contact: PersonKnown, *, is_mentee: bool) -> int:
        number = len(of.links) + 1
        collects = is_mentee and line.is_guardian
        return self._batch.add(
            ContactLink,
            {
                "person": of.key,
                "contact": contact.key,
                "relationship": line.relationship,
                "priority": number,
                "is_guardian": collects,
                "is_emergency": True,
                "may_collect": collects,
                "collector_code": f"C{number}" if collects else "",
            },
        )
