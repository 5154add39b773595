"""Meetings of a relationship: planned, noted, typed from a printed record, and what comes of them; and their list."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any, Final

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, day
from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import AdviceState, Side
from desktop.i18n import _, formats
from desktop.services import (
    advice,
    gratitude,
    meeting,
    meeting_goals,
    meeting_list,
    meeting_said,
    pair,
    person,
    prep,
    record_sheet,
    session,
)
from desktop.services.club import ClubFile
from desktop.services.meeting_list import MeetingRow
from desktop.services.pair import Pair
from desktop.services.record_sheet import Where

Verb = Callable[[ClubFile, Namespace], tuple[Changes, str]]


def declare(commands: Commands) -> None:
    """Declare `meeting`."""
    command = commands.add(
        "meeting",
        run,
        _("plan, note or type in a meeting of two people; advice and thanks"),
        more=_(
            "  alongside meeting CLUB plan --relationship R01 date=2026-11-20 starts=16:00\n"
            "  alongside meeting CLUB note --relationship ada date=2026-11-20 starts=16:00 ends=16:45 pairing=30\n"
            '  alongside meeting CLUB record --sheet K9 "#2 5 6 10=5/4 1:6 21: loops and lists"\n'
            "  alongside meeting CLUB ready --relationship ada side=mentee\n"
            '  alongside meeting CLUB advice --relationship ada "Read the error"   (or tried|worked|not_for_me|told)\n'
            '  alongside meeting CLUB thanks --relationship ada "for the patience"\n'
            "note also takes {also};\n"
            "the minutes of a form are 0 if nobody counted.\n"
            "A record’s LINE is the numbers of its ticked boxes, turns of mentor and mentee as =5/4, ratings as 1:6,\n"
            "times as 16:00-16:45, the next date as >24/11, texts as 21: words. All of it is one step of undo."
        ).format(also=", ".join(meeting_said.FIELDS)),
        who=WRITES,
    )
    command.add_argument("verb", choices=tuple(VERBS), metavar=_("VERB"), help=", ".join(VERBS))
    command.add_argument("words", nargs="+", metavar=_("FIELD=VALUE|LINE"), help=_("what is said of it"))
    command.add_argument(
        "--relationship", default="", metavar=_("RELATIONSHIP"), help=_("whose: code, uid or a name in it")
    )
    command.add_argument("--sheet", default="", metavar=_("CODE"), help=_("the code of the printed records"))
    command.add_argument("--session", default="", metavar=_("DATE|ID"), help=_("the session whose records they are"))
    command.add_argument("--date", type=day, metavar=_("DAY"), help=_("the day, where nothing else says it"))
    command.add_argument("--dry-run", action="store_true", help=_("say what a record means, and change nothing"))


def run(asked: Namespace) -> Answer:
    """Do what the verb says.

    Raises:
        Refused: the relationship is not named, or what is said does not fit.
    """
    if asked.dry_run:
        if asked.verb != "record":
            raise Refused(_("Only a record can be tried without being written."))
        with opening.reading(asked) as club:
            words = record_sheet.understand(club, " ".join(asked.words), _where(club, asked)).words
        return Answer({"verb": asked.verb, "uid": None, "words": words}, [words])
    with opening.writing(asked) as club:
        changes, words = VERBS[asked.verb](club, asked)
    return Answer({"verb": asked.verb, "uid": changes.uid or None, "words": words}, [words])


def _pair(club: ClubFile, asked: Namespace) -> Pair:
    if not asked.relationship:
        raise Refused(_("Say whose meeting it is, with --relationship."))
    return pair.the_one(club, asked.relationship)


def _values(asked: Namespace) -> dict[str, Any]:
    """Read `FIELD=VALUE` words; a field is written with `_` or `-`."""
    values: dict[str, Any] = {"date": asked.date} if asked.date else {}
    for word in asked.words:
        name, equals, value = word.partition("=")
        if not equals or not name.strip():
            raise Refused(_("“{word}” is no FIELD=VALUE.").format(word=word))
        values[name.strip().replace("-", "_")] = value
    return values


def _plan(club: ClubFile, asked: Namespace) -> tuple[Changes, str]:
    changes = meeting.plan(club, _pair(club, asked).key, _values(asked))
    return changes, _said(club, changes)


def _note(club: ClubFile, asked: Namespace) -> tuple[Changes, str]:
    pair = _pair(club, asked)
    said = meeting_said.sort(_values(asked), meeting_goals.scales(club, pair))
    changes = meeting.note(club, pair.key, said.values, said.forms, said.also)
    return changes, _said(club, changes)


def _type_in(club: ClubFile, asked: Namespace) -> tuple[Changes, str]:
    changes, found = record_sheet.save(club, " ".join(asked.words), _where(club, asked))
    return changes, found.words


def _where(club: ClubFile, asked: Namespace) -> Where:
    of_session = session.the_one(club, asked.session).id if asked.session else None
    of_pair = pair.the_one(club, asked.relationship).key if asked.relationship else None
    return Where(of_session, asked.sheet, of_pair, asked.date)


def _ready(club: ClubFile, asked: Namespace) -> tuple[Changes, str]:
    pair, values = _pair(club, asked), _values(asked)
    coming = meeting_list.next_of(club, pair.key)
    if coming is None:
        raise Refused(_("No meeting of {pair} is planned.").format(pair=pair.words))
    if values.get("side") not in list(Side):
        raise Refused(_("Say which side is ready: side=mentee or side=mentor."), field="side")
    changes = prep.ready(club, coming.key, values["side"])
    return changes, _said(club, changes)


def _advise(club: ClubFile, asked: Namespace) -> tuple[Changes, str]:
    pair, words = _pair(club, asked), " ".join(asked.words).strip()
    if words in {*AdviceState, "told"}:
        last = next(iter(advice.rows(pair.key)), None)
        if last is None:
            raise Refused(_("No advice is noted for {pair}.").format(pair=pair.words))
        if words == "told":
            return advice.told(club, last.key, asked.date), _("Told back: “{advice}”.").format(advice=last.words)
        state = AdviceState(words)
        said = _("“{advice}”: {state}.").format(advice=last.words, state=_(state.label))
        return advice.came(club, last.key, state, asked.date), said
    day_given = {"given_on": asked.date} if asked.date else {}
    changes = advice.give(club, pair.key, {"wording": words, **day_given})
    return changes, _("Advice for {name}: “{advice}”.").format(name=pair.mentee, advice=words)


def _thank(club: ClubFile, asked: Namespace) -> tuple[Changes, str]:
    pair, words = _pair(club, asked), " ".join(asked.words).strip()
    values: dict[str, Any] = {"wording": words, **({"date": asked.date} if asked.date else {})}
    changes = gratitude.add(club, pair.key, values)
    return changes, _("{mentee} thanks {mentor}: “{what}”.").format(mentee=pair.mentee, mentor=pair.mentor, what=words)


def _said(club: ClubFile, changes: Changes) -> str:
    """Say how a meeting stands after it was written."""
    row = meeting_list.one(club, changes.subject or 0)
    assert row is not None  # it was just written
    parts = [_(row.outcome.label), _times(row), row.place]
    what = ", ".join(part for part in parts if part)
    return _("{pair}, {day}: {what}").format(pair=row.pair.words, day=formats.day(row.date), what=what)


def _times(row: MeetingRow) -> str:
    if row.starts is None:
        return ""
    return f"{clock.text(row.starts)}–{clock.text(row.ends)}" if row.ends is not None else clock.text(row.starts)


VERBS: Final[Mapping[str, Verb]] = {
    "plan": _plan,
    "note": _note,
    "record": _type_in,
    "ready": _ready,
    "advice": _advise,
    "thanks": _thank,
}


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List meetings, newest first."""
    of = person.the_one(club, asked.person).id if asked.person else None
    every = meeting_list.rows(club, start=asked.start, end=asked.end)
    found = [row for row in every if of is None or of in {*row.pair.mentors, *row.pair.mentees}]
    return Answer([_figures(row) for row in found], lambda: _lines(found))


