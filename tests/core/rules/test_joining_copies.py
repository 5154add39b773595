"""What is said of two copies: touches in order, and what was done to one record under two uids."""

from desktop.core.rules.joining_copies import Clash, Touched, later
from tests.core.rules.joins import AFTER, BEFORE, changed, copy, deleted, made, touch


def test_the_later_touch_counts_whoever_it_was() -> None:
    one, two = touch("ann"), touch("bob", AFTER)
    assert later(one, two) == later(two, one) == two
    assert later(None, one) == later(one, None) == one
    assert later(None, None) is None


def test_being_made_touches_every_field() -> None:
    did = made("ann")
    assert did.last("phone") == touch("ann")
    assert did.any() == touch("ann")
    assert deleted("ann").any() is None
    assert copy({"p": did}).touch("p", "phone") == touch("ann")
    assert copy().touch("p", "phone") is None


def test_two_uids_of_one_record_are_one_story() -> None:
    did = changed("ann", "phone")
    did.add(Touched(made=touch("bob"), fields={"phone": touch("bob", AFTER), "email": touch("bob")}))
    assert did.made == touch("bob")
    assert did.fields == {"phone": touch("bob", AFTER), "email": touch("bob")}


def test_a_clash_can_be_turned() -> None:
    clash = Clash("person", "p", "phone", "1", "2", touch("ann"), touch("bob", AFTER))
    turned = clash.turned()
    assert (turned.standing, turned.by.at, turned.other, turned.other_by.at) == ("2", AFTER, "1", BEFORE)
    assert turned.turned() == clash
    assert Clash.kept("person", "p", touch("ann"), touch("bob")).standing is True
