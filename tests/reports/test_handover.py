"""The hand-over sheet: what to do first, counts of what there is and what is open, one page in every print."""

from desktop.reports import handover as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.handover_samples import handover


def test_what_is_open_is_counted_and_sheets_go_by_their_codes() -> None:
    (text,) = words(paper.render(handover(), Options()))
    assert "Open “Riverside handed over 2026-11-17.club” on your own laptop" in text
    assert "Checks to renew 7" in text
    assert "K07, K17, K27, K37, K47, K57 and K67" in text
    assert "On the laptop “hall-laptop”" in text
    assert "had no passphrase" not in text


def test_a_tidy_club_without_a_passphrase_says_both() -> None:
    (text,) = words(paper.render(handover(count=0), Options()))
    assert "Nothing is open." in text
    assert "had no passphrase until now" in text
