"""The only reader of `resources/`, also in the frozen program."""

import sys
from pathlib import Path

_FROZEN = getattr(sys, "_MEIPASS", None)
FOLDER = Path(_FROZEN) / "resources" if _FROZEN else Path(__file__).resolve().parents[2] / "resources"


def path(name: str) -> Path:
    """Say where a resource lies, such as `fonts/NotoSans-Regular.ttf`."""
    return FOLDER / name


def text(name: str) -> str:
    """Read a text of the resources."""
    return path(name).read_text(encoding="utf-8")
