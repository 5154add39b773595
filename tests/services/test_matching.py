"""Matches in a real club: who can be matched today, taking in one step, every rule kept by every pair."""

from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipState, SkillLevel, WishKind
from desktop.core.rules import matching_rules
from desktop.model.check import Check
from desktop.model.closure import Closure
from desktop.model.relationship import Relationship, RelationshipStep
from desktop.services import club as clubs
from desktop.services import finding, guard, history, matching, person, record, relationship, relationship_list, skill
from desktop.services.club import ClubFile
from tests.factories import Clock, a_mentee, dump, made
from tests.finding import TUESDAY, a_seeker, an_offerer, many


def pairs_of(proposal: matching.Proposal) -> list[matching.Keys]:
    return [(pair.seeker.key, pair.offerer.key) for pair in proposal.pairs]


def test_what_people_have_said_becomes_a_proposal_with_reasons(club: ClubFile) -> None:
    ada = a_seeker(club, "Ada", ["Python", "Scratch"], [TUESDAY], places="library", since="2026-09-08")
    ben = an_offerer(club, "Ben", ["Scratch"], [TUESDAY], places="Library")
    for one in (ada, ben):
        person.change(club, one, {"languages": "English"})
    (pair,) = matching.propose(club).pairs
    assert (pair.seeker.key, pair.offerer.key) == (ada, ben)
    assert pair.reasons == (
        "Ben offers Scratch, which Ada wants too.",
        "Scratch: Ada is new to it, Ben can do it alone.",
        "Both have time on Tuesday from 16:00 to 18:00.",
        "Both can meet here: library.",
        "Both speak English.",
        "Ada has waited since 8 Sept 2026.",
    )


def test_a_child_waits_for_somebody_whose_check_holds_today(club: ClubFile, clock: Clock) -> None:
    a_seeker(club)
    ben = an_offerer(club, cleared=False)
    assert matching.propose(club).unmatched[0].reasons[0].startswith("Nobody has a check that holds")
    record.add(club, Check, {"person": ben, "seen_on": "2026-09-01", "renew_by": "2027-01-01", "decision": "accepted"})
    assert matching.propose(club).pairs
    clock.go_to(date(2027, 1, 2))
    assert not matching.propose(club).pairs


def test_those_who_work_together_or_did_not_fit_are_not_proposed(club: ClubFile) -> None:
    ada = a_seeker(club, room="2")
    ben = an_offerer(club, room="3")
    key = made(relationship.propose(club, [ben], [ada]).subject)
    assert "work together already" in _why(club, ada, ben)
    relationship.take(club, key, "decline", reason="another evening")
    assert "it did not fit" in _why(club, ada, ben)
    clubs.change(club, {"match_again": "yes"})
    assert pairs_of(matching.propose(club)) == [(ada, ben)]


def test_an_ending_for_a_poor_fit_counts_any_other_does_not(club: ClubFile) -> None:
    ada, ben = a_seeker(club), an_offerer(club)
    key = made(relationship.propose(club, [ben], [ada]).subject)
    relationship.take(club, key, "withdraw", reason="moved")
    assert matching.propose(club).pairs
    record.add(club, Closure, {"relationship": key, "date": "2026-11-17", "reason": "poor_fit"})
    assert not matching.propose(club).pairs


def _why(club: ClubFile, ada: int, ben: int) -> str:
    there = matching.standing(club)
    seeker = next(one for one in there.seekers if one.key == ada)
    offerer = next(one for one in there.offerers if one.key == ben)
    rule = next(matching_rules.broken(seeker, offerer, matching.rules(club)))
    return matching_rules.sentence(rule, seeker, offerer)


def test_room_is_what_relationships_leave(club: ClubFile) -> None:
    ada, kim, ben = a_seeker(club, "Ada"), a_seeker(club, "Kim"), an_offerer(club, "Ben", room="2")
    key = made(relationship.propose(club, [ben], [a_mentee(club, "Noor")]).subject)
    found = matching.propose(club)
    assert (len(found.pairs), len(found.unmatched)) == (1, 1)
    assert found.unmatched[0].reasons == ("Nobody who fits has room left: Ben.",)
    relationship.take(club, key, "withdraw", reason="moved away")
    assert sorted(pairs_of(matching.propose(club))) == [(ada, ben), (kim, ben)]


