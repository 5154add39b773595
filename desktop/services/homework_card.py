"""The homework cards of a relationship: about each of its people, for the other side, of what they agreed to share."""

from collections.abc import Sequence

from desktop.core.relationship_choices import PromiseKind, Side, Topic
from desktop.core.rules.agreement import Party
from desktop.i18n import _, formats
from desktop.reports.homework_card import HomeworkCard, HomeworkData, HomeworkItem
from desktop.services import advice, agreement, agreement_promises, goal, introduction, meeting_papers, next_step
from desktop.services.club import ClubFile
from desktop.services.imprint import imprint
from desktop.services.pair import pair_of


def cards(club: ClubFile, key: int) -> HomeworkData:
    """Gather a card about each mentee and each mentor, headed by their next meeting."""
    between = pair_of(club, key).people
    head = meeting_papers.coming(club, key).head
    made = [
        HomeworkCard(
            who.name,
            formats.list_of([other.name for other in between if other.side is not who.side]),
            tuple(_items(club, key, who)),
            head,
        )
        for who in between
    ]
    return HomeworkData(imprint(club), tuple(made))


def _items(club: ClubFile, key: int, who: Party) -> list[HomeworkItem]:
    noted = {
        Topic.GOALS: [one.wording for one in _goals(club, key, who)],
        Topic.AGREED: _agreed(club, key, who.side),
        Topic.TRIED: _tried(key, who.side),
    }
    return [
        HomeworkItem(row.topic, tuple(noted.get(row.topic) or row.wording.splitlines()), row.may_share)
        for row in introduction.rows(club, who.person)
    ]


def _goals(club: ClubFile, key: int, who: Party) -> Sequence[goal.GoalRow]:
    return goal.on_paper(one for one in goal.rows(club, relationship=key) if one.person == who.person)


def _agreed(club: ClubFile, key: int, side: Side) -> list[str]:
    """Say how they meet, what this side promised to bring, and what it will do until then."""
    one = agreement.in_force(club, key)
    lines = []
    if one is not None:
        how = (_(one.cadence.label), formats.hours(one.minutes), one.place or _(one.medium.label))
        lines.append(_("We meet {how}").format(how=formats.joined(_(", "), how)))
        lines += [
            _("I bring: {words}").format(words=row.wording)
            for row in agreement_promises.ledger(club, one.id)
            if (row.side, row.kind) == (side, PromiseKind.BRINGS)
        ]
    steps = [step for step in next_step.rows(key) if side in step.sides and step.done_on is None]
    return [*lines, *(_("I will do: {words}").format(words=step.words) for step in steps)]


def _tried(key: int, side: Side) -> list[str]:
    """List what this side tried in this relationship, the last first: steps that were done, and a mentor's advice."""
    found = [(step.done_on, step.words) for step in next_step.rows(key) if side in step.sides and step.done_on]
    if side is Side.MENTEE:
        found += [(row.tried_on, row.words) for row in advice.rows(key) if row.tried_on]
    return [words for _day, words in sorted(found, key=lambda one: one[0], reverse=True)]
