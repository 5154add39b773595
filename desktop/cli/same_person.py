"""Who is likely the same person: listing them, making two records one, saying that two are two."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands
from desktop.core.errors import Refused
from desktop.i18n import _, formats, ngettext
from desktop.services import person, same_person
from desktop.services.club import ClubFile
from desktop.services.same_person import FieldDifference, LikelyPair, Side


def declare(commands: Commands) -> None:
    """Declare `same`, `merge` and `different`."""
    listed = commands.add(
        "same",
        same,
        _("list people who are likely the same, with reasons"),
        more=_(
            "Nothing is joined by itself: “merge” makes somebody who is here twice one person, "
            "“different” says that they are two."
        ),
    )
    listed.add_argument("--person", default="", metavar=_("PERSON"), help=_("only pairs with this person"))
    merged = commands.add(
        "merge",
        merge,
        _("make somebody who is here twice one person"),
        more=_(
            "KEEP stays, with its uid and code, and takes on everything that hangs on OTHER, which goes.\n"
            "What only OTHER knows is taken over; where both say something else, KEEP is right unless --take says so."
        ),
        who=WRITES,
    )
    merged.add_argument("keep", metavar=_("KEEP"), help=_("who stays: uid, code or name"))
    merged.add_argument("other", metavar=_("OTHER"), help=_("who goes"))
    for option, words in (
        ("--take", _("take this field from OTHER; may be repeated")),
        ("--leave", _("leave this field as it is in KEEP; may be repeated")),
    ):
        merged.add_argument(option, action="append", default=[], metavar=_("FIELD"), help=words)
    merged.add_argument("--dry-run", action="store_true", help=_("only say what differs; nothing is changed"))
    apart = commands.add(
        "different", different, _("say that two who are listed as the same are two people"), who=WRITES
    )
    apart.add_argument("one", metavar=_("PERSON"), help=_("one of them: uid, code or name"))
    apart.add_argument("other", metavar=_("PERSON"), help=_("the other"))


def same(asked: Namespace) -> Answer:
    """List who is likely the same person."""
    with opening.reading(asked) as club:
        of = person.the_one(club, asked.person).id if asked.person else None
        pairs = same_person.likely(club, of)
    figures = [_figures(pair) for pair in pairs]
    lines = [(_said(pair.keep), _said(pair.other), _(pair.certainty.label), pair.words) for pair in pairs]
    return Answer(figures, columns([_("Person"), _("Likely the same"), _("How likely"), _("Why")], lines))


def _figures(pair: LikelyPair) -> dict[str, Any]:
    return {
        "keep": _side(pair.keep),
        "other": _side(pair.other),
        "certainty": pair.certainty.value,
        "reasons": [reason.value for reason in pair.reasons],
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "uid": side.uid,
        "code": side.code,
        "name": side.name,
        "roles": side.roles,
        "born_on": side.born_on or None,
        "records": side.rows,
    }


def _said(side: Side) -> str:
    return f"{side.name} ({side.code or side.uid})"


def merge(asked: Namespace) -> Answer:
    """Make two records one, or say what differs."""
    opened = opening.reading if asked.dry_run else opening.writing
    with opened(asked) as club:
        keep, other = (person.the_one(club, text) for text in (asked.keep, asked.other))
        differences = same_person.differences(club, keep.id, other.id)
        values = _values(asked, differences)
        if asked.dry_run:
            return _told(differences, values, same_person.cautions(club, keep.id, other.id))
        done = same_person.merge(club, keep.id, other.id, values)
        name = person.name_of(person.the_one(club, keep.uid))
    figures = {"uid": keep.uid, "name": name, "gone": other.uid, "changes": done.changes.count, "words": done.words}
    head = _("{name} is here once now; “undo” makes it two again.").format(name=name)
    return Answer(figures, [head, *done.words])


def _values(asked: Namespace, differences: Sequence[FieldDifference]) -> dict[str, Any]:
    """Give the values of the fields about which something was said."""
    found = {one.name: one for one in differences}
    for field in [*asked.take, *asked.leave]:
        if field not in found:
            known = formats.list_of(list(found)) or _("none")
            raise Refused(_("“{field}” does not differ; what differs: {fields}.").format(field=field, fields=known))
    return {field: found[field].other for field in asked.take} | {field: found[field].keep for field in asked.leave}


def _told(differences: Sequence[FieldDifference], values: dict[str, Any], cautions: Sequence[str]) -> Answer:
    figures = {
        "differences": [
            {"field": one.name, "keep": one.keep, "other": one.other, "result": values.get(one.name, one.proposed)}
            for one in differences
        ]
    }
    lines = [(one.name, one.keep_words, one.other_words, _result(one, values)) for one in differences]
    return Answer(figures, columns([_("Field"), _("Stays"), _("Goes"), _("Result")], lines), cautions)


def _result(one: FieldDifference, values: dict[str, Any]) -> str:
    if one.name not in values:
        return one.proposed_words
    return one.other_words if values[one.name] == one.other else one.keep_words


def different(asked: Namespace) -> Answer:
    """Say that two are two people."""
    with opening.writing(asked) as club:
        one, other = (person.the_one(club, text) for text in (asked.one, asked.other))
        same_person.different(club, one.id, other.id)
        left = _left(club)
        names = {"one": person.name_of(one), "other": person.name_of(other)}
    figures = {"uids": [one.uid, other.uid], "left": left}
    words = _("{one} and {other} are two people.").format(**names)
    listed = ngettext("{count} likely pair is left.", "{count} likely pairs are left.", left).format(count=left)
    return Answer(figures, [words, listed])


def _left(club: ClubFile) -> int:
    return len(same_person.likely(club))
