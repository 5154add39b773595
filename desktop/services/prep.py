"""Preparing a meeting: what was promised, advice to tell back, one question a side, and who is ready."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core import clock, questions
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.questions import Question, Stage, Standing
from desktop.core.relationship_choices import Heard, MeetingOutcome, MentoringForm, RelationshipState, Side
from desktop.core.rules import ages, care
from desktop.core.rules.agreement import CHILDREN_UP_TO, Party
from desktop.i18n import _
from desktop.model.meeting import Meeting, Prep
from desktop.model.relationship import Relationship
from desktop.model.values import read_all
from desktop.services import advice, agreement, meeting_after, meeting_goals, meeting_list, next_step, record
from desktop.services.club import ClubFile
from desktop.services.meeting_list import MeetingRow
from desktop.services.pair import Pair

PROMISES: Final = 3
TYPED: Final = ("tried", "want", "questions", "form")
_USUAL_FORM: Final = MentoringForm.TALK


class PrepSide(NamedTuple):
    """What one side's half sheet holds; it never holds what the other side noted.

    `to_tell`: advice that this side was given and that can be ticked as tried, or told back.
    """

    side: Side
    name: str
    ready: bool
    question: int
    question_words: str
    promises: tuple[str, ...]
    to_tell: tuple[str, ...]
    goal: str
    tried: str
    want: str
    questions: str
    form: MentoringForm


class Prepared(NamedTuple):
    """A meeting and how both sides prepare for it."""

    meeting: MeetingRow
    stage: Stage
    mentee: PrepSide
    mentor: PrepSide

    def of(self, side: Side) -> PrepSide:
        """Give one side's half."""
        return self.mentee if side is Side.MENTEE else self.mentor


def of_meeting(club: ClubFile, key: int) -> Prepared:
    """Gather what both prep sheets of a meeting hold; a question that was printed stays what it was.

    Raises:
        Refused: the meeting is not there (any more).
    """
    meeting = record.get(club, Meeting, key)
    row = meeting_list.one(club, key)
    assert row is not None  # it was there just now
    stage, mentee, mentor = halves(club, meeting, row.pair)
    return Prepared(row, stage, mentee, mentor)


def halves(club: ClubFile, meeting: Meeting, pair: Pair) -> tuple[Stage, PrepSide, PrepSide]:
    """Gather both halves of a meeting, which need not be planned yet: what the next one would be prepared with."""
    stage = questions.stage_of(_standing(club, meeting, pair))
    mentee, mentor = (_half(club, meeting, pair, side, stage) for side in (Side.MENTEE, Side.MENTOR))
    return stage, mentee, mentor


def _half(club: ClubFile, meeting: Meeting, pair: Pair, side: Side, stage: Stage) -> PrepSide:
    own = Prep.get_or_none(Prep.meeting == meeting.id, Prep.side == side) or Prep(meeting=meeting.id, side=side)
    question = questions.BY_NUMBER.get(own.question or 0) or _pick(meeting, pair, side, stage)
    goals = [goal.words for goal in meeting_goals.numbered(club, pair).values() if goal.is_open]
    given = advice.rows(pair.key) if side is Side.MENTEE else []
    open_advice = [one.words for one in given if one.is_open]
    return PrepSide(
        side,
        pair.named(side),
        bool(own.ready),
        question.number,
        _(question.words),
        tuple(_promises(meeting, pair))[:PROMISES],
        tuple(open_advice[:PROMISES]),
        goals[0] if goals else "",
        *(own.tried, own.want, own.questions, own.form),
    )


def _promises(meeting: Meeting, pair: Pair) -> Sequence[str]:
    """Say who promised what at the last meeting before this one."""
    earlier = _held_before(meeting)
    steps = [step for one in earlier[:1] for step in next_step.rows(pair.key, one.id)]
    return [_said(step, pair) for step in reversed(steps)]


def _said(step: next_step.StepRow, pair: Pair) -> str:
    who = _("Both") if len(step.sides) > 1 else pair.named(step.sides[0])
    return _("{who}: {what}").format(who=who, what=step.words)


def _held_before(meeting: Meeting) -> list[Meeting]:
    """Give the meetings of the pair that took place before a meeting, the last first."""
    earlier = Meeting.select().where(
        Meeting.relationship == meeting.relationship, Meeting.outcome == MeetingOutcome.MET, Meeting.id != meeting.id
    )
    return list(earlier.where(Meeting.date <= meeting.date).order_by(Meeting.date.desc(), Meeting.id.desc()))


