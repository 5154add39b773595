"""The words of the sample club's impact report, and who agreed to be named or quoted in it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from desktop.core.choices import ConsentKind
from desktop.model.consent import Consent
from desktop.model.impact import Impact
from desktop.services.sample_writer import Writer

NAMED: Final = 3
"""Volunteers who agreed to be named."""
A_WHILE: Final = timedelta(days=60)


def year_of(today: date) -> int:
    """Say which year is told of: the present one, or the last if this one has only begun."""
    return (today - A_WHILE).year


def write(out: Writer, words: Mapping[str, Any], today: date) -> None:
    """Write what the coordinator says of the year, and the consents."""
    year = year_of(today)
    out.put(
        Impact,
        " ".join(("starts_on ends_on failure_agreed", *words)),
        [(date(year, 1, 1), date(year, 12, 31), True, *words.values())],
    )
    volunteers = out.club.rows("SELECT person_id FROM role WHERE kind = 'volunteer' ORDER BY person_id")
    quoted = out.club.rows("SELECT person_id FROM evidence WHERE kind = 'statement' ORDER BY id LIMIT 1")
    agreed = [(key, ConsentKind.NAMED) for (key,) in volunteers[:NAMED]]
    agreed += [(key, ConsentKind.QUOTE) for (key,) in quoted]
    day = today - A_WHILE
    out.put(Consent, "person kind given given_on", [(key, kind, True, day) for key, kind in agreed])
