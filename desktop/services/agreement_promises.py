"""Promises: what each side gets and brings, and how it was kept, by the word of the other side."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any, NamedTuple, TypeAlias

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import PromiseKind, Side
from desktop.core.rules import agreement as rules
from desktop.i18n import _, formats
from desktop.model.agreement import Promise
from desktop.model.fields import specs
from desktop.model.values import read
from desktop.services import agreement, record
from desktop.services.club import ClubFile

Column: TypeAlias = tuple[Side, PromiseKind]


class PromiseRow(NamedTuple):
    """A promise with the rating of the other side, 0 to 10; `rater` says whose word it is."""

    key: int
    side: Side
    kind: PromiseKind
    wording: str
    rater: Side
    kept: int | None
    rated_on: date | None


def ledger(club: ClubFile, key: int) -> list[PromiseRow]:
    """List the promises of an agreement as on paper: who gets what, who brings what, in the order they were written."""
    found = record.all_of(club, Promise, agreement=key)
    return [
        PromiseRow(one.id, one.side, one.kind, one.wording, other_side(one.side), one.kept, one.rated_on)
        for column in rules.COLUMNS
        for one in found
        if (one.side, one.kind) == column
    ]


def other_side(side: Side) -> Side:
    """Say who rates the promises of a side."""
    return Side.MENTOR if side is Side.MENTEE else Side.MENTEE


def write(club: ClubFile, key: int, side: Side, kind: PromiseKind, wordings: Sequence[str]) -> Changes:
    """Write one of the four lists of a draft anew, a promise a line; empty lines are none.

    Raises:
        Refused: the agreement is signed, or a line is too long.
    """
    one = agreement.draft(club, key)
    said = specs(Promise)["wording"]
    lines = [read("wording", said, line) for line in wordings if line.strip()]
    rows = record.all_of(club, Promise, agreement=key, side=side, kind=kind)
    with club.step("agreement.promises") as step:
        for row, line in zip_longest(rows, lines):
            if row is None:
                Promise.create(agreement=key, side=side, kind=kind, wording=line)
            elif line is None:
                row.delete_instance()
            elif row.wording != line:
                row.wording = line
                row.save()
        step.about(one)
    return step.changes


def write_draft(club: ClubFile, key: int, terms: Mapping[str, Any], lists: Mapping[Column, Sequence[str]]) -> Changes:
    """Write terms and lists of promises of a draft in one step.

    Raises:
        Refused: the agreement is signed, or a value is wrong; names its field. Nothing is changed then.
    """
    one = agreement.draft(club, key)
    with club.step("agreement.write") as step:
        if terms:
            agreement.change_terms(club, key, terms)
        for (side, kind), wordings in lists.items():
            write(club, key, side, kind, wordings)
        step.about(one)
    return step.changes


def add(club: ClubFile, key: int, side: Side, kind: PromiseKind, wording: str) -> Changes:
    """Add a promise to one of the lists of a draft."""
    before = [row.wording for row in ledger(club, key) if (row.side, row.kind) == (side, kind)]
    return write(club, key, side, kind, [*before, wording])


def review(
    club: ClubFile,
    key: int,
    ratings: Mapping[int, int],
    *,
    on: date | None = None,
    next_review: date | None = None,
) -> Changes:
    """Hold a review: rate promises, and say when the next one is.

    A promise keeps its last rating; the ones before stand in the history. Whoever does not want to rate leaves it.

    Args:
        club: the club.
        key: a signed agreement.
        ratings: 0 to 10 by the key of the promise, each by the side that did not make it.
        on: the day it was held; today if not given.
        next_review: the day of the next; six weeks on, but not after the end, if not given.

    Raises:
        Refused: the agreement is no longer in force, or a day or a rating is wrong.
    """
    one, day = agreement.signed(club, key), on or club.today()
    holding = agreement.in_force(club, one.relationship)
    if holding is None or holding.id != key:
        raise Refused(_("Version {number} has ended: make a new version.").format(number=one.version))
    first = max(filter(None, (one.signed_on, one.reviewed_on)))
    if not first <= day <= club.today():
        sentence = _("A review is held after {first} and not after today.")
        raise Refused(sentence.format(first=formats.day(first)), field="reviewed_on")
    following = next_review or rules.next_review(day, one.ends_on)
    rules.days(following, one.ends_on, day)
    mine = {row.id: row for row in record.all_of(club, Promise, agreement=key)}
    if not ratings.keys() <= mine.keys():
        raise Refused(_("There is no such promise in this agreement."), field="promises")
    with club.step("agreement.review") as step:
        for promise, kept in ratings.items():
            mine[promise].kept, mine[promise].rated_on = rules.rating(kept), day
            mine[promise].save()
        one.reviewed_on, one.review_on = day, following
        one.save()
        step.about(one)
    return step.changes
