"""What a list says that hangs on a person: roles with their memberships, consents, health notes and checks."""

from datetime import date
from typing import Any, Final

from desktop.core.choices import CheckDecision, ConsentMethod, RoleKind, RoleStatus
from desktop.exchange import health_words
from desktop.exchange.person_line import Line
from desktop.i18n import _
from desktop.model.check import Check
from desktop.model.club import Club
from desktop.model.consent import Consent
from desktop.model.fields import specs
from desktop.model.group import Membership
from desktop.model.health import HealthNote
from desktop.model.person import Role
from desktop.services import importing_compare, person
from desktop.services.club import ClubFile
from desktop.services.importing_batch import Batch
from desktop.services.importing_known import ConsentKnown, PersonKnown, RoleKnown
from desktop.services.importing_source import Source
from desktop.services.importing_words import Difference, said

_ROLE: Final = specs(Role)
_CHECK: Final = specs(Check)


class Belongings:
    """Takes in what hangs on the people of one list."""

    def __init__(self, club: ClubFile, batch: Batch, settings: Club, source: Source) -> None:
        self._club = club
        self._batch = batch
        self._settings = settings
        self._source = source
        self._today = club.today()
        self._group = person.only_group(club)

    def role(self, line: Line, kind: RoleKind, who: PersonKnown, differences: list[Difference]) -> None:
        """Give a role, with a place in the club's only group, or change its dates and status."""
        there = who.roles.get(kind)
        if there is None:
            status = line.status or self._status_of(kind, line.until)
            values = {"kind": kind, "status": status, "since": line.since, "until": line.until}
            key = self._batch.add(Role, {"person": who.key, **values})
            who.roles[kind] = RoleKnown(key, status, line.since, line.until)
            differences.append(Difference(_("Role"), "", _(kind.label)))
            self._join_group(line, kind, who)
            return
        changes: dict[str, Any] = {}
        for name in ("since", "until"):
            new, old = getattr(line, name), getattr(there, name)
            if new is not None and new != old:
                changes[name] = new
                differences.append(Difference(_(_ROLE[name].label), said(_ROLE[name], old), said(_ROLE[name], new)))
        new_status = line.status or (self._status_of(kind, line.until) if "until" in changes else None)
        if new_status and new_status != there.status:
            changes["status"] = new_status
            differences.append(Difference(_("Status"), _(RoleStatus(there.status).label), _(new_status.label)))
        if changes:
            self._batch.change(Role, there.key, changes)
            self._move_membership(kind, who, there, changes)
            for name, value in changes.items():
                setattr(there, name, value)

    def _status_of(self, kind: RoleKind, until: date | None) -> RoleStatus:
        if until is None or until >= self._today:
            return RoleStatus.ACTIVE
        return RoleStatus.ARCHIVED if kind is RoleKind.VOLUNTEER else RoleStatus.ENDED

    def _join_group(self, line: Line, kind: RoleKind, who: PersonKnown) -> None:
        """Put a new volunteer or mentee into the club's only group.

        Where no start is known it is that of the school year, so that the evenings before the list was read in have
        everybody on their roll.
        """
        if self._group is None or kind is RoleKind.CONTACT:
            return
        since = line.since or self._school_year_start()
        if line.until and line.until < since:
            since = line.until
        values = {"group": self._group, "person": who.key, "role": kind, "since": since, "until": line.until}
        who.memberships[kind] = self._batch.add(Membership, values)

    def _school_year_start(self) -> date:
        month = self._settings.school_year_month
        year = self._today.year if self._today.month >= month else self._today.year - 1
        return date(year, month, 1)

    def _move_membership(self, kind: RoleKind, who: PersonKnown, old: RoleKnown, changes: dict[str, Any]) -> None:
        """Let memberships begin and end with the role where they did before."""
        if kind in who.memberships:
            dates: dict[str, Any] = {name: changes[name] for name in ("since", "until") if name in changes}
            self._batch.change(Membership, who.memberships[kind], dates)
            return
        for key, since, until in self._club.rows(
            "SELECT id, since, until FROM membership WHERE person_id = ? AND role = ?", (who.key, kind.value)
        ):
            moved: dict[str, Any] = {}
            if "since" in changes and old.since and since == old.since.isoformat():
                moved["since"] = changes["since"]
            if "until" in changes and (until is None or (old.until and until == old.until.isoformat())):
                moved["until"] = changes["until"]
            if moved:
                self._batch.change(Membership, key, moved)

    def consents(self, line: Line, who: PersonKnown, differences: list[Difference]) -> list[str]:
        """Note consents; gives a sentence for each that stays, since it was given or withdrawn here."""
        kept: list[str] = []
        for kind, given in line.consents.items():
            there = who.consents.get(kind)
            if there is not None and there.given == given:
                continue
            label, new = _(kind.label), _("yes") if given else _("no")
            if there is None:
                values = {"person": who.key, "kind": kind, "given": given, "method": ConsentMethod.IMPORTED}
                who.consents[kind] = ConsentKnown(self._batch.add(Consent, values), given, firm=False)
                differences.append(Difference(label, "", new))
            elif there.firm:
                message = _("“{consent}” was given or withdrawn here and stays as it is.").format(consent=label)
                kept.append(message)
            else:
                there.given = given
                self._batch.change(Consent, there.key, {"given": given})
                differences.append(Difference(label, _("no") if given else _("yes"), new))
        return kept

    def health(self, line: Line, who: PersonKnown, differences: list[Difference]) -> None:
        """Add health notes that are not there: short for the card, with the whole text beside it."""
        for text in line.health:
            if text in who.health:
                continue
            label = health_words.label_of(text)
            action = "" if label == text else text  # the label may say all of it
            values = {"kind": health_words.kind_of(text), "short_label": label, "action": action}
            self._batch.add(HealthNote, {"person": who.key, **values})
            who.health.add(text)
            differences.append(Difference(_("Health"), "", text))

    def check(self, line: Line, who: PersonKnown, differences: list[Difference]) -> None:
        """Add the check of a line, or change the one it is about; what a coordinator lists as done is accepted."""
        if not line.check:
            return
        key = importing_compare.same_check(who.checks, line.check)
        if key is None:
            values = {
                "person": who.key,
                "kind": self._source.check_kind,
                "workforce": self._source.check_words,
                "decision": CheckDecision.ACCEPTED,
                **line.check,
            }
            who.checks[self._batch.add(Check, values)] = dict(line.check)
            differences.append(Difference(_("Check"), "", said(_CHECK["reference"], line.check.get("reference"))))
            return
        there = who.checks[key]
        changes = {name: value for name, value in line.check.items() if value and value != there.get(name)}
        for name, value in changes.items():
            label = _(_CHECK[name].label)
            differences.append(Difference(label, said(_CHECK[name], there.get(name)), said(_CHECK[name], value)))
        if changes:
            there.update(changes)
            self._batch.change(Check, key, changes)
