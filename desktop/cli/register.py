"""The register of a session, typed in from its sheets."""

from argparse import Namespace

from desktop.cli import opening
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands, count
from desktop.i18n import _
from desktop.model.group import Group
from desktop.services import evening, links, session
from desktop.services.club import ClubFile
from desktop.services.evening import Evening, Typed


def declare(commands: Commands) -> None:
    """Declare `register`."""
    command = commands.add(
        "register",
        register,
        _("type a register in from paper, and close the session"),
        more=_(
            "A LINE names the rows of the printed sheet:\n"
            "  *            everybody expected came\n"
            "  4  3..7      came                   -4  -3..7     absent\n"
            "  -9?          told us                6>15          15 minutes late\n"
            "  6>16:20      came at                7<16:40       left at\n"
            "  2=1.5        the volunteer’s time   2/15          break in minutes\n"
            "  2^0.5        preparation in hours   2!  !         signed: volunteer, coordinator\n"
            "  7@C2         collected by           #K7           the code of the sheet\n"
            '  +mar         a walk-in by search    +"Marta Lima" exactly that name\n'
            "  14+mar       the walk-in on blank row 14\n"
            "All of it is one step of undo. Without anything to type in it says how the session stands."
        ),
        who=WRITES,
    )
    command.add_argument("session", metavar=_("DATE|ID"), help=_("the date (and time), or the uid"))
    command.add_argument("--group", metavar=_("GROUP"), help=_("the group, where two meet on one day"))
    command.add_argument("--sheet", default="", metavar=_("CODE"), help=_("the code of the printed sheet, such as K7"))
    command.add_argument("--mentees", default="", metavar=_("LINE"), help=_("the line of the mentees’ sheet"))
    command.add_argument("--volunteers", default="", metavar=_("LINE"), help=_("the line of the volunteers’ sheet"))
    for name, help in (
        ("--children", _("children counted at 10 minutes and at the end; - is not counted")),
        ("--adults", _("adults counted at 10 minutes and at the end")),
    ):
        command.add_argument(name, type=count, nargs=2, metavar="N", help=help)
    command.add_argument(
        "--unrecorded", choices=["absent", "leave"], help=_("what those without a mark were, when closing")
    )
    command.add_argument("--no-incidents", action="store_true", help=_("nothing happened: an explicit nil"))
    command.add_argument("--close", action="store_true", help=_("close the session: hours follow from it"))
    command.add_argument("--dry-run", action="store_true", help=_("say what it would do, and change nothing"))


def register(asked: Namespace) -> Answer:
    """Type an evening in, or say how it stands."""
    typed = Typed(
        mentees=asked.mentees,
        volunteers=asked.volunteers,
        sheet=asked.sheet.lstrip("#"),
        children=_pair(asked.children),
        adults=_pair(asked.adults),
        no_incidents=asked.no_incidents,
        close=asked.close,
        unrecorded=asked.unrecorded,
    )
    if typed == Typed(sheet=typed.sheet, unrecorded=typed.unrecorded):
        with opening.reading(asked) as club:
            return _answer(evening.at(club, _session(club, asked), typed.sheet))
    with opening.writing(asked) as club:
        return _answer(evening.type_in(club, _session(club, asked), typed, keep=not asked.dry_run))


def _session(club: ClubFile, asked: Namespace) -> int:
    group = links.named(club, Group, asked.group).id if asked.group else None
    return session.the_one(club, asked.session, group).id


def _pair(counts: list[int | None] | None) -> evening.Counts | None:
    return (counts[0], counts[1]) if counts is not None else None


def _answer(stands: Evening) -> Answer:
    figures = {
        "sheet": stands.sheet,
        "came": stands.came,
        "late": stands.late,
        "absent": stands.absent,
        "told_us": stands.told_us,
        "not_recorded": stands.not_recorded,
        "walk_ins": stands.walk_ins,
        "adults": stands.supervision.present,
        "adults_counted": len(stands.supervision.counted),
        "adults_needed": stands.supervision.needed,
        "closed": stands.closed,
        "words": stands.words,
    }
    lines = [*stands.words, _("The session is closed.") if stands.closed else _("The session is open.")]
    return Answer(figures, lines)
