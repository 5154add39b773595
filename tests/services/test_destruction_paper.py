"""The list of what was destroyed holds what was decided in its time, kind by kind."""

from datetime import date

from desktop.core.retention_choices import KeptKind
from desktop.model.destruction import Destruction
from desktop.services import destruction_paper, record
from desktop.services.club import ClubFile
from tests.factories import TODAY

LONG_AGO = date(2023, 7, 20)


def decided(club: ClubFile, code: str, kind: KeptKind, on: date = TODAY) -> None:
    values = {"decided_on": on, "kind": kind, "code": code, "since": LONG_AGO, "due_on": LONG_AGO}
    record.add(club, Destruction, values)


def test_by_kind_and_only_of_its_time(club: ClubFile) -> None:
    decided(club, "#0001", KeptKind.PEOPLE)
    decided(club, "#0002", KeptKind.HEALTH)
    decided(club, "#0003", KeptKind.HEALTH, date(2025, 1, 1))
    data = destruction_paper.paper(club, date(2026, 1, 1), date(2026, 12, 31))
    assert [(part.title, [line.code for line in part.lines]) for part in data.parts] == [
        ("Health notes", ["#0002"]),
        ("People who have left", ["#0001"]),
    ]
