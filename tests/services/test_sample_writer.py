"""Rows of the sample are written in bulk, with keys and names of its own drawing."""

import random

from desktop.model.venue import Venue
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.services.sample_writer import Writer
from tests.factories import made


def test_keys_go_on_after_those_that_are_there(club: ClubFile) -> None:
    first = made(record.add(club, Venue, {"name": "Hall"}).subject)
    out = Writer(club, random.Random(1))
    with club.bulk_load():
        keys = out.put_keyed(Venue, "name address", [("Attic", ""), ("Cellar", "below")])
        out.put(Venue, "name", [("Yard",)])
    assert keys == [first + 1, first + 2]
    assert [one.name for one in record.all_of(club, Venue)] == ["Hall", "Attic", "Cellar", "Yard"]
    assert len({one.uid for one in record.all_of(club, Venue)}) == 4


def test_a_name_is_drawn_once_unless_there_may_be_namesakes(club: ClubFile) -> None:
    out = Writer(club, random.Random(1))
    drawn = {out.name(["Ada", "Bo"], ["King", "Ode"]) for _ in range(4)}
    assert len(drawn) == 4
    many = Writer(club, random.Random(1), namesakes=True)
    assert {many.name(["Ada"], ["King"]) for _ in range(3)} == {("Ada", "King")}
