"""The sample club with all its papers."""

import sys
from argparse import Namespace
from pathlib import Path

from desktop.cli import answer
from desktop.cli.answer import Answer
from desktop.cli.command import Commands
from desktop.i18n import _, ngettext


def declare(commands: Commands) -> None:
    """Declare `demo`."""
    command = commands.add(
        "demo",
        demo,
        _("make a believable sample club and every paper of it"),
        more=_("The same seed on the same day gives the same club. Everybody in it is invented."),
        club=False,
    )
    command.add_argument("folder", type=Path, metavar=_("FOLDER"), help=_("where; made if it is not there"))
    command.add_argument("--seed", type=int, default=7, metavar="N", help=_("another number, another club (7)"))
    command.add_argument(
        "--size", choices=["club", "region"], default="club", help=_("club, or region: big, for work on speed")
    )


def demo(asked: Namespace) -> Answer:
    """Make the sample club."""
    from desktop.services import sample  # its papers bring ReportLab

    made = sample.make(asked.folder, seed=asked.seed, size=asked.size, progress=_tell)
    figures = {"path": str(made.path), "papers": [str(path) for path in made.papers]}
    lines = [_("Made {path}.").format(path=made.path)]
    if made.papers:
        count = len(made.papers)
        words = ngettext("{count} paper beside it, in {folder}.", "{count} papers beside it, in {folder}.", count)
        lines.append(words.format(count=count, folder=made.papers[0].parent))
    return Answer(figures, lines)


def _tell(words: str, _share: float) -> None:
    if sys.stderr.isatty():
        answer.say(words)
