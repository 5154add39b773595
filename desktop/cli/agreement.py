"""Agreements: `agreement CLUB RELATIONSHIP [new|terms|promise|clause|sign|unsign|copies|review|discard] …`."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from desktop.cli import opening
from desktop.cli.adding import pairs
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands, day
from desktop.core.errors import Refused
from desktop.core.relationship_choices import PromiseKind, Side, Signer
from desktop.i18n import _, formats, ngettext
from desktop.services import (
    agreement,
    agreement_clauses,
    agreement_page,
    agreement_promises,
    agreement_signing,
    agreement_version,
    pair,
    person,
)
from desktop.services.agreement_page import AgreementPage
from desktop.services.club import ClubFile

Verb: TypeAlias = Callable[[ClubFile, int, Namespace], object]
NEXT: Final = "next"


def declare(commands: Commands) -> None:
    """Declare `agreement`."""
    command = commands.add(
        "agreement",
        run,
        _("show, write, sign and review the agreement of two people"),
        more=_(
            "  agreement CLUB ada                                shows it\n"
            "  agreement CLUB ada new [FIELD=VALUE…]             a new version, as the last one said\n"
            "  agreement CLUB ada terms place=Hall minutes=45m    changes a draft\n"
            "  agreement CLUB ada promise mentee gets WORDS      one more line of the two columns\n"
            "  agreement CLUB ada clause 12 wording=… | included=no | reset\n"
            "  agreement CLUB ada clause new title=… wording=…   a clause that only these two have\n"
            "  agreement CLUB ada sign mentee|mentor|carer|coordinator [NAME] [--of PERSON] [--on DAY]\n"
            "  agreement CLUB ada unsign mentee                  a signature noted by mistake\n"
            "  agreement CLUB ada copies                         everybody has their copy\n"
            "  agreement CLUB ada review 1=8 2=7 [next=DAY]      promises by their numbers, 0 to 10\n"
            "  agreement CLUB ada discard                        throws a draft away\n"
            "Terms: {terms}."
        ).format(terms=" ".join(agreement.TERMS)),
        who=WRITES,
    )
    command.add_argument("relationship", metavar=_("RELATIONSHIP"), help=_("which: code, uid or a name in it"))
    command.add_argument(
        "what", nargs="?", default="", choices=["", *_VERBS], metavar=_("WHAT"), help=", ".join(_VERBS)
    )
    command.add_argument("words", nargs="*", metavar=_("WORDS"), help=_("what WHAT takes"))
    command.add_argument("--of", default="", metavar=_("PERSON"), help=_("whose signature; of a carer, whose carer"))
    command.add_argument("--on", type=day, metavar=_("DAY"), help=_("the day of a signature or a review (today)"))


def run(asked: Namespace) -> Answer:
    """Show the agreement, or do one thing with it and show it then."""
    if not asked.what:
        with opening.reading(asked) as club:
            return _told(club, pair.the_one(club, asked.relationship).key)
    with opening.writing(asked) as club:
        key = pair.the_one(club, asked.relationship).key
        _VERBS[asked.what](club, key, asked)
        return _told(club, key)


def _newest(club: ClubFile, key: int) -> int:
    stand = agreement.latest(club, key)
    if stand is None:
        raise Refused(_("There is no agreement yet; “new” makes one."))
    return int(stand.agreement.id)


def _new(club: ClubFile, key: int, asked: Namespace) -> None:
    agreement_version.new_version(club, key, pairs(asked.words))


def _terms(club: ClubFile, key: int, asked: Namespace) -> None:
    agreement.change_terms(club, _newest(club, key), pairs(asked.words))


def _promise(club: ClubFile, key: int, asked: Namespace) -> None:
    match asked.words:
        case [side, kind, *words] if side in list(Side) and kind in list(PromiseKind) and words:
            agreement_promises.add(club, _newest(club, key), Side(side), PromiseKind(kind), " ".join(words))
        case _:
            raise Refused(_("Write it as: promise mentee gets an hour a week"))


def _clause(club: ClubFile, key: int, asked: Namespace) -> None:
    one = _newest(club, key)
    match asked.words:
        case ["new", *words]:
            said = pairs(words)
            agreement_clauses.add(club, one, said.get("title", ""), said.get("wording", ""))
        case [number, "reset"] if number.isdecimal():
            agreement_clauses.reset(club, one, int(number))
        case [number, *words] if number.isdecimal() and words:
            agreement_clauses.change(club, one, int(number), pairs(words))
        case _:
            raise Refused(_("Write it as: clause 12 wording=…, clause 12 reset, or clause new wording=…"))


def _sign(club: ClubFile, key: int, asked: Namespace) -> None:
    signer, of = _signer(club, asked)
    name = " ".join(asked.words[1:])
    agreement_signing.sign(club, _newest(club, key), signer, of, name=name, on=asked.on)


def _unsign(club: ClubFile, key: int, asked: Namespace) -> None:
    agreement_signing.unsign(club, _newest(club, key), *_signer(club, asked))


def _signer(club: ClubFile, asked: Namespace) -> tuple[Signer, int | None]:
    if not asked.words or asked.words[0] not in list(Signer):
        raise Refused(_("Say who signs: {signers}.").format(signers=formats.list_of([one.value for one in Signer])))
    return Signer(asked.words[0]), person.the_one(club, asked.of).id if asked.of else None


def _copies(club: ClubFile, key: int, asked: Namespace) -> None:
    del asked
    agreement.give_copies(club, _newest(club, key))


def _review(club: ClubFile, key: int, asked: Namespace) -> None:
    one, said = _newest(club, key), pairs(asked.words)
    following = day(said.pop(NEXT)) if NEXT in said else None
    places = {str(place): row.key for place, row in enumerate(agreement_promises.ledger(club, one), start=1)}
    for place, kept in said.items():
        if place not in places or not kept.isdecimal():
            raise Refused(_("“{word}” is no rating; write 1=8 for promise 1.").format(word=f"{place}={kept}"))
    ratings = {places[place]: int(kept) for place, kept in said.items()}
    agreement_promises.review(club, one, ratings, on=asked.on, next_review=following)


def _discard(club: ClubFile, key: int, asked: Namespace) -> None:
    del asked
    agreement.remove(club, _newest(club, key))


_VERBS: Final[Mapping[str, Verb]] = {
    "new": _new,
    "terms": _terms,
    "promise": _promise,
    "clause": _clause,
    "sign": _sign,
    "unsign": _unsign,
    "copies": _copies,
    "review": _review,
    "discard": _discard,
}


def _told(club: ClubFile, key: int) -> Answer:
    shown = agreement_page.page(club, key)
    if shown.shown is None:
        return Answer({"relationship": shown.title, "version": None}, [shown.title, _("No agreement yet.")])
    return Answer(_figures(shown), _lines(shown))


def _figures(shown: AgreementPage) -> dict[str, Any]:
    assert shown.shown is not None
    one, state = shown.shown
    return {
        "relationship": shown.title,
        "uid": one.uid,
        "version": one.version,
        "state": state.value,
        **{name: _plain(getattr(one, name)) for name in agreement.TERMS},
        "signed_on": one.signed_on,
        "copies_given": one.copies_given,
        "reviewed_on": one.reviewed_on,
        "goals": shown.goals,
        "promises": [
            {
                "number": place,
                "side": row.side.value,
                "kind": row.kind.value,
                "wording": row.wording,
                "rated_by": row.rater.value,
                "kept": row.kept,
                "rated_on": row.rated_on,
            }
            for place, row in enumerate(shown.promises, start=1)
        ],
        "clauses": [
            {
                "number": standing.wording.number,
                "title": standing.wording.title,
                "text": standing.read,
                "included": standing.wording.included,
                "changed": standing.wording.changed,
            }
            for standing in shown.clauses
        ],
        "changed": [{"number": said.number, "title": said.title, "how": said.words} for said in shown.changed],
        "signatures": [
            {
                "signer": slot.signer.value,
                "who": slot.who,
                "name": slot.signature.name if slot.signature is not None else None,
                "signed_on": slot.signature.signed_on if slot.signature is not None else None,
            }
            for slot in shown.slots
        ],
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _lines(shown: AgreementPage) -> Sequence[str]:
    assert shown.shown is not None
    one, state = shown.shown
    head = _("Version {number} {edition}: {state}. Review on {day}.").format(
        number=one.version, edition=_(one.edition.label), state=_(state.label), day=formats.day(one.review_on)
    )
    goals = ngettext("{count} goal.", "{count} goals.", shown.goals).format(count=shown.goals)
    promises = [
        _("{number} {side}, {kind}: {wording}").format(
            number=place, side=_(row.side.label), kind=_(row.kind.label), wording=row.wording
        )
        + (f" ({row.kept})" if row.kept is not None else "")
        for place, row in enumerate(shown.promises, start=1)
    ]
    clauses = [
        f"{standing.wording.number} {standing.wording.title}: {standing.read}"
        for standing in shown.clauses
        if standing.wording.included
    ]
    changed = [f"* {said.number} {said.title}: {said.words}" for said in shown.changed]
    signatures = [
        _("Signed: {who}, {day}").format(who=slot.words, day=formats.day(slot.signature.signed_on))
        if slot.signature is not None
        else _("Not signed yet: {who}").format(who=slot.words)
        for slot in shown.slots
    ]
    return [shown.title, head, goals, *promises, *clauses, *changed, *signatures]
