import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Side, SkillLevel, SkillUse, Topic, WishKind
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.model.search import Search, Wish
from desktop.model.skill import PersonSkill, Skill
from desktop.services import history, introduction, merging
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer, dump


def _said_by_both(club: ClubFile, keep: int, other: int, ben: int) -> None:
    with club.step("skill.add"):
        scratch = Skill.create(name="Scratch").id
        for person, level in ((keep, SkillLevel.TRIED), (other, SkillLevel.NEW)):
            PersonSkill.create(person=person, skill=scratch, use=SkillUse.WANTS, level=level)
        Search.create(person=keep, role=RoleKind.MENTEE, want="games")
        Search.create(person=other, role=RoleKind.MENTEE, want="more", where="the library")
        Wish.create(person=keep, other=ben)
        Wish.create(person=other, other=ben, kind=WishKind.NOT_WITH)
        Wish.create(person=ben, other=keep)
        Wish.create(person=ben, other=other)
        Wish.create(person=keep, other=other)
        relationship = Relationship.create()
        RelationshipMember.create(relationship=relationship.id, person=other, side=Side.MENTEE)


def test_what_the_kept_one_says_wins_and_what_is_open_is_filled(club: ClubFile) -> None:
    keep, other, ben = a_mentee(club, "Ada"), a_mentee(club, "Adah"), a_volunteer(club, "Ben")
    _said_by_both(club, keep, other, ben)
    before = dump(club)
    merging.merge(club, keep, other)
    assert [(one.person, one.level) for one in PersonSkill.select()] == [(keep, SkillLevel.TRIED)]
    assert [(one.want, one.where) for one in Search.select()] == [("games", "the library")]
    assert [(one.person, one.other, one.kind) for one in Wish.select()] == [
        (keep, ben, WishKind.WISH),
        (ben, keep, WishKind.WISH),
    ]
    assert RelationshipMember.get().person == keep
    history.undo(club)
    assert dump(club) == before


def test_words_on_a_homework_card_stay_with_their_own_tick(club: ClubFile) -> None:
    keep, other = a_mentee(club, "Ada"), a_mentee(club, "Adah")
    introduction.write(club, keep, {"topic": Topic.BACKGROUND, "wording": ""})
    introduction.write(club, other, {"topic": Topic.BACKGROUND, "wording": "I like whales", "may_share": True})
    introduction.write(club, keep, {"topic": Topic.NOT_ASK, "wording": "School"})
    introduction.write(club, other, {"topic": Topic.NOT_ASK, "wording": "My old school", "may_share": True})
    introduction.write(club, other, {"topic": Topic.GOALS, "may_share": True})
    merging.merge(club, keep, other)
    said = {row.topic: (row.wording, row.may_share) for row in introduction.rows(club, keep)}
    assert said[Topic.BACKGROUND] == ("I like whales", True)
    assert said[Topic.NOT_ASK] == ("School", False)
    assert said[Topic.GOALS] == ("", True)


def test_two_of_one_relationship_are_two_people(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada"), a_volunteer(club, "Ben")
    with club.step("relationship.add"):
        relationship = Relationship.create()
        for person, side in ((ada, Side.MENTEE), (ben, Side.MENTOR)):
            RelationshipMember.create(relationship=relationship.id, person=person, side=side)
    with pytest.raises(Refused, match="two people"):
        merging.merge(club, ada, ben)
