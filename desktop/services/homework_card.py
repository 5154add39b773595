"""What the homework cards of a pair say: who each is about to meet, of what was agreed to be read by the other."""

from collections.abc import Iterator

from desktop.core.choices import ConsentKind, RoleKind
from desktop.core.relationship_choices import AdviceState, PromiseKind, Side, SkillUse
from desktop.model.search import Search
from desktop.model.skill import PersonSkill, Skill
from desktop.reports.homework_card import HomeworkCard, HomeworkData, HomeworkItem, Topic
from desktop.services import advice, agreement, agreement_promises, consent, meeting_goals, meeting_papers
from desktop.services.club import ClubFile
from desktop.services.imprint import imprint
from desktop.services.meeting_pair import Pair

OTHER = {Side.MENTEE: Side.MENTOR, Side.MENTOR: Side.MENTEE}


def cards(club: ClubFile, key: int) -> HomeworkData:
    """Gather a card about each side for the other.

    Goals, promises and what is off limits may be read once the agreement is signed, for they stand in it; what
    somebody wants, offers or tried, in their own words, only with their consent to be quoted.
    """
    found = meeting_papers.coming(club, key)
    return HomeworkData(
        imprint(club),
        tuple(
            HomeworkCard(
                found.pair.named(side), found.pair.named(OTHER[side]), tuple(_items(club, found.pair, side)), found.head
            )
            for side in (Side.MENTEE, Side.MENTOR)
        ),
    )


def _items(club: ClubFile, pair: Pair, side: Side) -> Iterator[HomeworkItem]:
    stand = agreement.latest(club, pair.key)
    signed = stand is not None and stand.agreement.signed_on is not None
    quoted = all(consent.holds(club, one, ConsentKind.QUOTE, club.today()) for one in pair.of(side))
    yield HomeworkItem(Topic.BACKGROUND, tuple(_about(pair, side)), agreed=quoted)
    if side is Side.MENTEE:
        goals = (goal.words for goal in meeting_goals.numbered(club, pair).values() if goal.is_open)
        yield HomeworkItem(Topic.GOALS, tuple(goals), agreed=signed)
        tried = (row.words for row in advice.rows(pair.key) if row.state is not AdviceState.GIVEN)
        yield HomeworkItem(Topic.TRIED, tuple(tried), agreed=quoted)
    if stand is not None:
        own = (row for row in agreement_promises.ledger(club, stand.agreement.id) if row.side is side)
        brings = tuple(row.wording for row in own if row.kind is PromiseKind.BRINGS)
        yield HomeworkItem(Topic.AGREED, brings, agreed=signed)
        limits = (stand.agreement.off_limits,) if stand.agreement.off_limits else ()
        yield HomeworkItem(Topic.NOT_ASK, limits, agreed=signed)


def _about(pair: Pair, side: Side) -> Iterator[str]:
    """Say what somebody said of themselves: a mentee what they look for, a mentor what they can teach."""
    if side is Side.MENTEE:
        looks = Search.select().where(Search.person.in_(pair.mentees), Search.role == RoleKind.MENTEE)
        yield from (one.want for one in looks.order_by(Search.id) if one.want)
        return
    offered = Skill.select().join(PersonSkill, on=(PersonSkill.skill == Skill.id))
    wanted = offered.where(PersonSkill.person.in_(pair.mentors), PersonSkill.use == SkillUse.OFFERS)
    names = dict.fromkeys(one.name for one in wanted.order_by(PersonSkill.rank, Skill.name))
    if names:
        yield ", ".join(names)
