"""Check-ins: noting one by a line, the pulse, and which are due with whom."""

from argparse import Namespace

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, day
from desktop.core.errors import Refused
from desktop.core.relationship_choices import CheckInState, Medium
from desktop.i18n import _, formats
from desktop.model.check_in import CheckIn
from desktop.services import check_in, pair, pulse, record
from desktop.services.care_facts import Party
from desktop.services.club import ClubFile


def declare(commands: Commands) -> None:
    """Declare `check-in`."""
    command = commands.add(
        "check-in",
        run,
        _("note how a relationship goes, as one side says"),
        more=_(
            "  alongside check-in CLUB Ada fine glad of Tuesdays\n"
            '  alongside check-in CLUB Ben "wobbling tired after work > ask about Tuesdays"\n'
            "  alongside check-in CLUB Ada --pulse 54-354\n"
            "LINE begins with how it is ({states}), in whole or in part,\n"
            "or with - for no answer; after > stands what follows.\n"
            "A pulse is six answers from 1 to 5, in the order of the sheet; - is left out."
        ).format(states=", ".join(_(one.label).lower() for one in CheckInState)),
        who=WRITES,
    )
    command.add_argument("who", metavar=_("PERSON"), help=_("who was asked: mentor, mentee, parent or carer"))
    command.add_argument("line", nargs="*", metavar=_("LINE"), help=_("how it is, a note, > what follows"))
    command.add_argument(
        "--relationship",
        default="",
        metavar=_("RELATIONSHIP"),
        help=_("which, where there are several: code, uid or a name in it"),
    )
    command.add_argument("--on", type=day, metavar=_("DAY"), help=_("the day; today if not given"))
    media = [one.value for one in Medium]
    command.add_argument("--how", choices=media, default=Medium.VOICE.value, help=_("how they were asked"))
    command.add_argument("--pulse", default="", metavar=_("ANSWERS"), help=_("six answers from 1 to 5"))


def run(asked: Namespace) -> Answer:
    """Note a check-in, or a pulse."""
    line = " ".join(asked.line)
    if bool(line) == bool(asked.pulse):
        raise Refused(_("Say how it is, such as: fine glad of Tuesdays. Or give a pulse, and nothing else."))
    with opening.writing(asked) as club:
        of_pair = pair.the_one(club, asked.relationship).key if asked.relationship else None
        key, party = check_in.the_party(club, asked.who, of_pair)
        if asked.pulse:
            return _pulse(club, asked, key, party)
        changes = check_in.note(club, key, party, line, asked.on, Medium(asked.how))
        made = record.get(club, CheckIn, changes.subject or 0)
    figures = {
        "person": party.name,
        "with": party.who.value,
        "reached": made.reached,
        "state": made.state.value if made.reached else None,
        "date": made.date,
        "follow_up": made.follow_up or None,
    }
    said = _(made.state.label) if made.reached else _("no answer")
    return Answer(figures, [_("{name}: {what}.").format(name=check_in.party_words(party), what=said)])


def _pulse(club: ClubFile, asked: Namespace, key: int, party: Party) -> Answer:
    if party.person is None:
        raise Refused(_("Nobody is entered there whose pulse it could be."))
    answers = pulse.read(asked.pulse)
    pulse.note(club, key, party.person, answers, asked.on)
    figures = {"person": party.name, "with": party.who.value, **dict(zip(pulse.QUESTIONS, answers, strict=True))}
    return Answer(figures, [_("{name}: {what}.").format(name=party.name, what=_("pulse noted"))])


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List the check-ins that are due, the longest first."""
    del asked
    found = check_in.due(club)
    figures = [
        {
            "relationship": one.code,
            "pair": one.pair,
            "with": one.party.who.value,
            "person": one.party.name or None,
            "mentee": one.party.of or None,
            "due_since": one.since,
            "tried": one.tried,
        }
        for one in found
    ]
    lines = [
        (formats.day(one.since), one.code, one.pair, one.words, formats.day(one.tried) if one.tried else "")
        for one in found
    ]
    return Answer(figures, columns([_("Due since"), _("Code"), _("Relationship"), _("With"), _("Last tried")], lines))
