"""What the paper of a day is given: everything that the page shows, and nothing more."""

from datetime import date

from desktop.services import that_day, that_day_paper
from desktop.services.club import ClubFile
from tests import factories as make

HELD = date(2026, 10, 6)


def test_the_paper_says_what_the_page_says(club: ClubFile) -> None:
    ada, ben = make.a_mentee(club, "Ada", "Lima"), make.a_volunteer(club, "Ben", "Carter")
    make.a_held_session(club, HELD, {ada: "came"}, {ben: {}})
    data = that_day_paper.paper(club, HELD)
    (shown,) = that_day.that_day(club, HELD).sessions
    (part,) = data.sessions
    assert (part.words, part.children, part.needed, part.counted) == (that_day.supervision_words(shown), 1, 2, 1)
    assert [row.name for row in part.mentees] == ["Ada L."]
    (row,) = part.adults
    assert (row.name, row.had_role, row.since, row.check) == (*("Ben Carter", True, make.BEGIN, shown.adults[0].check),)
