"""The form of somebody new has the fields of what they come as."""

import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.model.check import Check
from desktop.model.group import Group, Membership
from desktop.model.person import Role
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.ui.features.person.adding import KINDS, add, new_form
from desktop.ui.features.person.columns import club_words
from tests import factories as make
from tests.hands import Hands

WORDS = club_words("", "ninja")


@pytest.fixture
def club(hands: Hands) -> ClubFile:
    return hands.club


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_is_added_has_the_role_and_stands_in_a_group(club: ClubFile, kind: RoleKind) -> None:
    form = new_form(club, kind, WORDS)
    form.editors["given_name"].set_value("Nadia")
    key = make.made(add(club, form.all_values()).subject)
    assert [one.kind for one in record.all_of(club, Role, person=key)] == [kind]
    groups = [] if kind is RoleKind.CONTACT else [record.all_of(club, Group)[0].id]
    assert [one.group for one in record.all_of(club, Membership, person=key)] == groups
    assert record.all_of(club, Check, person=key) == []


def test_a_volunteer_comes_with_the_check_that_was_seen(club: ClubFile) -> None:
    form = new_form(club, RoleKind.VOLUNTEER, WORDS)
    for name, value in (("given_name", "Nadia"), ("task", "Lead"), ("renew_by", "1/9/2029")):
        form.editors[name].set_value(value)
    key = make.made(add(club, form.all_values()).subject)
    seen = record.all_of(club, Check, person=key)[0]
    assert (seen.kind, seen.decision, seen.seen_on) == ("dbs_enhanced", "accepted", club.today())


def test_a_wrong_value_names_its_field(club: ClubFile) -> None:
    form = new_form(club, RoleKind.MENTEE, WORDS)
    with pytest.raises(Refused) as refused:
        add(club, form.all_values())
    assert refused.value.field == "given_name"


def test_one_group_needs_no_choice(club: ClubFile) -> None:
    assert "group" in new_form(club, RoleKind.MENTEE, WORDS).editors
    record.remove(club, Group, record.all_of(club, Group)[1].id)
    assert "group" not in new_form(club, RoleKind.MENTEE, WORDS).editors
