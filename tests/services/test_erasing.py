"""Erasing somebody: what stands in the way, what is said before it, a backup, and every total as it was."""

from datetime import date, timedelta

import pytest

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused
from desktop.model.hours import Claim, Fund, HoursEntry, HoursPolicy
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import erasing, history, hold, record
from desktop.services.club import ClubFile
from desktop.storage import backup, shelf
from tests.factories import TODAY, Clock, a_contact, a_mentee, a_volunteer


def _claimed(club: ClubFile, key: int) -> None:
    with club.step("claim"):
        fund = Fund.create(name="Town", policy=record.all_of(club, HoursPolicy)[0].id)
        claim = Claim.create(fund=fund.id, starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30))
        HoursEntry.create(person=key, date=date(2026, 3, 3), month="2026-03", minutes=90, claim=claim.id)


def test_what_stands_in_the_way_is_said_with_its_end(club: ClubFile, clock: Clock) -> None:
    ben = a_volunteer(club, "Ben", "Otieno")
    _claimed(club, ben)
    hold.put(club, ben, "an inquiry", TODAY + timedelta(days=7))
    clubs.change(club, {"coordinator": "Ben Otieno"})
    with pytest.raises(Refused) as refused:
        erasing.erase(club, ben)
    assert refused.value.problems == (
        "Their hours are claimed from Town; they are kept until 31 Dec 2029.",
        "On hold until 24 Nov 2026: an inquiry",
        "The settings name them as coordinator or safeguarding lead: name somebody else there first.",
    )
    assert record.get(club, Person, ben).given_name == "Ben"
    clubs.change(club, {"coordinator": ""})
    clock.go_to(date(2030, 1, 1))
    assert not erasing.hindrances(club, ben)


def test_it_says_what_it_will_do(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    a_contact(club, ada, "Rosa", "Lima")
    backup.keep(club)
    seen = erasing.outlook(club, ada)
    assert (seen.name, seen.confirm, seen.contacts) == ("Ada Lima", "M01", ("Rosa Lima",))
    assert [(one.name, one.until) for one in seen.backups] == [("riverside 2026-11-17 200000.club", date(2027, 11, 18))]
    assert erasing.consequences(club, seen)[3:] == [
        "Rosa Lima goes too: a contact of nobody else.",
        "It cannot be undone, and nothing that was done before can be undone afterwards.",
        "Concern notes are not touched, if there are any: ask the safeguarding lead.",
        "A backup is made first. Older backups may hold the person until 18 Nov 2027.",
    ]


def test_it_is_confirmed_by_code_or_name_and_makes_a_backup(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    with pytest.raises(Refused, match="neither"):
        erasing.confirmed(club, ada, "Ada")
    assert erasing.confirmed(club, ada, "ada lima").step
    after, before = backup.of(club)
    assert before.why is Why.ERASURE
    assert shelf.is_unharmed(after.path)
    assert shelf.state(after.path.parent)["erased"]  # a restore over a damaged file knows of it
    code = record.get(club, Person, ada).code
    assert [(row.words, row.who) for row in history.entries(club, limit=1)] == [
        (f"erased: An erased person #{code}", "Ann")
    ]
    with pytest.raises(Refused, match="nothing to undo"):
        history.undo(club)
    with pytest.raises(Refused, match="was erased on 17 Nov 2026"):
        erasing.erase(club, ada)
