"""A mentor (or two) with a mentee (or up to three), from proposal to closing, and the log of its states."""

from desktop.core.relationship_choices import CheckInRule, RelationshipKind, RelationshipState, Side
from desktop.i18n import N_
from desktop.model.fields import OPEN, PAIR, SEALED, Shown, choice, day, link, moment, text, yes_no
from desktop.model.group import Group
from desktop.model.noun import Noun
from desktop.model.person import Person


class Relationship(Noun):
    """A relationship. `state` and its days repeat the log of steps, which is the truth; lists ask them."""

    code = text(N_("Code"), limit=12, privacy=OPEN, index=True, help=N_("Stands for the pair on coded papers."))
    kind = choice(N_("Kind"), RelationshipKind, default=RelationshipKind.ONE_TO_ONE, shown=Shown.LIST)
    state = choice(N_("State"), RelationshipState, default=RelationshipState.PROPOSED, shown=Shown.LIST, index=True)
    group = link(Group, N_("Group"), shown=Shown.FORM)
    proposed_on = day(N_("Proposed on"))
    introduced_on = day(N_("Introduced on"), help=N_("The first meeting, with somebody of the club beside them."))
    agreed_on = day(N_("Agreed on"))
    started_on = day(N_("Started on"), shown=Shown.LIST)
    planned_end = day(N_("Planned end"))
    ended_on = day(N_("Ended on"), shown=Shown.LIST)
    check_in_rule = choice(N_("Check-ins"), CheckInRule, default=CheckInRule.FIRST_MONTH)
    at_risk = yes_no(N_("At risk"), help=N_("A flag for a calm look; it changes no state."))
    why_at_risk = text(N_("Why at risk"), privacy=SEALED, retention=PAIR)


class RelationshipMember(Noun):
    """Somebody in a relationship, on one of its two sides."""

    relationship = link(Relationship, N_("Relationship"), required=True, index=False)
    person = link(Person, N_("Person"), required=True, shown=Shown.LIST)
    side = choice(N_("Side"), Side, default=Side.MENTEE, shown=Shown.LIST)

    class Meta:
        indexes = ((("relationship", "person"), True),)


class RelationshipStep(Noun):
    """One line of the log of states: only ever added to; a wrong line is answered by the next."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    state = choice(N_("State"), RelationshipState, default=RelationshipState.PROPOSED, shown=Shown.LIST)
    since = day(N_("Since"), required=True, shown=Shown.LIST)
    reason = text(N_("Reason"), shown=Shown.LIST)
    noted_at = moment(N_("Noted at"))
    who = text(N_("Noted by"))


class CheckOverride(Noun):
    """A one-to-one with a minor let on although no check of the mentor holds: why, and the second person who agreed."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    person = link(Person, N_("Mentor"), required=True)
    reason = text(N_("Reason"), required=True, privacy=SEALED)
    decided_by = text(N_("Decided by"), required=True, privacy=SEALED)
    second_person = text(N_("Second person"), required=True, privacy=SEALED)
    from_day = day(N_("From"), required=True, privacy=SEALED)
    until = day(N_("Until"), required=True, privacy=SEALED)
