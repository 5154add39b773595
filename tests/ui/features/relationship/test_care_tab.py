"""Care of a relationship in the window: a check-in in forty keys and no click."""

from desktop.model.check_in import CheckIn
from desktop.services import care, check_in, record
from desktop.ui.features.relationship.care_tab import CareTab
from desktop.ui.kit.parts import Banner
from tests.factories import BEGIN, TODAY
from tests.hands import Hands
from tests.pairs import PAUSED, a_meeting, a_step, an_agreement
from tests.ui.features.relationship.conftest import Shows


def _tab(shows: Shows) -> CareTab:
    tab = shows(CareTab)
    assert isinstance(tab, CareTab)
    return tab


def test_a_check_in_in_forty_keys(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    tab = _tab(shows)
    assert tab.who.currentText() == "Ben Carter, due since 15 Sept 2026"
    assert tab.answer.text().startswith("Begin with: thriving, fine, wobbling")
    hands.start_counting()
    hands.type("w tired of late > ask in May")
    assert tab.answer.text() == "Ben Carter: Wobbling  ·  tired of late  ·  follows: ask in May"
    hands.enter()
    assert hands.keys <= 40
    assert hands.clicks == 0
    assert [one.note for one in record.all_of(hands.club, CheckIn)] == ["tired of late"]
    assert tab.who.currentText() == "Zoë Zox, due since 15 Sept 2026"
    hands.type("-")
    assert tab.answer.text() == "Zoë Zox: no answer"
    hands.enter()
    assert tab.who.currentText() == "Zoë Zox, due since 15 Sept 2026", "nobody answered: it is still due"
    assert [(row.name, row.how) for row in tab.table.model.rows] == [
        ("Zoë Zox", "no answer"),
        ("Ben Carter", "Wobbling"),
    ]
    hands.type("happy")
    hands.enter()
    assert "Begin with how it is" in tab.answer.text()
    assert tab.line.text() == "happy"
    assert len(check_in.due(hands.club, ben_and_zoe)) == 2


def test_figures_are_the_pulse_of_who_is_chosen(hands: Hands, shows: Shows) -> None:
    tab = _tab(shows)
    hands.type("54-251")
    assert tab.answer.text() == "Ben Carter: Pulse 5 4 – 2 5 1"
    hands.enter()
    row = tab.table.model.rows[0]
    assert (row.name, row.how, row.level) == ("Ben Carter", "Pulse 5 4 – 2 5 1", "care")
    assert row.note == "low: “I can say when something does not work” and “The pace is right for me”"
    assert tab.who.currentText() == "Ben Carter, due since 15 Sept 2026", "a pulse is no check-in"
    hands.type("12")
    hands.enter()
    assert "six answers" in tab.answer.text()


def test_what_asks_for_a_look(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    a_meeting(hands.club, ben_and_zoe, BEGIN, worry=True)
    check_in.note(hands.club, ben_and_zoe, check_in.due(hands.club, ben_and_zoe)[0].party, "safety")
    an_agreement(hands.club, ben_and_zoe)
    tab = _tab(shows)
    assert [banner.words for banner in tab.findChildren(Banner) if banner.isVisible()] == [
        "“Tell the coordinator” was ticked on 1 Sept 2026",
        "Safety concern, since the check-in of 17 Nov 2026",
    ]
    assert tab.promised.text() == "Every week: 11 meetings promised, 1 took place. No meeting for 77 days."
    hands.click(hands.button("I know of it"))
    hands.click(hands.button("Done"))
    view = care.view(hands.club, ben_and_zoe)
    assert (view.worries, view.follow_ups) == ((), ())
    assert tab.look.count() == 0


def test_a_pause(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    a_step(hands.club, ben_and_zoe, PAUSED, TODAY)
    tab = _tab(shows)
    assert tab.promised.text() == "Paused: nothing is due while the pause lasts."
    assert tab.who.currentText() == "Ben Carter"
    tab.act()
    assert record.all_of(hands.club, CheckIn) == []
