"""The club file: new, check."""

from argparse import Namespace

from desktop.cli import opening, secret
from desktop.cli.answer import Answer, Exit
from desktop.cli.command import WRITES, Commands
from desktop.core.choices import ClubKind
from desktop.i18n import _
from desktop.services import checking, key
from desktop.services import club as clubs
from desktop.system import paths


def declare(commands: Commands) -> None:
    """Declare the commands about the file as a whole."""
    made = commands.add(
        "new",
        new,
        _("make a new club file"),
        more=_(
            "Where CLUB has no ending it gets .club. A file that is there already is never replaced. It is encrypted "
            "with the passphrase given or asked for; key --recovery writes its recovery sheet."
        ),
        who=WRITES,
    )
    made.add_argument("--name", required=True, metavar=_("NAME"), help=_("the name of the club"))
    made.add_argument("--country", default="GB", metavar=_("CC"), help=_("two letters (GB)"))
    made.add_argument("--language", default="en", metavar=_("LANGUAGE"), help=_("language of the club (en)"))
    made.add_argument(
        "--kind",
        default=ClubKind.CODE_CLUB.value.replace("_", "-"),
        choices=[kind.value.replace("_", "-") for kind in ClubKind],
        help=_("what it is (code-club); sets words, ages and the supervision rule"),
    )
    made.add_argument(
        "--clear", action="store_true", help=_("do not encrypt it: whoever has the file can read everything in it")
    )
    commands.add("check", check, _("look whether a club file is whole"))


def new(asked: Namespace) -> Answer:
    """Make a club file."""
    path = asked.club if asked.club.suffix else asked.club.with_name(asked.club.name + paths.CLUB_ENDING)
    with key.new(
        path,
        typed="" if asked.clear else secret.fresh(asked.passphrase_file, secret.GIVEN),
        clear=asked.clear,
        name=asked.name,
        country=asked.country,
        language=asked.language,
        kind=ClubKind(asked.kind.replace("-", "_")),
        who=asked.who,
    ) as club:
        own = clubs.settings(club)
        figures = {
            "path": str(club.path),
            "uid": own.uid,
            "name": own.name,
            "kind": own.kind.value,
            "country": own.country,
            "language": own.language,
            "paper": own.paper.value,
            "encrypted": club.has_passphrase,
        }
        sheet = _("There is no recovery sheet yet. If the passphrase is forgotten, everything is lost.")
        said = [sheet] if club.has_passphrase else []
        return Answer(figures, [_("Made {path}.").format(path=club.path)], notices=said)


def check(asked: Namespace) -> Answer:
    """Look whether the file is whole."""
    with opening.reading(asked) as club:
        problems = checking.check(club)
        figures = {"path": str(club.path), "whole": not problems, "problems": problems}
    if problems:
        return Answer(figures, notices=problems, code=Exit.TROUBLE)
    return Answer(figures, [_("{path} is whole.").format(path=asked.club)])
