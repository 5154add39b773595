"""Matches for everybody who looks: proposed with reasons, and taken if that is said."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.cli import opening
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.i18n import _, ngettext
from desktop.model.person import Person
from desktop.services import matching, person, record
from desktop.services.club import ClubFile
from desktop.services.matching import Keys, Proposal

INDENT = "    "


def declare(commands: Commands) -> None:
    """Declare `match`."""
    command = commands.add(
        "match",
        match,
        _("propose matches for everybody who looks"),
        more=_(
            "The best overall within everybody’s room and the club’s rules; you decide. Nothing is written without "
            "--take,\n"
            "which makes a relationship of each pair, in the state “proposed”, in one step.\n"
            "  alongside match CLUB --pin Ada:Ben --exclude Kim:Lou"
        ),
        who=WRITES,
    )
    for option, words in (
        ("--pin", _("hold this pair; may be repeated")),
        ("--exclude", _("not these two; may be repeated")),
    ):
        command.add_argument(option, action="append", default=[], metavar=_("MENTEE:MENTOR"), help=words)
    command.add_argument("--take", action="store_true", help=_("make relationships of the pairs"))


def match(asked: Namespace) -> Answer:
    """Propose matches, and take them if that is said."""
    with (opening.writing if asked.take else opening.reading)(asked) as club:
        found = matching.propose(club, _keys(club, asked.pin), _keys(club, asked.exclude))
        if asked.take and found.pairs:
            matching.take(club, [(pair.seeker.key, pair.offerer.key) for pair in found.pairs])
        return _answer(found, {one.id: one.uid for one in record.all_of(club, Person)}, taken=asked.take)


def _keys(club: ClubFile, pairs: Sequence[str]) -> list[Keys]:
    """Read pairs of names.

    Raises:
        Refused: one is no pair, or names nobody or several.
    """
    read = []
    for text in pairs:
        mentee, colon, mentor = text.partition(":")
        if not colon:
            raise Refused(_("“{pair}” is no pair. Write it as MENTEE:MENTOR.").format(pair=text))
        read.append(
            (
                person.the_one(club, mentee, RoleKind.MENTEE.value).id,
                person.the_one(club, mentor, RoleKind.VOLUNTEER.value).id,
            )
        )
    return read


def _answer(found: Proposal, uids: Mapping[int, str], *, taken: bool) -> Answer:
    figures: dict[str, Any] = {
        "taken": taken,
        "pairs": [
            {
                "mentee": one.seeker.name,
                "mentee_uid": uids[one.seeker.key],
                "mentor": one.offerer.name,
                "mentor_uid": uids[one.offerer.key],
                "pinned": one.pinned,
                "reasons": one.reasons,
            }
            for one in found.pairs
        ],
        "unmatched": [
            {"mentee": one.seeker.name, "mentee_uid": uids[one.seeker.key], "reasons": one.reasons}
            for one in found.unmatched
        ],
    }
    lines: list[str] = []
    for pair in found.pairs:
        lines += [f"{pair.seeker.name} → {pair.offerer.name}", *(INDENT + reason for reason in pair.reasons)]
    for one in found.unmatched:
        head = _("{mentee}: no proposal").format(mentee=one.seeker.name)
        lines += [head, *(INDENT + reason for reason in one.reasons)]
    count = len(found.pairs)
    if not lines:
        lines = [_("Nobody looks for a mentor now.")]
    elif taken:
        said = ngettext("{count} relationship proposed.", "{count} relationships proposed.", count)
        lines.append(said.format(count=count))
    return Answer(figures, lines)
