"""Wanted and moved: a line for each goal, from a hollow start to a filled now, with a flag at what was hoped for."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from desktop.core.drawing import HAIR, LINE, STRONG, Anchor, Dot, Drawing, Flag, Line, Room, Shape, Words
from desktop.core.rules import progress
from desktop.core.rules.progress import Moved
from desktop.i18n import N_, _, formats

RATER_SHARE: Final = 0.2
"""What the words of the raters take of the width where there is more than one."""
GOAL_SHARE: Final = 0.4
"""What the goals take of the width of the table of levels."""
GAS_WORDS: Final = (
    N_("much less than expected"),
    N_("less than expected"),
    N_("as expected"),
    N_("more than expected"),
    N_("much more than expected"),
)


class Scale(NamedTuple):
    """What a goal is rated on: whole numbers from one to another, each with its name where the club gave names."""

    lowest: int = progress.LOWEST
    highest: int = progress.HIGHEST
    names: tuple[str, ...] = ()

    @property
    def values(self) -> range:
        return range(self.lowest, self.highest + 1)

    def said(self, value: int) -> str:
        """Say a value: its name, or its number, with a sign where the scale goes below zero."""
        return self.names[value - self.lowest] if self.names else self.number(value)

    def number(self, value: int) -> str:
        """Write the number of a value; where the scale goes below zero it has its sign."""
        if value < 0:
            return f"−{-value}"
        return f"+{value}" if value and self.lowest < 0 else str(value)


ZERO_TO_TEN: Final = Scale()
GAS: Final = Scale(progress.GAS_LEVELS.start, progress.GAS_LEVELS.stop - 1)


class GoalLine(NamedTuple):
    """A goal in the mentee's words, how it moved by each kind of rater, and what was hoped for."""

    text: str
    moved: tuple[Moved, ...] = ()
    hoped: int | None = None
    scale: Scale = ZERO_TO_TEN
    weight: int = 1


def goal_line(goal: GoalLine, room: Room) -> Drawing:
    """Draw a goal: a rule for each kind of rater; without a rating the flag stands alone, and nothing at 0."""
    em = room.em
    rows: Sequence[Moved | None] = goal.moved or (None,)
    start = room.width * RATER_SHARE if len(rows) > 1 else 0.0
    left, right = start + em * 0.7, room.width - em * 0.7
    shapes: list[Shape] = []
    down = em * 1.25
    for number, one in enumerate(rows):
        rule = Rule(goal.scale, left, right, down, em)
        shapes += rule.line()
        if goal.hoped is not None and not number:
            shapes.append(Flag(rule.at(goal.hoped), down, em * 1.2))
        if one is not None:
            shapes += rule.marks(one)
            if start:
                box = (0, down - em * 0.6, start, em * 1.2)
                shapes.append(Words(*box, _(one.by.label), room.small))
        down += em * 1.25
    last = Rule(goal.scale, left, right, down - em * 1.25, em)
    shapes += last.figures(room.small)
    return Drawing(room.width, last.y + em * (0.45 + last.under), tuple(shapes), goal_words(goal))


def goal_words(goal: GoalLine) -> str:
    """Say how far a goal has come, such as “Debugging on my own: from 3 to 6; hoped for 7. Rated by: mentee”."""
    words = _brief(goal)
    if goal.hoped is not None:
        words = _("{moved}; hoped for {hoped}").format(moved=words, hoped=goal.scale.said(goal.hoped))
    sentences = [_("{words}.").format(words=words)]
    if goal.moved:
        sentences.append(_("Rated by: {rater}.").format(rater=_(goal.moved[0].by.label)))
    for one in goal.moved[1:]:
        moved = _moved_words(one, goal.scale)
        sentences.append(_("Rated by {rater}: {moved}.").format(rater=_(one.by.label), moved=moved))
    return " ".join(sentences)


def _brief(goal: GoalLine) -> str:
    moved = _moved_words(goal.moved[0], goal.scale) if goal.moved else _("not rated yet")
    return _("{name}: {moved}").format(name=goal.text.strip().rstrip(".:;, "), moved=moved)


def _moved_words(one: Moved, scale: Scale) -> str:
    if one.times == 1:
        return _("{value} at the start").format(value=scale.said(one.start))
    if not one.distance:
        return _("{value} at the start and now").format(value=scale.said(one.start))
    return _("from {start} to {now}").format(start=scale.said(one.start), now=scale.said(one.now))


