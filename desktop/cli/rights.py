"""What somebody may ask about their own data: everything that is held, erasing it, and what keeps it whole."""

from argparse import Namespace
from pathlib import Path

from desktop.cli import opening
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands, day, language
from desktop.cli.person import named
from desktop.core.errors import Refused
from desktop.i18n import _, formats
from desktop.services import access_files, access_request, erasing, hold, person


def declare(commands: Commands) -> None:
    """Declare `access`, `erase` and `hold`."""
    given = commands.add(
        "access",
        access,
        _("write everything that is held about a person, as a paper and as JSON"),
        more=_("Other people stand there by their initials. It stands in the history that it was given out."),
        who=WRITES,
    )
    given.add_argument("--person", required=True, metavar=_("PERSON"), help=_("whose data: uid, code or name"))
    given.add_argument("folder", type=Path, metavar=_("FOLDER"), help=_("where both files are written"))
    given.add_argument(
        "--in",
        dest="spoken",
        type=language,
        default="",
        metavar=_("LANGUAGE"),
        help=_("language of both, such as de (else that of the person’s papers)"),
    )
    given.add_argument("--asked", type=day, metavar=_("DAY"), help=_("only note that they asked on this day"))
    gone = commands.add(
        "erase",
        erase,
        _("erase a person; attendance, hours and every total stay"),
        more=_(
            "A backup is made first. It cannot be undone, and neither can anything that was done before it.\n"
            "Without --yes it only says what would happen."
        ),
        who=WRITES,
    )
    gone.add_argument("--person", required=True, metavar=_("PERSON"), help=_("who: uid, code or name"))
    gone.add_argument("--yes", action="store_true", help=_("do it"))
    held = commands.add(
        "hold",
        put_on_hold,
        _("keep everything about a person from being erased, or release it"),
        more=_("Without a reason it says what holds."),
        who=WRITES,
    )
    held.add_argument("--person", required=True, metavar=_("PERSON"), help=_("who: uid, code or name"))
    held.add_argument("--reason", default="", metavar=_("REASON"), help=_("why; it is kept with the date"))
    held.add_argument("--until", type=day, metavar=_("DAY"), help=_("up to and with this day (else until released)"))
    held.add_argument("--release", action="store_true", help=_("release it, for this reason"))


def access(asked: Namespace) -> Answer:
    """Write what is held, or note that somebody asked."""
    with opening.writing(asked) as club:
        one = person.the_one(club, asked.person)
        if asked.asked is not None:
            access_request.note(club, one.id, asked.asked)
            due = access_request.due_of(asked.asked)
            words = _("Noted. The answer is due on {day}.").format(day=formats.day(due))
            return Answer({"person": one.uid, "asked_on": asked.asked.isoformat(), "due": due.isoformat()}, [words])
        given = access_files.give(club, one.id, asked.folder / access_files.file_name(club, one.id), asked.spoken)
        figures = {"person": one.uid, "pdf": str(given.pdf), "json": str(given.json)}
        return Answer(figures, [access_files.file_words(given)])


def erase(asked: Namespace) -> Answer:
    """Erase somebody, or say what that would mean."""
    with opening.writing(asked) as club:
        one = person.the_one(club, asked.person)
        seen = erasing.outlook(club, one.id)
        if seen.hindrances:
            raise Refused(seen.hindrances[0], problems=seen.hindrances)
        figures = {
            "person": one.uid,
            "erased": asked.yes,
            "contacts": len(seen.contacts),
            "backups_until": erasing.last_backup_until(club).isoformat(),
        }
        if not asked.yes:
            return Answer(figures, [*erasing.consequences(club, seen), _("Nothing is done yet; say --yes.")])
        erasing.erase(club, one.id)
        return Answer(figures, [_("{code} is erased.").format(code=seen.confirm), erasing.backup_words(club)])


def put_on_hold(asked: Namespace) -> Answer:
    """Put somebody on hold, release the hold, or say what holds."""
    with opening.writing(asked) as club:
        one = person.the_one(club, asked.person)
        if asked.release:
            hold.release(club, one.id, asked.reason)
        elif asked.reason or asked.until is not None:
            hold.put(club, one.id, asked.reason, asked.until)
        holding = hold.of_person(club, one.id)
        figures = [{"since": row.since, "until": row.until, "reason": row.reason} for row in holding]
        words = [hold.words(row) for row in holding] or [_("Nothing is on hold for {name}.").format(name=named(one))]
        return Answer(figures, words)
