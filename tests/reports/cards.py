"""Papers that are cut into cards, with believable people on them."""

from desktop.core.paper_choices import BadgeRole
from desktop.reports.badges import Badge, BadgesData
from desktop.reports.slips import SlipRow, SlipsData
from tests.reports.conftest import EVENING, IMPRINT, NAMES, VOLUNTEERS, WHEN


def badges(count: int = 13, name: str = "") -> BadgesData:
    """Badges of so many people, every fourth of them grown-up."""
    roles = list(BadgeRole)
    made = tuple(
        Badge(
            name or NAMES[number % len(NAMES)].rpartition(" ")[0],
            adult=number % 4 == 0,
            word=("", "Blue", "Table 3")[number % 3],
            pronouns="she/her" if number % 8 == 0 else "",
            role=roles[number % len(roles)] if number % 4 == 0 else None,
            ask="making music with Sonic Pi" if number % 12 == 0 else "",
        )
        for number in range(count)
    )
    return BadgesData(IMPRINT, made, "under the oak", "+44 7700 900111", WHEN)


def slips(count: int = 5, name: str = "", blank: int = 11) -> SlipsData:
    """Slips of so many people, and blank ones."""
    named = [SlipRow(number, name or VOLUNTEERS[number % 5]) for number in range(1, count + 1)]
    return SlipsData(IMPRINT, EVENING, (*named, *(SlipRow(count + number) for number in range(1, blank + 1))))
