"""Finding a match through the real window: a proposal for everybody, decided by the coordinator, keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.core.relationship_choices import RelationshipState
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.services import finding, record
from desktop.services.club import ClubFile
from desktop.ui.features.match.page import MatchPage
from desktop.ui.features.match.rows import MatchRow
from desktop.ui.features.person.one_page import PersonPage
from desktop.ui.features.settings.page import SettingsPage
from tests.finding import a_seeker, an_offerer
from tests.hands import CTRL, Hands


@pytest.fixture
def looking(evening: ClubFile) -> dict[str, int]:
    found = {
        "Ada": a_seeker(evening, "Ada", ["Scratch"]),
        "Kim": a_seeker(evening, "Kim", ["Chess"]),
        "Zoe": a_seeker(evening, "Zoe", ["Rockets"]),
        "Ben": an_offerer(evening, "Ben", ["Scratch", "Chess"]),
        "Lou": an_offerer(evening, "Lou", ["Chess"]),
    }
    finding.wish(evening, found["Kim"], found["Lou"], "wish")
    return found


def the_page(hands: Hands) -> MatchPage:
    hands.window.desk.navigator.go("match")
    hands.rest()
    page = hands.window.page("match")
    assert isinstance(page, MatchPage)
    return page


def rows(page: MatchPage) -> list[MatchRow]:
    return list(page.table.model.rows)


def pairs(page: MatchPage) -> list[tuple[str, str]]:
    return [(row.mentee_name, row.mentor_name) for row in rows(page)]


def related(club: ClubFile) -> set[frozenset[int]]:
    return {
        frozenset(member.person for member in record.all_of(club, RelationshipMember, relationship=one.id))
        for one in record.all_of(club, Relationship)
        if one.state is RelationshipState.PROPOSED
    }


def test_everybody_gets_a_proposal_or_what_would_help(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    assert pairs(page) == [("Ada", "Ben"), ("Kim", "Lou"), ("Zoe", "")]
    assert page.subtitle.text() == "3 look for a mentor  ·  room for 2  ·  2 proposed, the best for all together"
    assert rows(page)[0].reasons[0] == "Ben offers Scratch, which Ada wants most."
    page.table.choose(2)
    assert page.card.row == rows(page)[2]
    assert rows(page)[2].reasons[0] == "Nobody who is further than Zoe offers any of this: Rockets."
    assert not page.card.pin.isVisible()
    assert looking


def test_nothing_on_the_page_is_a_score(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    shown = [column.text(row) for row in rows(page) for column in page.table.model.columns]
    assert not any(letter.isdigit() for words in shown for letter in words.replace("2026", "").replace("17 Nov", ""))
    assert looking


def test_the_ticked_pairs_are_proposed_by_keys_alone_and_undone(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    assert hands.at() is page.table.view
    hands.press(Qt.Key.Key_Space)
    assert [row.ticked for row in rows(page)] == [False, True, False]
    hands.press(Qt.Key.Key_Return, CTRL)
    assert related(hands.club) == {frozenset({looking["Kim"], looking["Lou"]})}
    assert pairs(page) == [("Ada", "Ben"), ("Zoe", "")]
    assert not rows(page)[0].ticked
    hands.window.desk.undo()
    hands.rest()
    assert related(hands.club) == set()
    assert pairs(page)[1] == ("Kim", "Lou")


def test_a_pair_is_pinned_or_taken_out_and_the_rest_found_anew(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    hands.press(Qt.Key.Key_Delete)
    assert pairs(page) == [("Kim", "Lou"), ("Ada", ""), ("Zoe", "")]
    assert page.apart == {(looking["Ada"], looking["Ben"])}
    page.table.choose(0)
    hands.press(Qt.Key.Key_Delete)
    assert pairs(page)[0] == ("Kim", "Ben")
    hands.press(Qt.Key.Key_Plus)
    assert rows(page)[0].pinned
    assert rows(page)[0].reasons[0] == "This pair is pinned."
    page.let_in((looking["Ada"], looking["Ben"]))
    assert pairs(page) == [("Kim", "Ben"), ("Ada", ""), ("Zoe", "")]
    hands.click(page.again)
    assert pairs(page) == [("Ada", "Ben"), ("Kim", "Lou"), ("Zoe", "")]
    assert not page.again.isEnabled()


def test_a_pin_that_no_longer_holds_is_said_and_can_be_let_go(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    hands.press(Qt.Key.Key_Plus)
    hands.window.desk.do(lambda: finding.look(hands.club, looking["Ada"], "mentee", {"looking": "no"}))
    hands.rest()
    assert page.banner.words == "A pair is pinned of which one no longer seeks or offers."
    page.start_over()
    assert pairs(page) == [("Kim", "Lou"), ("Zoe", "")]
    assert "Ada (not looking now)" in page.foot.text()


def test_a_pinned_pair_that_is_proposed_leaves_no_pin(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert page.banner.words.startswith("No volunteer has room")
    assert pairs(page) == [("Zoe", "")]
    assert len(related(hands.club)) == 2
    assert looking


def test_enter_leads_to_what_can_be_said_and_on_to_the_person(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    hands.enter()
    assert hands.at() is page.card.tick
    page.card.mentor.click()
    hands.rest()
    shown = hands.window.page("person")
    assert isinstance(shown, PersonPage)
    assert shown.key == looking["Ben"]


def test_of_many_who_are_left_out_a_few_are_named(hands: Hands, looking: dict[str, int]) -> None:
    for number in range(5):
        a_seeker(hands.club, f"Away {number}", looking="no")
    page = the_page(hands)
    assert page.foot.text().endswith("Away 2 (not looking now) and 2 others")
    assert "Away 4" in page.foot.toolTip()
    page.apart = frozenset((looking[mentee], looking[mentor]) for mentee in ("Ada", "Kim") for mentor in ("Ben", "Lou"))
    page._names = dict.fromkeys(page.apart, "Two people")
    page.refresh_now()
    assert "and 1 more" in [one.text() for one in page._apart.findChildren(QLabel)]


def test_the_rules_are_one_step_away_and_change_the_proposal(hands: Hands, looking: dict[str, int]) -> None:
    page = the_page(hands)
    page.rules.click()
    hands.rest()
    shown = hands.window.page("settings")
    assert isinstance(shown, SettingsPage)
    form = shown.forms["Rules of a match"]
    assert form.isAncestorOf(hands.at())
    hands.press(Qt.Key.Key_Space)
    shown.save(form)
    the_page(hands)
    assert all(row.mentor for row in rows(page)[:2])
    assert "offers nothing that" not in " ".join(rows(page)[-1].reasons)
    assert looking


def test_where_nobody_looks_the_page_leads_on(hands: Hands) -> None:
    page = the_page(hands)
    assert page.empty.isVisible()
    assert hands.at() is page.empty.action
    assert not page.take.isEnabled()
    a_seeker(hands.club, "Ada")
    page.refresh_now()
    assert page.banner.words.startswith("No volunteer has room")
    assert rows(page)[0].reasons == ("There is no mentor to propose.",)
