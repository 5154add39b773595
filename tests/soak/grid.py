"""Every paper of the sample club in every language, on both sizes of paper, named and coded, normal and large.

`python -m tests.soak.grid [LANGUAGE …]`: each is read back and looked at; says what is wrong, language by language.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.core.choices import PaperSize
from desktop.i18n import LANGUAGES
from desktop.services.club import ClubFile
from tests.reports import forbidden, whole_paper
from tests.reports.whole_paper import wanted
from tests.riverside import riverside

WAYS = tuple(product(PaperSize, (False, True)))


def faults(club: ClubFile, language: str) -> Iterator[tuple[str, str, str]]:
    """Say what is wrong in a language: on which paper, in which way of printing it, and what."""
    known = forbidden.known(club)
    for one in wanted(club):
        for size, large in WAYS:
            request = one.request._replace(language=language, paper=size, large_print=large)
            for fault in whole_paper.faults(club, one.name, request, known):
                yield one.file, f"{size.value}{' large' if large else ''}", fault.partition(": ")[2]


def main(languages: list[str]) -> int:
    """Look at all papers in these languages, or in all."""
    unknown = set(languages) - set(LANGUAGES)
    if unknown:
        print("not a language of ours:", *sorted(unknown))
        return 2
    wrong = 0
    with TemporaryDirectory() as folder, riverside(Path(folder)) as club:
        for language in languages or LANGUAGES:
            found: dict[tuple[str, str], Counter[str]] = {}
            for file, way, fault in faults(club, language):
                found.setdefault((file, fault), Counter())[way] += 1
            wrong += len(found)
            print(f"{language}: {len(found)} faults")
            for (file, fault), ways in found.items():
                print(f"  {file}: {fault} ({', '.join(f'{way} {count}' for way, count in ways.items())})")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
