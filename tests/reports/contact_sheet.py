"""Pictures of every paper of the sample club side by side: `python -m tests.reports.contact_sheet FOLDER [LANGUAGE …]`.

Each language has its sheets of eight pages, to be looked at by eye. It takes pdftoppm.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from desktop.i18n import LANGUAGES
from desktop.services import paper
from desktop.services.club import ClubFile
from tests.reports.whole_paper import wanted
from tests.riverside import riverside

ACROSS, DOWN = 4, 2
DOTS = 72  # an inch
MOST = 3  # pages of a paper
GAP = 6


def main(folder: Path, languages: Sequence[str]) -> None:
    """Write the sheets of these languages, or of all, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as here, riverside(Path(here)) as club:
        for language in languages or LANGUAGES:
            pages = _pictures(club, language, Path(here))
            number = 0
            while shown := list(islice(pages, ACROSS * DOWN)):
                number += 1
                _montage(shown).save(folder / f"{language}-{number:02d}.png")


def _pictures(club: ClubFile, language: str, folder: Path) -> Iterator[Image.Image]:
    """Give a picture of the first pages of each paper."""
    for one in wanted(club):
        name = f"{language}-{one.file}"
        made = folder / f"{name}.pdf"
        made.write_bytes(paper.make(club, one.name, one.request._replace(language=language)).data)
        shown = ["pdftoppm", "-r", str(DOTS), "-l", str(MOST), "-png", str(made), str(folder / name)]
        subprocess.run(shown, check=True)
        for picture in sorted(folder.glob(f"{name}-*.png")):
            with Image.open(picture) as page:
                yield page.convert("L")
            picture.unlink()


def _montage(pages: Sequence[Image.Image]) -> Image.Image:
    wide = max(max(page.size) for page in pages) * 3 // 4
    high = max(max(page.size) for page in pages)
    sheet = Image.new("L", (ACROSS * (wide + GAP), DOWN * (high + GAP)), 128)
    for number, page in enumerate(pages):
        page.thumbnail((wide, high))
        sheet.paste(page, (number % ACROSS * (wide + GAP), number // ACROSS * (high + GAP)))
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
