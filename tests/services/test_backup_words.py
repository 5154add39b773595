from datetime import datetime, timedelta

from desktop import i18n
from desktop.services import backup_words
from desktop.services.backup import Last

NOW = datetime(2026, 11, 21, 20, 30)


def test_how_long_ago_is_said_in_words() -> None:
    assert backup_words.of_backup(Last(), NOW) == "No backup yet"
    assert backup_words.of_backup(Last(NOW - timedelta(hours=3)), NOW) == "Last good backup: 3 hours ago, checked"
    assert backup_words.of_elsewhere(Last(), NOW) == "No copy elsewhere yet"
    last = Last(elsewhere=NOW - timedelta(weeks=5))
    assert backup_words.of_elsewhere(last, NOW) == "Last copy elsewhere: 5 weeks ago"


def test_what_the_clock_puts_into_the_future_was_just_now() -> None:
    assert backup_words.ago(datetime(2040, 1, 1), NOW) == "just now"


def test_it_is_said_in_other_languages() -> None:
    with i18n.speaking("de"):
        assert backup_words.ago(NOW - timedelta(hours=3), NOW) == "vor 3 Stunden"
