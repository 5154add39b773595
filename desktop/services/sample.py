"""The sample club: believable, seeded, a term and a half of sessions, with all its papers."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from desktop.core import clock
from desktop.core.choices import ClubKind
from desktop.core.errors import Refused
from desktop.i18n import _, formats
from desktop.services import club as clubs
from desktop.services import sample_impact, sample_papers, sample_relationships
from desktop.services.sample_rows import REGION, SMALL, write
from desktop.services.sample_writer import Size
from desktop.system import resources

SIZES = {"club": SMALL, "region": REGION}
FILE = "riverside.club"
LAPTOP = "library-laptop"
OWN = {
    "organisation": "Riverside Library",
    "address": "Riverside Library\n4 Mill Lane\nRiverside RV1 2AB",
    "coordinator": "Ruth Adeyemi",
    "coordinator_position": "Coordinator",
    "coordinator_phone": "020 7946 0018",
    "safeguarding_lead": "Miriam Okoye",
    "safeguarding_phone": "020 7946 0023",
    "is_sample": True,
}

Progress = Callable[[str, float], None]


class Sample(NamedTuple):
    """What was made: the club file and the papers beside it."""

    path: Path
    papers: list[Path]


def make(
    folder: Path,
    *,
    seed: int = 7,
    size: str = "club",
    at: Callable[[], datetime] = clock.now,
    progress: Progress = lambda _words, _share: None,
) -> Sample:
    """Make the sample club and its papers in a folder; everything in it is invented.

    Args:
        folder: made if it is not there; files of an earlier sample are replaced.
        seed: the same seed on the same day gives the same club.
        size: `club`, or `region` (20,000 people, 5,000 sessions, 1,000,000 attendances) for work on speed.
        at: the clock; sessions are placed around its date.
        progress: told in words, with the share that is done, between 0 and 1.

    Raises:
        Refused: there is no such size.
        Trouble: the folder cannot be written.
    """
    if size not in SIZES:
        raise Refused(
            _("There is no sample of this size: {size}. Known are {sizes}.").format(
                size=size, sizes=formats.list_of(list(SIZES))
            )
        )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    path.unlink(missing_ok=True)
    progress(_("Making the sample club"), 0.0)
    _write_club(path, seed, SIZES[size], at)
    if size != "club":
        return Sample(path, [])
    with clubs.open_(path, who=_("Sample"), at=at) as club:
        club.laptop = LAPTOP
        papers = sample_papers.write(club, folder / "papers", progress)
    return Sample(path, papers)


def _write_club(path: Path, seed: int, size: Size, at: Callable[[], datetime]) -> None:
    club = clubs.new(
        path, name="Riverside Code Club", country="GB", language="en", kind=ClubKind.CODE_CLUB, who=_("Sample"), at=at
    )
    people = json.loads(resources.text("sample/people.json"))
    today: date = at().date()
    club.laptop = LAPTOP
    with club, club.bulk_load():
        clubs.change(club, OWN)
        out = write(club, people, seed, size, today)
        stories = json.loads(resources.text("sample/relationships.json"))
        sample_relationships.write(out, stories, size.pairs, today)
        sample_impact.write(out, stories["impact"], today)