class Rule(NamedTuple):
    """The line of a scale between two places, at a height."""

    scale: Scale
    left: float
    right: float
    y: float
    em: float

    def at(self, value: int) -> float:
        """Say where a value stands; what lies outside the scale stands at its end."""
        inside = min(max(value, self.scale.lowest), self.scale.highest)
        share = (inside - self.scale.lowest) / max(self.scale.highest - self.scale.lowest, 1)
        return self.left + share * (self.right - self.left)

    def line(self) -> list[Shape]:
        tick = self.em * 0.22
        ticks = [Line(self.at(value), self.y - tick, self.at(value), self.y + tick) for value in self.scale.values]
        return [Line(self.left, self.y, self.right, self.y, LINE), *ticks]

    def marks(self, one: Moved) -> list[Shape]:
        """A hollow dot where it began, a filled one where it is; one inside the other where it stayed."""
        start, now, radius = self.at(one.start), self.at(one.now), self.em * 0.36
        found: list[Shape] = []
        if start != now:
            found.append(Line(start, self.y, now, self.y, 2 * STRONG))
        found.append(Dot(start, self.y, radius, filled=False))
        if one.times > 1:
            found.append(Dot(now, self.y, radius if start != now else radius * 0.55))
        return found

    def figures(self, size: float) -> list[Shape]:
        """The numbers under the line, or the names of the steps; only the ends where all would not find room."""
        scale, high = self.scale, self.em * self.under
        wide = (self.right - self.left) / max(len(scale.values) - 1, 1)
        values: Sequence[int] = scale.values
        if wide < self.em * 1.2:
            values, wide = (scale.lowest, scale.highest), self.em * 2
        if not scale.names:
            boxes = [(self.at(value) - wide / 2, wide, Anchor.MIDDLE) for value in values]
        else:
            edge = self.em * 0.7
            boxes = [(self.at(value) - wide / 2 + 1, wide - 2, Anchor.MIDDLE) for value in values]
            boxes[0] = (self.left - edge, wide / 2 + edge, Anchor.START)
            boxes[-1] = (self.right - wide / 2, wide / 2 + edge, Anchor.END)
        return [
            Words(x, self.y + self.em * 0.42, room, high, scale.said(value), size, anchor, soft=True)
            for value, (x, room, anchor) in zip(values, boxes, strict=True)
        ]

    @property
    def under(self) -> float:
        """How high what stands under the line is, in ems: a number is one line, a name may be two."""
        return 2.2 if self.scale.names else 1.0


def starting_points(scale: Scale, lowest: int, highest: int, room: Room) -> Drawing:
    """Draw where goals began, from the lowest start to the highest, and nobody's own."""
    em = room.em
    rule = Rule(scale, em * 0.7, room.width - em * 0.7, em * 0.5, em)
    first, last = rule.at(lowest), rule.at(highest)
    shapes: list[Shape] = [
        *rule.line(),
        Line(first, rule.y, last, rule.y, 2 * STRONG),
        Dot(first, rule.y, em * 0.36, filled=False),
        Dot(last, rule.y, em * 0.36, filled=False),
        *rule.figures(room.small),
    ]
    line = {"lowest": scale.said(scale.lowest), "highest": scale.said(scale.highest)}
    if lowest == highest:
        words = _("Every start was at {start}, on a line from {lowest} to {highest}.")
        said = words.format(start=scale.said(lowest), **line)
    else:
        words = _("Starts were between {start} and {last}, on a line from {lowest} to {highest}.")
        said = words.format(start=scale.said(lowest), last=scale.said(highest), **line)
    return Drawing(room.width, rule.y + em * (0.45 + rule.under), tuple(shapes), said)


def gas_table(goals: Sequence[GoalLine], room: Room) -> Drawing:
    """Draw the table of goal attainment scaling: a row for each goal, −2 to +2 across, hollow start and filled now."""
    em = room.em
    start = room.width * GOAL_SHARE
    wide = (room.width - start) / len(GAS.values)
    head, row = em * (4.2 if wide > em * 6 else 5.4), em * 2.7
    shapes: list[Shape] = []
    for column, (value, words) in enumerate(zip(GAS.values, GAS_WORDS, strict=True)):
        x = start + column * wide
        shapes.append(Words(x, 0, wide, em * 1.3, GAS.number(value), room.size, Anchor.MIDDLE, bold=True))
        shapes.append(
            Words(x + 0.4, em * 1.2, wide - 0.8, head - em * 1.4, _(words), room.small, Anchor.MIDDLE, soft=True)
        )
    bottom = head + row * len(goals)
    shapes.append(Line(0, head, room.width, head, STRONG))
    for number, goal in enumerate(goals):
        top = head + number * row
        shapes.append(Words(0, top, start - em * 0.5, row, _brief(goal), room.size))
        shapes.append(Line(0, top + row, room.width, top + row, HAIR))
        rule = Rule(GAS, start + wide / 2, room.width - wide / 2, top + row / 2, em)
        if goal.moved:
            shapes += rule.marks(goal.moved[0])
    score = score_words(goals)
    words = " ".join([*(goal_words(goal) for goal in goals), score])
    return Drawing(room.width, bottom + 0.4, tuple(shapes), words, score)


def score_words(goals: Sequence[GoalLine]) -> str:
    """Say the T score of goals that were rated by goal attainment scaling."""
    score = progress.gas_score((goal.moved[0].now, goal.weight) for goal in goals if goal.moved)
    if score is None:
        return _("Not rated yet.")
    return _("All goals together: T = {score}; 50 is as expected.").format(score=formats.number(score, 1))


def gas_goals(goals: Sequence[GoalLine]) -> list[GoalLine]:
    """Pick the goals that are rated by goal attainment scaling."""
    return [goal for goal in goals if goal.scale == GAS]
