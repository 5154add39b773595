"""What joining two copies comes to, in sentences."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.rules import names
from desktop.i18n import _, formats, ngettext

if TYPE_CHECKING:
    from desktop.storage.joining import Plan


class Figures(NamedTuple):
    """What joining comes to, in counts: arrivals and people that come, records added, changed and taken away.

    `conflicts` are fields to decide, `erased` people who stay or become erased, without those who go along with them,
    `steps` new entries of the history and `news` those of ours that the other copy does not know, `likely` people who
    came to one session as new on both sides, `codes` that both had given, `suspended` pairs in which nobody is checked
    now.
    """

    arrivals: int
    people: int
    added: int
    changed: int
    removed: int
    conflicts: int
    erased: int
    steps: int
    news: int
    likely: int
    codes: int
    suspended: int


def comes(plan: "Plan", figures: Figures) -> Iterator[str]:
    """Say what comes from the other copy."""
    del plan
    sentences = (
        (figures.arrivals, ngettext("{count} arrival comes.", "{count} arrivals come.", figures.arrivals)),
        (figures.people, ngettext("{count} person comes.", "{count} people come.", figures.people)),
        (
            figures.added,
            ngettext("{count} record is added in all.", "{count} records are added in all.", figures.added),
        ),
        (figures.changed, ngettext("{count} record changes.", "{count} records change.", figures.changed)),
        (figures.removed, ngettext("{count} record goes.", "{count} records go.", figures.removed)),
        (
            figures.conflicts,
            ngettext(
                "{count} field was changed in both copies and is to be decided.",
                "{count} fields were changed in both copies and are to be decided.",
                figures.conflicts,
            ),
        ),
        (
            figures.erased,
            ngettext(
                "{count} person who was erased stays erased.",
                "{count} people who were erased stay erased.",
                figures.erased,
            ),
        ),
    )
    for count, words in sentences:
        if count:
            yield words.format(count=formats.number(count))


def likely(people: Sequence[str]) -> Iterator[str]:
    """Say who came as somebody new to both doors."""
    if people:
        sentence = _("New in both copies on the same day, and perhaps one person: {names}.")
        yield sentence.format(names=formats.list_of(people))


def suspended(pairs: Sequence[Sequence[str]]) -> Iterator[str]:
    """Say whose check does not hold now, beside somebody who may be a minor."""
    for people in pairs:
        sentence = _("No check of {names} holds any more; they do not meet one to one until it is decided.")
        yield sentence.format(names=formats.list_of(list(people)))


def codes(plan: "Plan", language: str) -> Iterator[str]:
    """Say which codes both copies had given, and what the second is called now."""
    for one in plan.recoded:
        row = plan.joined.rows[one.noun][one.uid]
        who = row.get("person_id") if one.noun != "person" else one.uid
        person = plan.joined.rows["person"].get(who or "")
        if one.noun == "printed_sheet":
            sentence = _("Two sheets have the code {code}. Write {new} on the one that was printed on {laptop}.")
            yield sentence.format(code=one.was, new=one.code, laptop=_laptop(plan, one.uid))
        elif person is not None:
            name = names.shown(person["given_name"], person["family_name"], person["known_as"], language)
            yield _("Both copies had given the code {code}; {name} has {new} now.").format(
                code=one.was, new=one.code, name=name
            )
        else:
            yield _("Both copies had given the code {code}; one of the two is {new} now.").format(
                code=one.was, new=one.code
            )


def _laptop(plan: "Plan", uid: str) -> str:
    found = [copy.touched[uid].made for copy in (plan.ours, plan.theirs) if uid in copy.touched]
    return next((made.laptop for made in found if made is not None), "")
