"""Understanding a line typed from a printed meeting record: the numbers of its ticked boxes first, then its texts."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from desktop.core import clock
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, Side
from desktop.core.rules.hours import LONGEST
from desktop.core.rules.pairing import Turns
from desktop.core.rules.progress import HIGHEST, LOWEST
from desktop.core.rules.record_boxes import FORMS, OUTCOMES, STEP_OF, STEPS, Box, Record, Step, Written
from desktop.core.rules.sheet_tokens import contradiction
from desktop.i18n import _, formats

MOST_TURNS: Final = 99
USUAL_GOALS: Final = {number: range(LOWEST, HIGHEST + 1) for number in range(1, 6)}
_OPENING, _CLOSING = '"“„«', '"”“»'
_KEY = r"(2[1-8])"
_QUOTED = re.compile(rf"{_KEY}:?\s*[{_OPENING}]\s*(.*?)\s*[{_CLOSING}](?=[\s,;]|$)", re.DOTALL)
_OPEN = re.compile(rf"{_KEY}:(?!\d)\s*(.*?)(?=\s+2[1-8](?::(?!\d)|[{_OPENING}])|\s*$)", re.DOTALL)
_TOKEN = re.compile(r"\S+")
_LOOK_ALIKES = str.maketrans({"−": "-", "–": "-"})
_TIMES = re.compile(r"(\d{1,2}[:.]\d{2})-(\d{1,2}[:.]\d{2})")
_BOX = re.compile(r"(\d{1,9})(?:=(\d{1,9}))?")
_TURNS = re.compile(r"=(\d{1,9})/(\d{1,9})")
_AND_TURNS = re.compile(r"(.+?)(=\d{1,9}/\d{1,9})")
_RATING = re.compile(r"[gG]?(\d{1,9}):(-?\d{1,2})")
_HAPPENED: Final = ("times", "forms", "turns", "ratings", "heard", "worked_on")
"""What only a meeting that took place has."""


def read_line(text: str, day: date, goals: Mapping[int, range] | None = None) -> Record:
    """Read what was typed from one meeting record, such as `5 6=5/4 1:6 21: loops and lists`.

    Symbols and the numbers printed on the record, not letters, so it works in every language. Tokens, in any order,
    with spaces between: `7` a ticked box; `7=30` that form of mentoring took 30 minutes; `16:00-16:45` from when to
    when; `=5/4` turns of mentor and mentee, as printed, with or without a space before them; `g1:6` or `1:6` the mentee
    circled 6 for goal 1; `>24/11` the next date; `#K7` the sheet's code. After them the written lines by their
    numbers: `21: loops and lists` runs to the next such number or to the end; `21"loops and lists"` ends at its
    quotation mark. What only a meeting that took place can have makes box 1 unnecessary, and turns make box 7 so.

    Args:
        text: the line.
        day: the day of the meeting; the next date is after it.
        goals: the goals printed on the record by number, with the values of their scales; up to five from 0 to 10 if
            not given.

    Raises:
        Refused: something cannot be read or contradicts something else; each problem names its token.
    """
    reading = _Reading(day, USUAL_GOALS if goals is None else goals)
    place = 0
    while place < len(text):
        found = _QUOTED.match(text, place) or _OPEN.match(text, place)
        if found:
            reading.attempt(reading.written, found[0].strip(), found)
        else:
            found = _TOKEN.match(text, place)
            token = found[0].rstrip(",;") if found else ""
            both = _AND_TURNS.fullmatch(token)
            for part in both.groups() if both else (token,) if token else ():
                reading.attempt(reading.token, part, part.translate(_LOOK_ALIKES))
        place = found.end() if found else place + 1
    return reading.record()


def read_ratings(text: str, goals: Mapping[int, range]) -> dict[int, int]:
    """Read ratings typed alone, such as `1:6 g2:7`: the value of each goal by its number.

    Args:
        text: the ratings, with spaces between.
        goals: the goals by number, with the values of their scales.

    Raises:
        Refused: something is no rating, rates a goal that is not there or a value that is not on its scale.
    """
    reading = _Reading(date.min, goals)
    for token in (found.rstrip(",;") for found in text.split()):
        reading.attempt(reading.rated, token, token.translate(_LOOK_ALIKES))
    reading.refuse()
    return dict(sorted(reading.ratings.items()))


class _Reading:
    """One line being read: what it has come to so far, with the token that said it."""

    def __init__(self, day: date, goals: Mapping[int, range]) -> None:
        self.day = day
        self.goals = goals
        self.values: dict[str, Any] = {}
        self.said: dict[str, str] = {}
        self.forms: dict[MentoringForm, int | None] = {}
        self.ratings: dict[int, int] = {}
        self.ready: set[Side] = set()
        self.steps: list[Step] = []
        self.problems: list[str] = []

    def attempt(self, read: Callable[[str, Any], None], token: str, what: object) -> None:
        """Read a token; what is wrong with it is noted, and the rest is read all the same."""
        try:
            read(token, what)
        except Refused as refused:
            self.problems.append(refused.sentence)

    def say(self, name: str, value: object, token: str, key: object = "") -> None:
        """Note a value; a different one for the same thing is a contradiction."""
        place = f"{name}{key}"
        if self.values.setdefault(place, value) != value:
            raise Refused(contradiction(token, self.said[place]))
        self.said.setdefault(place, token)
        self.said.setdefault(name, token)

    def token(self, token: str, plain: str) -> None:
        readers: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], None]], ...] = (
            (_TIMES, self.times),
            (_BOX, self.box),
            (_TURNS, self.turns),
            (_RATING, self.rating),
        )
        for pattern, read in readers:
            if found := pattern.fullmatch(plain):
                read(token, found)
                return
        if plain.startswith(">"):
            self.next_day(token)
        elif plain.startswith("#") and plain[1:].isalnum():
            self.say("sheet", plain[1:].upper(), token)
        elif re.match(rf"{_KEY}:?[{_OPENING}]", plain):
            raise Refused(_("“{token}”: the closing quotation mark is missing.").format(token=token))
        else:
            raise Refused(_("“{token}” cannot be read.").format(token=token))

    def times(self, token: str, found: re.Match[str]) -> None:
        try:
            starts, ends = clock.parse(found[1]), clock.parse(found[2])
        except ValueError:
            raise Refused(_("“{token}” is not from one time of day to another.").format(token=token)) from None
        if ends <= starts:
            ends += clock.DAY
        if ends - starts > LONGEST:
            raise Refused(_("“{token}”: the end is before the start.").format(token=token))
        self.say("times", (starts, ends), token)

    def box(self, token: str, found: re.Match[str]) -> None:
        try:
            box = Box(int(found[1]))
        except ValueError:
            sentence = _("“{token}”: a record has no box {number}.")
            if int(found[1]) in list(Written):
                sentence = _("“{token}”: {number} is a line of the record; its text follows a colon.")
            raise Refused(sentence.format(token=token, number=int(found[1]))) from None
        if found[2] and box not in FORMS:
            raise Refused(_("“{token}”: only a form of mentoring, 7 to 10, has minutes.").format(token=token))
        if box in FORMS:
            self.form(token, FORMS[box], found[2])
        elif box in OUTCOMES:
            self.say("outcome", OUTCOMES[box], token)
        elif box in {Box.READY_MENTEE, Box.READY_MENTOR}:
            self.ready.add(Side.MENTEE if box is Box.READY_MENTEE else Side.MENTOR)
        elif box in {Box.HEARD, Box.NOT_QUITE}:
            self.say("heard", box is Box.HEARD, token)
        elif box in {Box.WORKED, Box.NOT_FOR_ME}:
            self.say("liked", box is Box.WORKED, token)
        else:
            self.say(box.name, True, token)  # noqa: FBT003 - a ticked box

    def form(self, token: str, form: MentoringForm, minutes: str | None) -> None:
        if minutes is not None:
            if not 0 < int(minutes) <= LONGEST:
                raise Refused(_("“{token}”: a form takes from 1 minute to 16 hours.").format(token=token))
            self.say("minutes", int(minutes), token, form)
            self.forms[form] = int(minutes)
        self.forms.setdefault(form, None)
        self.said.setdefault("forms", token)

    def turns(self, token: str, found: re.Match[str]) -> None:
        mentor, mentee = int(found[1]), int(found[2])
        if max(mentor, mentee) > MOST_TURNS:
            raise Refused(_("“{token}”: more than {limit} turns.").format(token=token, limit=MOST_TURNS))
        self.say("turns", Turns(mentee=mentee, mentor=mentor), token)
        if mentor or mentee:
            self.form(token, MentoringForm.PAIRING, None)

    def rated(self, token: str, plain: str) -> None:
        found = _RATING.fullmatch(plain)
        if found is None:
            raise Refused(_("“{token}” is no goal with its rating, such as 1:6.").format(token=token))
        self.rating(token, found)

    def rating(self, token: str, found: re.Match[str]) -> None:
        goal, value = int(found[1]), int(found[2])
        if goal not in self.goals:
            raise Refused(_("“{token}”: there is no goal {number} on this record.").format(token=token, number=goal))
        scale = self.goals[goal]
        if value not in scale:
            sentence = _("“{token}”: goal {number} is rated from {lowest} to {highest}.")
            raise Refused(sentence.format(token=token, number=goal, lowest=min(scale), highest=max(scale)))
        self.say("ratings", value, token, goal)
        self.ratings[goal] = value

    def next_day(self, token: str) -> None:
        try:
            found = formats.parse_day(token[1:], today=self.day)
        except ValueError:
            raise Refused(_("“{token}”: a date follows the >, such as >2026-11-24.").format(token=token)) from None
        if found <= self.day:
            raise Refused(_("“{token}”: the next meeting is after this one.").format(token=token))
        self.say("next_day", found, token)

    def written(self, token: str, found: re.Match[str]) -> None:
        line, words = Written(int(found[1])), " ".join(found[2].split())
        if not words:
            raise Refused(_("“{token}”: the text is missing.").format(token=token))
        if words[0] in _OPENING and found.re is _OPEN:
            raise Refused(_("“{token}”: the closing quotation mark is missing.").format(token=token))
        if line not in STEP_OF:
            self.say(line.name.lower(), words, token)
            return
        step = Step(STEP_OF[line], words)
        if step not in self.steps:
            self.steps.append(step)
        if len(self.steps) > STEPS:
            raise Refused(_("“{token}”: a record has at most {count} next steps.").format(token=token, count=STEPS))

    def refuse(self) -> None:
        """Refuse what could not be read, with every problem found."""
        if self.problems:
            problems = tuple(dict.fromkeys(self.problems))
            raise Refused(problems[0], problems=problems)

    def record(self) -> Record:
        """Give the whole, or refuse it with every problem found."""
        self._check()
        self.refuse()
        happened = any(name in self.said for name in _HAPPENED)
        starts, ends = self.values.get("times", (None, None))
        liked = self.values.get("liked")
        texts = (Written.WORKED_ON, Written.ADVICE, Written.MISTAKE, Written.THANKS, Written.WANTED)
        return Record(
            sheet=self.values.get("sheet", ""),
            outcome=self.values.get("outcome", MeetingOutcome.MET if happened else None),
            starts=starts,
            ends=ends,
            ready=frozenset(self.ready),
            forms={form: self.forms[form] for form in MentoringForm if form in self.forms},
            turns=self.values.get("turns"),
            ratings=dict(sorted(self.ratings.items())),
            tried=liked is True or Box.TRIED.name in self.said,
            worked=liked is True,
            told=Box.TOLD.name in self.said,
            not_for_me=liked is False,
            heard=self.values.get("heard"),
            for_letter=Box.LETTER.name in self.said,
            worry=Box.WORRY.name in self.said,
            next_day=self.values.get("next_day"),
            steps=tuple(self.steps),
            **{line.name.lower(): self.values.get(line.name.lower(), "") for line in texts},
        )

    def _check(self) -> None:
        """Say what cannot be together: a meeting that was missed and what happened in it, forms longer than it."""
        if self.values.get("outcome", MeetingOutcome.MET) is not MeetingOutcome.MET:
            told = (self.said[name] for name in _HAPPENED if name in self.said)
            self.problems += [contradiction(token, self.said["outcome"]) for token in told]
        if "times" in self.values:
            starts, ends = self.values["times"]
            taken = sum(minutes or 0 for form, minutes in self.forms.items() if form is not MentoringForm.BETWEEN)
            if taken > ends - starts:
                sentence = _("“{token}”: the meeting took {length}, its forms {taken}.")
                length = formats.hours(ends - starts)
                words = sentence.format(token=self.said["times"], length=length, taken=formats.hours(taken))
                self.problems.append(words)
