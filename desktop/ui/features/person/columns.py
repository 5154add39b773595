"""The columns of the list of people."""

from desktop.core.choices import RoleKind, RoleStatus
from desktop.i18n import _
from desktop.services.person_list import PersonRow
from desktop.ui.kit.table_model import Col

ENDED = frozenset({"ended", "archived"})


def role_words(row: PersonRow, words: dict[str, str]) -> str:
    """Say what somebody is to the club, in the club's own words."""
    return " · ".join(words[role] for role in dict.fromkeys(row.roles))


def status_words(row: PersonRow) -> str:
    """Say the state of the roles, each state once."""
    return " · ".join(_(RoleStatus(status).label) for status in dict.fromkeys(row.statuses))


def columns(words: dict[str, str]) -> list[Col]:
    """Give the columns; `words` are what the club calls each role."""
    return [
        Col(_("Name"), lambda row: row.name, lambda row: row.sort_name, width=24, bold=True),
        Col(_("Role"), lambda row: role_words(row, words), width=13),
        Col(_("Status"), status_words, width=11, colour=_status_colour),
        Col(_("Group"), lambda row: row.group, width=24, colour=_soft),
        Col(_("School year"), lambda row: row.school_year, width=12, colour=_soft),
        Col("", _mark, colour=lambda _row: "care"),
    ]


def _mark(row: PersonRow) -> str:
    if row.to_complete:
        return "!  " + _("to complete")
    return "!  " + _("something missing") if row.gap else ""


def _soft(_row: PersonRow) -> str:
    return "soft"


def _status_colour(row: PersonRow) -> str:
    return "faint" if all(status in ENDED for status in row.statuses) else "ink"


def club_words(volunteer: str, mentee: str) -> dict[str, str]:
    """Give what each role is called here."""
    return {
        RoleKind.VOLUNTEER.value: volunteer or _(RoleKind.VOLUNTEER.label),
        RoleKind.MENTEE.value: mentee or _(RoleKind.MENTEE.label),
        RoleKind.CONTACT.value: _(RoleKind.CONTACT.label),
    }


def plural_words(volunteer: str, mentee: str) -> dict[str, str]:
    """Give what a list of each role is called; the club's own word stands as it is."""
    return {
        RoleKind.VOLUNTEER.value: volunteer or _("Volunteers"),
        RoleKind.MENTEE.value: mentee or _("Mentees"),
        RoleKind.CONTACT.value: _("Contacts"),
    }
