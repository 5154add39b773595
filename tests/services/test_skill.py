"""The club's own skills, and what somebody offers and wants."""

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import SkillLevel, SkillUse
from desktop.model.skill import Skill
from desktop.services import history, record, skill
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer, dump, made

OFFERS, WANTS = SkillUse.OFFERS, SkillUse.WANTS


def named(club: ClubFile) -> list[str]:
    return [row.name for row in skill.rows(club)]


def key_of(club: ClubFile, name: str) -> int:
    return next(row.key for row in skill.rows(club) if row.name == name)


def said(club: ClubFile, person: int, use: SkillUse | None = None) -> list[str]:
    return [one.skill for one in skill.told(club, person, use)]


def test_skills_stand_by_name_with_how_many_offer_and_want_them(club: ClubFile) -> None:
    skill.add(club, "  Job   interviews ")
    skill.tell(club, a_volunteer(club), OFFERS, "chess")
    skill.tell(club, a_mentee(club), WANTS, "Chess")
    assert [row[2:] for row in skill.rows(club)] == [("chess", 1, 1), ("Job interviews", 0, 0)]


def test_a_skill_is_there_once_whatever_its_capitals_and_signs_count(club: ClubFile) -> None:
    skill.add(club, "C")
    skill.add(club, "C++")
    before = dump(club)
    for name, sentence in (("c", "There is a skill called “c” already."), ("  ", "“Skill” is missing.")):
        with pytest.raises(Refused, match=sentence.replace("+", "\\+")):
            skill.add(club, name)
    with pytest.raises(Refused, match="already"):
        skill.rename(club, key_of(club, "C"), "c++")
    assert dump(club) == before
    skill.rename(club, key_of(club, "C"), "c")
    assert named(club) == ["c", "C++"]


def test_two_skills_become_one_and_undo_parts_them(club: ClubFile) -> None:
    ada, ben, kim = a_mentee(club), a_volunteer(club), a_mentee(club, "Kim")
    for name in ("Maths", "Python programming", "Python"):
        skill.tell(club, ada, WANTS, name)
    skill.tell(club, kim, WANTS, "Python programming", SkillLevel.TRIED)
    skill.tell(club, ben, OFFERS, "Python programming")
    before = dump(club)
    skill.merge(club, key_of(club, "Python"), key_of(club, "Python programming"))
    assert named(club) == ["Maths", "Python"]
    assert said(club, ada) == ["Maths", "Python"]
    assert skill.told(club, kim)[0].level is SkillLevel.TRIED
    assert said(club, ben) == ["Python"]
    assert history.undo_words(club) == "two skills made one"
    history.undo(club)
    assert dump(club) == before
    with pytest.raises(Refused, match="one skill already"):
        skill.merge(club, key_of(club, "Python"), key_of(club, "Python"))


def test_a_skill_that_somebody_wants_goes_only_if_that_is_meant(club: ClubFile) -> None:
    ada = a_mentee(club)
    skill.tell(club, ada, WANTS, "Scratch")
    skill.add(club, "Chess")
    skill.remove(club, key_of(club, "Chess"))
    with pytest.raises(Refused, match="1 person offers or wants “Scratch”"):
        skill.remove(club, key_of(club, "Scratch"))
    skill.remove(club, key_of(club, "Scratch"), although_used=True)
    assert (named(club), said(club, ada)) == ([], [])


def test_what_is_wanted_first_comes_first_and_can_be_moved(club: ClubFile) -> None:
    ada = a_mentee(club)
    for name in ("Scratch", "Python", "Chess"):
        skill.tell(club, ada, WANTS, name)
    last = skill.told(club, ada)[-1].key
    for place, order in ((1, ["Chess", "Scratch", "Python"]), (2, ["Scratch", "Chess", "Python"])):
        skill.change(club, last, place=place)
        assert said(club, ada) == order
    skill.change(club, last, place=9, level="tried")
    assert [(one.skill, one.rank) for one in skill.told(club, ada)] == [("Scratch", 1), ("Python", 2), ("Chess", 3)]
    assert skill.told(club, ada)[-1].level is SkillLevel.TRIED
    assert history.undo_words(club) == "what Ada offers or wants"


def test_levels_are_those_that_nobody_has_to_say(club: ClubFile) -> None:
    ada = a_mentee(club)
    skill.tell(club, ada, WANTS, "Scratch")
    skill.tell(club, ada, OFFERS, "Chess")
    assert [(one.skill, one.level) for one in skill.told(club, ada)] == [
        ("Chess", SkillLevel.ALONE),
        ("Scratch", SkillLevel.NEW),
    ]
    skill.change(club, skill.told(club, ada, WANTS)[0].key, level=SkillLevel.WITH_HELP)
    assert skill.told(club, ada, WANTS)[0].level is SkillLevel.WITH_HELP
    with pytest.raises(Refused, match="“scratch” is there already"):
        skill.tell(club, ada, WANTS, "scratch")


def test_everything_is_said_anew_in_one_step_or_not_at_all(club: ClubFile) -> None:
    ada = a_mentee(club)
    skill.tell_all(club, ada, WANTS, [("Scratch", None), ("Python", "tried")])
    assert made(skill.tell_all(club, ada, WANTS, [("Python", None), ("Chess", None)]).step)
    assert said(club, ada) == ["Python", "Chess"]
    before = dump(club)
    with pytest.raises(Refused):
        skill.tell_all(club, ada, WANTS, [("Go", None), ("go", None)])
    assert dump(club) == before
    assert [one.name for one in record.all_of(club, Skill)] == ["Scratch", "Python", "Chess"]
