"""The club's skills in the window: added, renamed, merged, removed."""

from PySide6.QtCore import Qt

from desktop.core.relationship_choices import SkillUse
from desktop.services import skill
from desktop.ui.features.skill.page import SkillsPage
from tests.factories import a_mentee
from tests.hands import CTRL, Hands


def the_page(hands: Hands) -> SkillsPage:
    hands.window.desk.navigator.go("skills")
    hands.rest()
    page = hands.window.page("skills")
    assert isinstance(page, SkillsPage)
    return page


def named(hands: Hands) -> list[str]:
    return [row.name for row in skill.rows(hands.club)]


def test_a_skill_is_added_and_renamed_by_keys_alone(hands: Hands) -> None:
    page = the_page(hands)
    assert page.table._empty is not None
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.type("Chess")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert named(hands) == ["Chess"]
    page.table.setFocus()
    hands.enter()
    hands.type(" and draughts")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(named(hands)) == 1
    assert page.panel.isHidden()
    page.add()
    hands.type(named(hands)[0])
    page.panel.save()
    assert page.panel.form is not None
    assert "already" in page.panel.form.error_at("name")


def test_two_are_merged_and_one_that_is_wanted_is_asked_for(hands: Hands) -> None:
    ada = a_mentee(hands.club)
    for name in ("Python", "python 3"):
        skill.tell(hands.club, ada, SkillUse.WANTS, name)
    page = the_page(hands)
    page.table.choose(1)
    page.merge()
    page.panel.save()
    assert named(hands) == ["Python"]
    assert page.table.model.columns[3].text(page.table.model.rows[0]) == "nobody offers it yet"
    assert not page.join.isEnabled()
    hands.ask.answers.append(False)
    page.remove()
    assert named(hands) == ["Python"]
    page.remove()
    assert named(hands) == []
    assert page.table.current() is None
    assert not page.away.isEnabled()