def test_the_rules_of_the_club_are_its_own(club: ClubFile) -> None:
    a_seeker(club, wants=["Chess"], places="school")
    an_offerer(club, offers=["Scratch"], places="library")
    assert not matching.propose(club).pairs
    clubs.change(club, {"match_skill": "no"})
    assert matching.propose(club).pairs
    clubs.change(club, {"match_place": "yes"})
    assert not matching.propose(club).pairs
    assert matching.propose(club, asked=matching.rules(club)._replace(place=False)).pairs


def test_wishes_pins_and_what_is_taken_out_count(club: ClubFile) -> None:
    ada, ben, kim = a_seeker(club), an_offerer(club, "Ben"), an_offerer(club, "Kim")
    finding.wish(club, ada, kim, WishKind.WISH)
    assert pairs_of(matching.propose(club)) == [(ada, kim)]
    assert pairs_of(matching.propose(club, [(ada, ben)])) == [(ada, ben)]
    assert pairs_of(matching.propose(club, (), [(ada, kim)])) == [(ada, ben)]
    finding.wish(club, ben, ada, WishKind.NOT_WITH, "knows the family")
    assert not matching.propose(club, (), [(ada, kim)]).pairs


def test_what_is_taken_stands_as_proposed_after_one_step(club: ClubFile) -> None:
    ada, kim, ben = a_seeker(club, "Ada"), a_seeker(club, "Kim"), an_offerer(club, "Ben", room="2")
    before = dump(club)
    matching.take(club, [(ada, ben), (kim, ben)])
    found = record.all_of(club, Relationship)
    assert [one.state for one in found] == [RelationshipState.PROPOSED] * 2
    assert {row.name for row in relationship_list.rows(club)} == {"Ada with Ben", "Kim with Ben"}
    reasons = [one.reason for one in record.all_of(club, RelationshipStep)]
    assert reasons[0].startswith("Ben offers Scratch, which Ada wants most.")
    assert not matching.propose(club).pairs
    assert history.undo_words(club) == "matches proposed"
    history.undo(club)
    assert dump(club) == before


def test_what_does_not_hold_any_more_is_refused_whole(club: ClubFile) -> None:
    ada, kim = a_seeker(club, "Ada"), a_seeker(club, "Kim")
    ben, lou = an_offerer(club, "Ben"), an_offerer(club, "Lou")
    wanted = pairs_of(matching.propose(club))
    finding.look(club, lou, "volunteer", {"looking": "no"})
    before = dump(club)
    for pairs, sentence in (
        (wanted, "no longer seeks or offers"),
        ([(ada, ben), (kim, ben)], "no room"),
        ([], "No pair is ticked"),
    ):
        with pytest.raises(Refused, match=sentence):
            matching.take(club, pairs)
    assert dump(club) == before


def test_two_hundred_and_a_hundred_and_twenty_keep_every_rule_and_can_all_be_taken(club: ClubFile) -> None:
    many(club)
    there, asked = matching.standing(club), matching.rules(club)
    assert len(there.seekers) == 200
    found = matching.propose(club)
    assert len(found.pairs) + len(found.unmatched) == 200
    assert len(found.pairs) > 90
    for pair in found.pairs:
        assert not list(matching_rules.broken(pair.seeker, pair.offerer, asked))
        assert pair.reasons
    assert all(one.reasons for one in found.unmatched)
    room = {one.key: one.capacity for one in there.offerers}
    taken = [pair.offerer.key for pair in found.pairs]
    assert all(taken.count(key) <= room.get(key, 0) for key in taken)
    matching.take(club, pairs_of(found))
    keys = [one.id for one in record.all_of(club, Relationship)]
    assert len(keys) == len(found.pairs)
    assert guard.unchecked(club, keys, club.today()) == {}
    assert not matching.propose(club).pairs


def test_levels_count_where_they_are_said(club: ClubFile) -> None:
    ada, ben = a_seeker(club), an_offerer(club)
    skill.change(club, skill.told(club, ben)[0].key, level=SkillLevel.NEW)
    assert "is not further than" in _why(club, ada, ben)
