"""A relationship is meant by its code, its uid, or a name that fits one alone."""

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind, RelationshipState
from desktop.services import pair
from desktop.services.club import ClubFile
from tests import deals
from tests.factories import BEGIN, a_mentee, a_volunteer


def test_code_uid_or_name(club: ClubFile) -> None:
    key = deals.a_pair(club)
    one = pair.the_one(club, "R01")
    assert one.id == key
    for text in (one.uid, "ada", "otieno", "Ben Ot"):
        assert pair.the_one(club, text).id == key
    assert pair.title(club, key) == "Ada Berg with Ben Otieno"


def test_nobody_or_several(club: ClubFile) -> None:
    eve, bo, cy = a_volunteer(club, "Eve"), a_mentee(club, "Bo"), a_mentee(club, "Cy")
    deals.a_pair(club, (eve,), (bo,))
    over = ((RelationshipState.PROPOSED, BEGIN), (RelationshipState.DECLINED, BEGIN))
    ended = deals.a_pair(club, (eve,), (cy,), code="R02", log=over)
    assert pair.the_one(club, "eve").code == "R01"
    assert pair.the_one(club, "cy").id == ended
    deals.a_pair(club, (eve,), (bo, cy), RelationshipKind.SMALL_GROUP, code="R03")
    with pytest.raises(Refused, match="“eve” fits several: R01 Bo with Eve and R03 Bo and Cy with Eve"):
        pair.the_one(club, "eve")
    for text in ("Zoë", " "):
        with pytest.raises(Refused, match="There is no relationship"):
            pair.the_one(club, text)
