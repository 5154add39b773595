"""The real window on the reference evening, for whole journeys."""

from tests.ui.conftest import evening, hands

__all__ = ["evening", "hands"]
