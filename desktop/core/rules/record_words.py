"""A meeting record's answer in words, as it is shown before it is saved."""

from collections.abc import Iterator

from desktop.core import clock
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, Side
from desktop.core.rules.record_boxes import Record, Step
from desktop.i18n import _, formats


def answer(record: Record) -> str:
    """Say all that was understood: “met 16:00–16:45; both ready; pairing and talk; turns: mentor 5, mentee 4”.

    Nothing understood is nothing said.
    """
    said = [
        *_met(record),
        *_worked(record),
        *_advice_back(record),
        *_written(record),
        *_next(record),
        _("a worry: tell the coordinator") if record.worry else "",
        _("sheet {code}").format(code=record.sheet) if record.sheet else "",
    ]
    return _("; ").join(words for words in said if words)


def _met(record: Record) -> Iterator[str]:
    outcomes = {
        MeetingOutcome.MET: _("met"),
        MeetingOutcome.CANCELLED_MENTEE: _("cancelled by the mentee"),
        MeetingOutcome.CANCELLED_MENTOR: _("cancelled by the mentor"),
        MeetingOutcome.NO_SHOW_MENTEE: _("the mentee did not come"),
        MeetingOutcome.NO_SHOW_MENTOR: _("the mentor did not come"),
    }
    if record.starts is not None:
        times = {"starts": clock.text(record.starts), "ends": clock.text(record.ends)}
        yield _("met {starts}–{ends}").format(**times)
    elif record.outcome is not None:
        yield outcomes[record.outcome]
    if record.ready == frozenset(Side):
        yield _("both ready")
    elif record.ready:
        yield _("mentee ready") if Side.MENTEE in record.ready else _("mentor ready")


def _worked(record: Record) -> Iterator[str]:
    forms = {
        MentoringForm.PAIRING: _("pairing"),
        MentoringForm.BETWEEN: _("work between meetings"),
        MentoringForm.REVIEW: _("review"),
        MentoringForm.TALK: _("talk"),
    }
    if record.forms:
        yield formats.list_of(
            [
                forms[form] if minutes is None else f"{forms[form]} {formats.hours(minutes)}"
                for form, minutes in record.forms.items()
            ]
        )
    if record.turns is not None:
        turns = _("turns: mentor {mentor}, mentee {mentee}")
        yield turns.format(mentor=record.turns.mentor, mentee=record.turns.mentee)
    for goal, value in record.ratings.items():
        yield _("goal {number} now {value}").format(number=goal, value=value)


def _advice_back(record: Record) -> Iterator[str]:
    """Say what became of the advice of last time."""
    ticks = (
        (record.tried, _("tried")),
        (record.worked, _("worked")),
        (record.not_for_me, _("not for them")),
        (record.told, _("mentor told")),
    )
    said = [words for ticked, words in ticks if ticked]
    if said:
        yield _("last advice {what}").format(what=formats.list_of(said))


def _written(record: Record) -> Iterator[str]:
    lines = (
        (record.worked_on, _("worked on “{words}”")),
        (record.advice, _("advice “{words}”")),
        (record.mistake, _("mistake “{words}”")),
        (record.thanks, _("thanks “{words}”")),
        (record.wanted, _("heard “{words}”")),
    )
    for words, sentence in lines:
        if words:
            yield sentence.format(words=words)
    if record.for_letter:
        yield _("thanks for the letter")
    if record.heard is not None:
        yield _("the mentee feels heard") if record.heard else _("the mentee feels not quite heard")


def _next(record: Record) -> Iterator[str]:
    if record.next_day:
        yield _("next on {day}").format(day=formats.day(record.next_day, weekday=True))
    for step in record.steps:
        yield _step(step).format(words=step.words)


def _step(step: Step) -> str:
    if step.who == frozenset(Side):
        return _("both do “{words}”")
    return _("mentee does “{words}”") if Side.MENTEE in step.who else _("mentor does “{words}”")
