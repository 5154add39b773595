"""What is held in short, as a letter and as figures; quick for the sample club."""

import time
from pathlib import Path

from desktop.i18n import speaking
from desktop.services import access, access_files, access_paper
from desktop.services.club import ClubFile
from tests.factories import a_mentee
from tests.riverside import riverside

SECONDS = 5


def test_of_a_child_it_goes_to_the_parent_and_the_figures_know_what_is_not_known(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima", born_on="2015-03-02")
    told = access_paper.paper(club, ada)
    assert told.envelope.recipient == "To the parent or carer of Ada Lima"
    assert [(part.title, part.in_lines) for part in told.parts][:2] == [("Person", True), ("Role", False)]
    figures = access_paper.figures(club, access.everything(club, ada))
    assert figures["records"]["role"][0]["until"] is None
    assert figures["history"][0]["what"] == "new person Ada Lima"


def test_it_is_there_within_five_seconds_for_the_sample_club(tmp_path: Path) -> None:
    with riverside(tmp_path) as club, speaking("en_GB"):
        key = club.value("SELECT person_id FROM relationship_member WHERE side = 'mentee' ORDER BY id LIMIT 1")
        held = access_paper.summary(club, key)
        assert held.records > 80
        assert {"Meeting", "Register", "Consent"} <= set(held.kinds)
        started = time.process_time()
        access_files.give(club, key, tmp_path / "out.pdf")
        assert time.process_time() - started < SECONDS