def _standing(club: ClubFile, meeting: Meeting, pair: Pair) -> Standing:
    held = _held_before(meeting)
    terms = agreement.terms(pair.key)
    rows = meeting_list.rows(club, pair.key, end=meeting.date)
    noted = [
        care.Noted(one.date, one.outcome, None if one.heard is Heard.NOT_ASKED else one.heard is Heard.YES)
        for one in rows
    ]
    at_risk = record.get(club, Relationship, pair.key).at_risk
    return Standing(
        matched=pair.state is not RelationshipState.PROPOSED,
        met=len(held),
        review_due=terms is not None and terms.reviewed_on is None and terms.review_on <= meeting.date,
        stuck=at_risk or bool(held and care.signs(noted, held[-1].date, meeting.date)),
        closing=pair.state is RelationshipState.CLOSING,
        forms=next((tuple(one.forms) for one in rows if held and one.key == held[0].id), ()),
    )


def _pick(meeting: Meeting, pair: Pair, side: Side, stage: Stage) -> Question:
    asked = (
        Prep.select(Prep.question)
        .join(Meeting, on=(Prep.meeting == Meeting.id))
        .where(Meeting.relationship == pair.key, Meeting.id != meeting.id, Prep.side == side)
        .where(Meeting.date <= meeting.date)
        .order_by(Meeting.date, Meeting.id)
    )
    child = any(_is_child(one, meeting.date) for one in pair.of(side))
    return questions.pick(side, stage, [one.question for one in asked if one.question is not None], child=child)


def _is_child(one: Party, day: date) -> bool:
    age = ages.age_on(one.born_on, day)
    return not one.adult_confirmed if age is None else age <= CHILDREN_UP_TO


def print_questions(club: ClubFile, keys: Sequence[int]) -> None:
    """Store the question of each side of these meetings, inside an open step: they are on paper now."""
    for key in keys:
        prepared = of_meeting(club, key)
        for side in Side:
            own = _own(key, side)
            if own.question is None:
                own.question = prepared.of(side).question
                own.save()


def _own(meeting: int, side: Side) -> Prep:
    found: Prep | None = Prep.get_or_none(Prep.meeting == meeting, Prep.side == side)
    return found or Prep(meeting=meeting, side=side)


def ready(club: ClubFile, key: int, side: Side | str, *, on: bool = True) -> Changes:
    """Note that one side is ready for a meeting, or is not; it never holds a meeting up."""
    meeting = record.get(club, Meeting, key)
    with club.step("meeting.ready") as step:
        meeting_after.mark_ready(meeting, Side(side), ready=on)
        step.about(meeting)
    return step.changes


def write(club: ClubFile, key: int, side: Side | str, values: Mapping[str, Any]) -> Changes:
    """Note what one side wrote on its prep sheet.

    Raises:
        Refused: a value is wrong, or is not written on a prep sheet.
    """
    meeting = record.get(club, Meeting, key)
    given = read_all(Prep, values)
    wrong = next((name for name in given if name not in TYPED), "")
    if wrong:
        raise Refused(_("There is no field “{field}”.").format(field=wrong), field=wrong)
    own = _own(key, Side(side))
    with club.step("meeting.prepare") as step:
        for name, value in given.items():
            setattr(own, name, value)
        own.save()
        step.about(meeting)
    return step.changes


def written_words(half: PrepSide) -> str:
    """Say in a line what a side wrote on its prep sheet; nothing where it wrote nothing.

    The form alone counts only if it is another than the one that stands there by itself.
    """
    said = (
        (half.tried, _("tried: {words}")),
        (half.want, _("today: {words}")),
        (half.questions, _("asks: {words}")),
    )
    parts = [sentence.format(words=" ".join(words.split())) for words, sentence in said if words]
    if parts or half.form is not _USUAL_FORM:
        parts.append(_(half.form.label))
    return "  ·  ".join(parts)


def ready_words(row: MeetingRow) -> str:
    """Say who is ready for a meeting: ●● both, ●○ one, ○○ nobody yet."""
    mentee, mentor = row.ready
    if mentee and mentor:
        return _("●● both ready")
    if mentee or mentor:
        waits = row.pair.mentor if mentee else row.pair.mentee
        return _("●○ {name} not yet").format(name=waits)
    return _("○○ nobody yet")


def when_words(row: MeetingRow) -> str:
    """Say from when a meeting is planned, or that it is in the session."""
    if row.starts is not None:
        return clock.text(row.starts)
    return _("in the session") if row.session is not None else _("no time set")
