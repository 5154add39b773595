from datetime import timedelta

from desktop.services.backup import Last
from tests.hands import Hands


def test_the_foot_says_when_the_last_backup_was_and_leads_to_the_list(hands: Hands) -> None:
    word, now = hands.window.backup_word, hands.club.clock()
    assert not word.isVisible()
    word.show_last(Last(now - timedelta(hours=3)))
    assert word.words == "Last good backup: 3 hours ago, checked"
    hands.click(word)
    place = hands.window.desk.navigator.place
    assert place is not None
    assert place.page == "backups"


def test_what_needs_care_is_said_there(hands: Hands) -> None:
    word, now = hands.window.backup_word, hands.club.clock()
    word.show_last(Last(now, None, "The disk is full."))
    assert (word.words, word.toolTip()) == ("The last backup failed", "The disk is full.")
    hands.window.desk.settings.second_place = "/stick"
    word.show_last(Last(now, now - timedelta(weeks=5)))
    assert word.words == "Last copy elsewhere: 5 weeks ago"
    word.show_last(Last(now, now))
    assert word.words == "Last good backup: just now, checked"


def test_it_goes_while_a_page_has_the_whole_window(hands: Hands) -> None:
    word = hands.window.backup_word
    word.show_last(Last(hands.club.clock()))
    hands.window.desk.navigator.hold(on=True)
    assert not word.isVisible()
    hands.window.desk.navigator.hold(on=False)
    assert word.isVisible()
