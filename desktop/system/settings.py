"""What is remembered of this laptop (not of a club): who sits at it, recent clubs, the look of the window."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from desktop.system import files, paths

FILE = "settings.json"
RECENT = 8
LONGEST_IDLE = 30  # minutes
THEMES = ("system", "light", "dark")


@dataclass
class Settings:
    """Typed settings with defaults; unknown keys of a newer version are kept.

    Args:
        who: the coordinator's name, for the history.
        language: of the window; empty is the system's.
        theme: `light`, `dark` or `system`.
        text_size: points more (or fewer) than the system's text size.
        recent: paths of clubs, the last one first.
        window: the window's geometry, as the window system wrote it down.
        printer: the name of the one that printed last.
        pack: which papers were in the last session pack.
        second_place: the folder that a copy of each backup goes to when it is there.
        places_known: clubs of which a person knows what it means that they lie on a stick or in a synced folder.
        idle_minutes: without a key or the mouse, after which a club with a passphrase locks itself; 0 is never.
    """

    who: str = ""
    language: str = ""
    theme: str = THEMES[0]
    text_size: int = 0
    recent: list[str] = field(default_factory=list)
    window: str = ""
    printer: str = ""
    pack: list[str] = field(default_factory=list)
    second_place: str = ""
    places_known: list[str] = field(default_factory=list)
    idle_minutes: int = 15
    unknown: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read the settings; a file that holds none is kept aside and the defaults are taken.

        Raises:
            OSError: the file is there and cannot be read, or could not be kept aside.
        """
        place = path or paths.state() / FILE
        try:
            read = json.loads(place.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls()
        except ValueError:
            read = None
        if not isinstance(read, dict):
            place.replace(place.with_suffix(".broken.json"))
            return cls()
        known = asdict(cls())
        del known["unknown"]
        good = {name: value for name, value in read.items() if name in known and _fits(name, value, known[name])}
        return cls(**good, unknown={name: value for name, value in read.items() if name not in known})

    def save(self, path: Path | None = None) -> None:
        """Write the settings whole."""
        kept = asdict(self)
        kept |= kept.pop("unknown")
        place = path or paths.state() / FILE
        files.write_whole(place, json.dumps(kept, indent=1).encode())

    def opened(self, club: Path) -> None:
        """Put a club first among the recent ones."""
        text = str(club.absolute())
        self.recent = [text, *(one for one in self.recent if one != text)][:RECENT]


def _fits(name: str, value: object, default: object) -> bool:
    """Say whether a value has the type of its default; a number is no yes or no, and lists hold texts."""
    if name == "theme":
        return value in THEMES
    if name == "idle_minutes":
        return type(value) is int and 0 <= value <= LONGEST_IDLE
    if isinstance(value, list):
        return isinstance(default, list) and all(isinstance(one, str) for one in value)
    return type(value) is type(default)
