"""The list of all nouns, in an order in which each comes after those it links to."""

from typing import Final

from desktop.model.agreement import Agreement, AgreementClause, Clause, Promise, Signature
from desktop.model.check import Check
from desktop.model.check_in import CheckIn, Pulse
from desktop.model.closure import Closure
from desktop.model.club import Club
from desktop.model.conflict import Conflict
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.destruction import Destruction
from desktop.model.different import DifferentPeople
from desktop.model.draft import Draft
from desktop.model.goal import Evidence, Goal, GoalRating
from desktop.model.gratitude import Gratitude, Writing
from desktop.model.group import Group, Membership
from desktop.model.health import HealthNote
from desktop.model.hours import Claim, Fund, HoursEntry, HoursPolicy
from desktop.model.impact import Impact
from desktop.model.introduction import Introduction
from desktop.model.label_preset import LabelPreset
from desktop.model.mapping import ListMapping
from desktop.model.meeting import Advice, Meeting, MeetingForm, NextStep, Prep
from desktop.model.named_export import NamedExport
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.relationship import CheckOverride, Relationship, RelationshipMember, RelationshipStep
from desktop.model.rights import AccessRequest, Hold
from desktop.model.search import FreeTime, Opening, Request, Search, Wish
from desktop.model.session import Session, SessionPerson
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.model.skill import PersonSkill, Skill
from desktop.model.term import Holiday, Term
from desktop.model.training import Training
from desktop.model.venue import Venue

NOUNS: Final[tuple[type[Noun], ...]] = (
    Club,
    Venue,
    Term,
    Holiday,
    Person,
    Role,
    ContactLink,
    Consent,
    HealthNote,
    Check,
    Training,
    Group,
    Membership,
    Session,
    SessionPerson,
    Skill,
    PersonSkill,
    Search,
    FreeTime,
    Wish,
    Opening,
    Request,
    Relationship,
    RelationshipMember,
    RelationshipStep,
    CheckOverride,
    Introduction,
    Clause,
    Agreement,
    AgreementClause,
    Promise,
    Signature,
    Meeting,
    MeetingForm,
    Prep,
    Advice,
    NextStep,
    Goal,
    GoalRating,
    Evidence,
    Writing,
    Impact,
    Gratitude,
    CheckIn,
    Pulse,
    Closure,
    PrintedSheet,
    SheetRow,
    HoursPolicy,
    Fund,
    Claim,
    HoursEntry,
    DifferentPeople,
    ListMapping,
    LabelPreset,
    NamedExport,
    Conflict,
    Destruction,
    AccessRequest,
    Hold,
    Draft,
)
UNRECORDED: Final[tuple[type[Noun], ...]] = (Draft,)
"""Nouns whose changes are not journaled: they are neither undone nor part of the history."""
