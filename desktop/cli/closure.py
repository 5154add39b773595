"""The closing talk of a relationship: `closure CLUB RELATIONSHIP [FIELD=VALUE…]`."""

from argparse import Namespace

from desktop.cli import opening
from desktop.cli.adding import pairs
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.i18n import _, formats
from desktop.services import closure, pair
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of


def declare(commands: Commands) -> None:
    """Declare `closure`."""
    command = commands.add(
        "closure",
        run,
        _("show, prepare or note the closing talk of two people, and what is still open"),
        more=_(
            "It ends nothing: the end itself is a step of the relationship.\n"
            "  closure CLUB ada final_meeting=yes learned_mentee=… contact_after=through_club\n"
            "Fields: {fields}."
        ).format(fields=" ".join(closure.FIELDS)),
        who=WRITES,
    )
    command.add_argument("relationship", metavar=_("RELATIONSHIP"), help=_("which: code, uid or a name in it"))
    command.add_argument("values", nargs="*", metavar=_("FIELD=VALUE"), help=_("what is known; nothing to only look"))


def run(asked: Namespace) -> Answer:
    """Show the closing talk, or write it down and show it then."""
    opened = opening.writing if asked.values else opening.reading
    with opened(asked) as club:
        key = pair.the_one(club, asked.relationship).key
        if asked.values:
            closure.write(club, key, pairs(asked.values))
        return _told(club, key)


def _told(club: ClubFile, key: int) -> Answer:
    shown, title = closure.page(club, key), pair_of(club, key).words
    one = shown.closure
    figures = {
        "relationship": title,
        "uid": one.uid if one is not None else None,
        **({name: getattr(one, name) for name in closure.FIELDS} if one is not None else {"date": shown.proposed_on}),
        "open": [{"kind": what.kind.value, "count": what.number, "words": what.words} for what in shown.open],
        "sustained": {str(months): held for months, held in shown.sustained.items()},
    }
    words = (
        _("Closing talk, {day}: {reason}.").format(day=formats.day(one.date), reason=_(one.reason.label))
        if one is not None
        else _("No closing talk is prepared.")
    )
    return Answer(figures, [title, words, *(what.words for what in shown.open)])
