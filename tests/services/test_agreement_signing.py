"""Who has to sign follows from the members; with the last signature the agreement is signed."""

from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind, Signer
from desktop.services import agreement, agreement_promises, agreement_signing, agreement_version, history
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import TODAY, WEEK, Clock, a_contact, a_mentee, a_volunteer, made, mentees
from tests.pairs import a_draft, a_signed, proposed, sign_all, the_agreement


def test_a_child_has_four_signatures(club: ClubFile) -> None:
    clubs.change(club, {"coordinator": "Ruth Adeyemi"})
    key = a_draft(club, proposed(club))
    assert [(slot.words, slot.proposed) for slot in agreement_signing.slots(club, key)] == [
        ("Ada Berg", "Ada Berg"),
        ("Ben Otieno", "Ben Otieno"),
        ("Parent or carer of Ada Berg", "Rosa Berg"),
        ("Coordinator", "Ruth Adeyemi"),
    ]


def test_with_the_last_signature_it_is_signed(club: ClubFile, clock: Clock) -> None:
    key = a_draft(club, proposed(club))
    agreement_signing.sign(club, key, Signer.MENTEE)
    agreement_signing.sign(club, key, Signer.MENTOR)
    agreement_signing.sign(club, key, Signer.CARER, name="Karl Berg")
    clock.go_to(TODAY + WEEK)
    assert [slot.signer for slot in agreement_signing.missing_signatures(club, key)] == [Signer.COORDINATOR]
    assert the_agreement(club, key).signed_on is None
    agreement_signing.sign(club, key, Signer.COORDINATOR, name="Ruth", on=TODAY - timedelta(1))
    assert the_agreement(club, key).signed_on == TODAY
    carer = agreement_signing.slots(club, key)[2].signature
    assert carer is not None
    assert (carer.name, carer.signed_on) == ("Karl Berg", TODAY)
    history.undo(club)
    assert the_agreement(club, key).signed_on is None


def test_each_child_of_a_group_has_a_carer(club: ClubFile) -> None:
    small = tuple(mentees(club, "Bo", "Cy"))
    pair = proposed(club, (a_volunteer(club, "Kim"),), small, RelationshipKind.SMALL_GROUP)
    a_contact(club, small[1], "Uma", "Ray")
    key = a_draft(club, pair)
    with pytest.raises(Refused, match="Parent or carer of Bo and Parent or carer of Cy"):
        agreement_signing.sign(club, key, Signer.CARER)
    with pytest.raises(Refused, match="“Name” is missing"):
        agreement_signing.sign(club, key, Signer.CARER, small[0])
    agreement_signing.sign(club, key, Signer.CARER, small[1])
    signed = [slot.words for slot in agreement_signing.slots(club, key) if slot.signature is not None]
    assert signed == ["Parent or carer of Cy"]


def test_grown_ups_need_no_carer(club: ClubFile) -> None:
    pair = proposed(club, (a_volunteer(club, "Eve"),), (a_mentee(club, "Zoë", born_on="1990"),))
    key = a_draft(club, pair)
    with pytest.raises(Refused, match="Say whose signature"):
        agreement_signing.sign(club, key, Signer.CARER, name="Somebody")
    assert Signer.CARER not in {slot.signer for slot in agreement_signing.slots(club, key)}


def test_nobody_signs_before_each_side_gets_and_brings_something(club: ClubFile) -> None:
    pair = proposed(club)
    key = made(agreement_version.new_version(club, pair).subject)
    with pytest.raises(Refused) as refused:
        agreement_signing.sign(club, key, Signer.MENTEE)
    assert len(refused.value.problems) == 4


def test_days_of_signatures(club: ClubFile, clock: Clock) -> None:
    key = a_draft(club, proposed(club))
    with pytest.raises(Refused, match="a day to come"):
        agreement_signing.sign(club, key, Signer.MENTEE, on=TODAY + timedelta(1))
    clock.go_to(TODAY + 20 * WEEK)
    with pytest.raises(Refused, match="The review would be before"):
        agreement_signing.sign(club, key, Signer.MENTEE)
    agreement_signing.sign(club, key, Signer.MENTEE, on=TODAY + WEEK)


def test_a_wrong_tick_is_taken_back(club: ClubFile) -> None:
    pair = proposed(club)
    key = a_signed(club, pair)
    agreement.give_copies(club, key)
    agreement_signing.unsign(club, key, Signer.MENTOR)
    one = the_agreement(club, key)
    assert (one.signed_on, one.copies_given) == (None, False)
    with pytest.raises(Refused, match="Ben Otieno has not signed"):
        agreement_signing.unsign(club, key, Signer.MENTOR)
    sign_all(club, key)
    agreement_promises.review(club, key, {})
    with pytest.raises(Refused, match="its signatures stay"):
        agreement_signing.unsign(club, key, Signer.MENTOR)


def test_coming_of_age_takes_no_signature_away(club: ClubFile, clock: Clock) -> None:
    ada = a_mentee(club, "Ada", born_on="2008-12-01")
    a_contact(club, ada, "Rosa")
    key = a_signed(club, proposed(club, (a_volunteer(club, "Eve"),), (ada,)))
    clock.go_to(TODAY + 5 * WEEK)
    assert [slot.signer for slot in agreement_signing.slots(club, key)][2] is Signer.CARER