def _figures(row: MeetingRow) -> dict[str, Any]:
    return {
        "uid": row.uid,
        "relationship": row.pair.uid,
        "code": row.pair.code,
        "mentee": row.pair.mentee,
        "mentor": row.pair.mentor,
        "date": row.date,
        "start": clock.text(row.starts) or None,
        "end": clock.text(row.ends) or None,
        "minutes": row.minutes,
        "session": row.session_uid or None,
        "place": row.place,
        "medium": row.medium.value,
        "outcome": row.outcome.value,
        "number": row.number,
        "forms": {form.value: length for form, length in row.forms.items()},
        "turns_mentee": row.turns.mentee if row.turns is not None else None,
        "turns_mentor": row.turns.mentor if row.turns is not None else None,
        "ready_mentee": row.ready[0],
        "ready_mentor": row.ready[1],
        "worked_on": row.worked_on,
        "heard": row.heard.value,
        "worry": row.worry,
    }


def _lines(found: list[MeetingRow]) -> list[str]:
    rows = (
        (
            row.date.isoformat(),
            row.pair.mentee,
            row.pair.mentor,
            _(row.outcome.label),
            formats.hours(row.minutes) if row.minutes is not None else "",
            row.worked_on,
        )
        for row in found
    )
    return columns([_("Date"), _("Mentee"), _("Mentor"), _("Outcome"), _("Length"), _("We worked on")], rows, right=[4])
