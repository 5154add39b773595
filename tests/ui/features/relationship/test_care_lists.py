"""The words of the care list."""

from datetime import date, timedelta

from desktop.model.check_in import CheckIn
from desktop.services import care, check_in, pulse, record
from desktop.ui.features.relationship import care_lists
from tests.factories import TODAY
from tests.hands import Hands


def test_check_ins_and_pulses_the_newest_first(hands: Hands, ben_and_zoe: int) -> None:
    club = hands.club
    ben, zoe, _rosa = care.view(club, ben_and_zoe).parties
    check_in.note(club, ben_and_zoe, zoe, "needs tired > ring", TODAY - timedelta(days=9))
    check_in.followed_up(club, record.all_of(club, CheckIn)[0].id)
    check_in.note(club, ben_and_zoe, ben, "-", date(2026, 10, 1))
    pulse.note(club, ben_and_zoe, zoe.person or 0, [5, 4, None, 4, 4, 4], TODAY)
    shown = care_lists.lines(care.view(club, ben_and_zoe), {ben.person: "Ben Carter"}.get)
    assert [(one.name, one.how, one.note, one.level) for one in shown] == [
        ("Zoë Zox", "Pulse 5 4 – 4 4 4", "", "ok"),
        ("Mentee", "Needs help", "tired  ·  follows: ring (done)", "care"),
        ("Ben Carter", "no answer", "", "soft"),
    ]
    assert [column.text(shown[0]) for column in care_lists.columns()][:2] == ["17 Nov 2026", "Zoë Zox"]


def test_without_an_agreement_nothing_is_promised(hands: Hands, ben_and_zoe: int) -> None:
    words = care_lists.kept_words(care.view(hands.club, ben_and_zoe))
    assert words == "No agreement is signed: nothing is promised yet. No meeting for 77 days."
