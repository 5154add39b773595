"""What is remembered of this laptop (not of a club): who sits at it, recent clubs, the look of the window."""

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Self

from desktop.system import files, paths

FILE = "settings.json"
RECENT = 8


@dataclass
class Settings:
    """Typed settings with defaults; unknown keys of a newer version are kept.

    Args:
        who: the coordinator's name, for the history.
        language: of the window; empty is the club's own.
        theme: `light`, `dark` or `system`.
        text_size: points more (or fewer) than the system's text size.
        recent: paths of clubs, the last one first.
        window: the window's geometry, as the window system wrote it down.
        pack: which papers were in the last session pack.
    """

    who: str = ""
    language: str = ""
    theme: str = "system"
    text_size: int = 0
    recent: list[str] = field(default_factory=list)
    window: str = ""
    pack: list[str] = field(default_factory=list)
    unknown: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read the settings; a file that cannot be read is kept aside and the defaults are taken."""
        place = path or paths.state() / FILE
        try:
            read = json.loads(place.read_text(encoding="utf-8"))
            known = {one.name: one for one in fields(cls) if one.name != "unknown"}
            defaults = cls()
            good = {
                name: value
                for name, value in read.items()
                if name in known and isinstance(value, type(getattr(defaults, name)))
            }
            return cls(**good, unknown={name: value for name, value in read.items() if name not in known})
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, AttributeError):
            place.replace(place.with_suffix(".broken.json"))
            return cls()

    def save(self, path: Path | None = None) -> None:
        """Write the settings whole."""
        kept = asdict(self)
        kept |= kept.pop("unknown")
        place = path or paths.state() / FILE
        files.write_whole(place, json.dumps(kept, ensure_ascii=False, indent=1).encode())

    def opened(self, club: Path) -> None:
        """Put a club first among the recent ones."""
        text = str(club.absolute())
        self.recent = [text, *(one for one in self.recent if one != text)][:RECENT]
