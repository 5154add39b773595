from datetime import timedelta

import pytest

from desktop.core.choices import ConsentKind
from desktop.model.consent import Consent
from desktop.services import consent, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, a_mentee

QUOTE = ConsentKind.QUOTE


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ({"given": True}, True),
        ({"given": False}, False),
        ({"given": True, "withdrawn_on": TODAY}, False),
        ({"given": True, "expires_on": TODAY}, True),
        ({"given": True, "expires_on": TODAY - timedelta(days=1)}, False),
    ],
    ids=str,
)
def test_a_consent_holds_while_it_is_neither_withdrawn_nor_run_out(
    club: ClubFile, said: dict[str, object], holds: bool
) -> None:
    ada = a_mentee(club, "Ada")
    record.add(club, Consent, {"person": ada, "kind": QUOTE, "given_on": BEGIN, **said})
    assert consent.holds(club, ada, QUOTE, TODAY) is holds
    assert not consent.holds(club, ada, ConsentKind.PHOTO_PUBLIC, TODAY)
