"""Every place of the window in every language and look; `python -m tests.soak pages` names what is cut off.

It looks at 1280x800 with text of the usual size and twice as large, and at 640x400, which is 1280x800 at twice the
scale; pictures are written with `--pictures FOLDER`.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from desktop import i18n
from tests.riverside import riverside
from tests.ui import picture
from tests.ui.fit import cut_off
from tests.ui.places import first_run, over_the_window, places

PSEUDO = ("xx", "xr")
ROUNDS = (("light", 0, (1280, 800)), ("dark", 0, (1280, 800)), ("light", 10, (1280, 800)), ("light", 0, (640, 400)))
"""Look, points that text is larger, and the size of the window."""


def faults(language: str, pictures: Path | None = None) -> Iterator[str]:
    """Name what is cut off in a language, and where."""
    with TemporaryDirectory() as home:
        club = riverside(Path(home))
        club.close()
        for look, larger, size in ROUNDS:
            shown = picture.window(club.path, look, language, picture.evening, larger)
            shown.resize(*size)
            shown.show()
            for seen in (places(shown), over_the_window(shown), first_run(size)):
                for name, window in seen:
                    where = f"{language} {look} +{larger} {size[0]}"
                    if pictures is not None:
                        _take(window, pictures / f"{where} {name}.png".replace("/", "-"))
                    wrong = sorted(set(cut_off(window)))
                    if window is shown and (window.width(), window.height()) != size:
                        wrong.append(f"the window wants {window.width()}x{window.height()}")
                    yield from (f"{where} {name}: {one}" for one in wrong)
            picture.leave(shown)


def _take(window: QWidget, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(target))


def main(arguments: list[str]) -> int:
    """Look at the languages that are named, all if none is."""
    parser = ArgumentParser(prog="pages")
    parser.add_argument("languages", nargs="*", default=[*i18n.LANGUAGES, *PSEUDO])
    parser.add_argument("--pictures", type=Path)
    said = parser.parse_args(arguments)
    count = 0
    for language in said.languages:
        for fault in faults(language, said.pictures):
            count += 1
            print(fault, flush=True)
    print(f"{count} things are cut off" if count else "nothing is cut off")
    return int(bool(count))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
