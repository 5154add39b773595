"""What stands under somebody's name: roles since when, age and code, and whom to call."""

from collections.abc import Mapping
from datetime import date

from desktop.core.choices import RoleKind, RoleStatus
from desktop.core.rules import ages
from desktop.i18n import _, by_itself, formats
from desktop.model.person import Role
from desktop.services import person
from desktop.services.person_page import PersonPage


def roles_words(shown: PersonPage, words: Mapping[str, str], today: date) -> str:
    """Say what somebody is to the club; `words` are what the club calls each role."""
    said = [_role(role, words[role.kind.value]) for role in shown.roles]
    age = ages.age_on(shown.person.born_on, today)
    if age is not None:
        said.append(_("age {age}").format(age=age))
    said.append(shown.person.code)
    return "  ·  ".join(part for part in said if part)


def _role(role: Role, word: str) -> str:
    status = _(role.status.label) if role.status is not RoleStatus.ACTIVE else ""
    since = _("since {day}").format(day=formats.day(role.since)) if role.since else ""
    if role.until is not None:
        since = formats.period(role.since, role.until) if role.since else formats.day(role.until)
    return " ".join(part for part in (word, role.task, status, since) if part)


def calls(shown: PersonPage) -> str:
    """Say whom to call: the first contact with a number, or for who comes on their own behalf their own number."""
    own = "   ".join(by_itself(part) for part in (shown.person.phone, shown.person.email) if part)
    is_mentee = any(role.kind is RoleKind.MENTEE and role.status not in person.ENDED for role in shown.roles)
    first = next((one for one in shown.contacts if one.phone), None)
    if own and not (is_mentee and first):
        return own
    if first is None:
        return ""
    of = f" ({by_itself(first.link.relationship)})" if first.link.relationship else ""
    return f"{by_itself(first.phone)}   {by_itself(first.name)}{of}"
