"""The door of the reference evening, put on."""

import pytest

from desktop.services import session
from desktop.ui.features.door.page import DoorPage
from tests.hands import Hands


@pytest.fixture
def before(hands: Hands) -> DoorPage:
    """The page of the door before it is put on."""
    one = session.current(hands.club)
    assert one is not None
    hands.window.desk.navigator.go("door", one.id)
    page = hands.window.page("door")
    assert isinstance(page, DoorPage)
    return page


@pytest.fixture
def page(before: DoorPage) -> DoorPage:
    """The door, on."""
    before.start()
    return before
