"""People's text on paper: the only place that measures and wraps it. Nothing in it is ever read as markup."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from string import Formatter
from typing import NamedTuple

from desktop.core.rules.letters import split
from desktop.i18n import apart, formats
from desktop.i18n.sentence import OPEN, one_stop
from desktop.reports.kit import fonts, letters

MM = 72 / 25.4
LEADING = 1.22
CAP = 0.714  # height of a capital of Noto Sans, in ems
LOW_CAP = 0.6  # what stands for it where letters hang as deep as Arabic ones do
SMALLEST = 5.0
STEP = 0.5
ELLIPSIS = "…"
GAP = "____"  # so much of a line stands for a place to write in
_GAP = r"[^\S\u00a0\u2007\u202f]"  # white space where a line may end: French has none before its « ? »
_SIGN = r"[^\s-]|[\u00a0\u2007\u202f]"
_PIECE = re.compile(f"{_GAP}*(?:{_SIGN})*-+|{_GAP}*(?:{_SIGN})+|{_GAP}+$")
_BEGINS = re.compile(_GAP)
_DAY = r"\d{1,2}\.? (?:de )?\S{2,12} (?:de )?\d{4}(?!\d)"
_COUNTED = r"(?<![\w:/–-])\d{1,3}(?:[.,]\d+)? (?=[^\W\d])"
_TIED = re.compile(rf"(?<!\w)(?:{letters.TELEPHONE})(?!\w)|{_DAY}|{_COUNTED}")
"""What stays on one line as long as a line holds it: telephone numbers, days, a number and what it counts."""
_LISTED = re.compile(r"(?:[•–]|\d{1,2}\.|\d{1,2}(?=  )) +(?=\S)")


class Span(NamedTuple):
    """A stretch of a paragraph."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line ready for the paper: its runs in the order in which they are read, and its width in ems.

    `has_gap` says that it leaves a gap to be written in, `plain` is its text where it is of one font from its start.
    """

    runs: tuple[fonts.Run, ...]
    width: float
    has_gap: bool = field(init=False, compare=False)
    plain: tuple[str, str] | None = field(init=False, compare=False)

    def __post_init__(self) -> None:
        alone = len(self.runs) == 1 and not self.runs[0].at and not self.runs[0].glyphs
        object.__setattr__(self, "has_gap", any(GAP in run.text for run in self.runs))
        object.__setattr__(self, "plain", self.runs[0][:2] if alone else None)


class Fitted(NamedTuple):
    """Text made to fit: the size in points and the lines."""

    size: float
    lines: tuple[Line, ...]


@lru_cache(maxsize=65536)
def line(value: str, bold: bool = False, base: str = "") -> Line:  # noqa: FBT001, FBT002 - a key of the cache
    """Measure one line of text; `base` says where its paragraph begins: `R`, `L`, or as its first strong letter."""
    shown = letters.told(value, base)
    if letters.is_turned(shown):
        return Line(*fonts.ordered_runs(shown, base, bold=range(len(shown) if bold else 0)))
    mark = _LISTED.match(shown) if base == "R" else None
    return _listed(mark[0], shown[mark.end() :], bold=bold) if mark else Line(*fonts.runs(shown, bold=bold))


def _listed(mark: str, words: str, *, bold: bool) -> Line:
    """Put a mark that begins a line where the line begins, though its words run from left to right."""
    said, wide = fonts.runs(words, bold=bold)
    first, more = fonts.ordered_runs(mark, "R", bold=range(len(mark) if bold else 0))
    return Line((*(run._replace(at=run.at + wide) for run in first), *said), wide + more)


def width(value: str, size: float, *, bold: bool = False) -> float:
    """Say how wide a line is, in millimetres, at a size in points."""
    return line(value, bold).width * size / MM


def unbroken(words: str) -> str:
    """Keep words on one line: their spaces are no places to break it."""
    return words.replace(" ", "\u00a0")


@lru_cache(maxsize=4096)
def widest_word(value: str, *, bold: bool = False) -> float:
    """Say how wide the widest word of a text is, in ems."""
    return max(
        (line("".join(span.text for span in word).strip(), bold).width for word in _words((Span(value),))), default=0
    )


def on_two_lines(words: str, size: float, *, bold: bool = False) -> float:
    """Say how wide words are on two lines, in millimetres."""
    parts = words.split()
    cuts = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, max(len(parts), 2))]
    return min(max(width(part, size, bold=bold) for part in lines) for lines in cuts)


def height(size: float, lines: int = 1) -> float:
    """Say how high so many lines are, in millimetres."""
    return lines * size * LEADING / MM


def spread(template: str, values: Mapping[str, str], strong: Iterable[str] = ()) -> tuple[Span, ...]:
    """Fill a translated sentence; the values named in `strong` are bold. Values are never read as a template."""
    bold = set(strong)
    spans: list[Span] = []
    for literal, name, _spec, _conversion in Formatter().parse(one_stop(template, values)):
        if literal:
            spans.append(Span(literal))
        if name is not None:
            spans.append(Span(apart(values[name]), name in bold))
    return tuple(spans)


def wrap(spans: str | Sequence[Span], room: float, size: float, *, bold: bool = False) -> tuple[Line, ...]:
    """Break text into lines of at most `room` millimetres; a word wider than that is broken inside."""
    ems = room * MM / size
    lines: list[list[Span]] = []
    current: list[Span] = []
    filled = 0.0
    said: Sequence[Span] = (Span(spans, bold),) if isinstance(spans, str) else spans
    whole = _text(said)
    base = "R" if formats.right_to_left() else letters.direction(whole)
    turned = letters.is_turned(letters.told(whole, base))
    if OPEN in whole:
        said = _settled(said) if turned else [Span(letters.clean(span.text), span.bold) for span in said]
    for word in _tied(_words(said), ems):
        wide = _ems(word)
        if current and filled + wide <= ems:
            current += word
            filled += wide
            continue
        if current:
            lines.append(current)
        *full, current = _broken(_begun(word), ems)
        lines += full
        filled = _ems(current)
    lines.append(current)
    if len(lines) > 1 and turned:
        begun = letters.starts(map(_text, lines), base)
        lines = [
            [Span(start, line[0].bold), *line] if start else line for start, line in zip(begun, lines, strict=True)
        ]
    return tuple(_joined(one, base) for one in lines)


def _begun(word: Sequence[Span]) -> list[Span]:
    """Give a word as it begins a line."""
    return [Span(word[0].text.lstrip(), word[0].bold), *word[1:]]


def _text(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


def _settled(spans: Sequence[Span]) -> Sequence[Span]:
    """Say of each part of a paragraph that has its own direction which that is, before lines cut it."""
    left = iter(letters.settled(_text(spans)))
    return [Span("".join(islice(left, len(span.text))), span.bold) for span in spans]


def _tied(words: Sequence[list[Span]], ems: float) -> Iterator[list[Span]]:
    """Join words that stay on one line, if a line holds them."""
    at, starts = 0, {place for found in _TIED.finditer("".join(map(_text, words))) for place in range(*found.span())}
    group: list[list[Span]] = []
    for word in words:
        if at - 1 not in starts or at not in starts:
            yield from _together(group, ems)
            group = []
        group.append(word)
        at += len(_text(word))
    yield from _together(group, ems)


def _together(group: Sequence[list[Span]], ems: float) -> Iterator[list[Span]]:
    joined = [span for word in group for span in word]
    if len(group) > 1 and _ems(_begun(joined)) <= ems:
        yield joined
    else:
        yield from group


def _words(spans: Sequence[Span]) -> list[list[Span]]:
    """Cut spans into words, each with the space before it and the hyphen after it; a word may go on over spans."""
    words: list[list[Span]] = []
    ended = True
    for span in spans:
        for piece in _PIECE.findall(span.text):
            if ended or _BEGINS.match(piece):
                words.append([Span(piece, span.bold)])
            else:
                words[-1].append(Span(piece, span.bold))
            ended = piece.endswith("-")
    return words


def _ems(spans: Iterable[Span]) -> float:
    return sum(line(span.text, span.bold).width for span in spans)


def _broken(word: list[Span], ems: float) -> list[list[Span]]:
    """Break a word that is wider than a line; give any other whole."""
    if _ems(word) <= ems:
        return [word]
    pieces: list[list[Span]] = [[]]
    for letter in (Span(one, span.bold) for span in word for one in split(span.text)):
        if pieces[-1] and _ems(_with(pieces[-1], letter)) > ems:
            pieces.append([])
        pieces[-1] = _with(pieces[-1], letter)
    return pieces


def _with(spans: list[Span], letter: Span) -> list[Span]:
    """Add a letter to a part of a word; those of one weight are one piece, so that they join."""
    if spans and spans[-1].bold == letter.bold:
        return [*spans[:-1], Span(spans[-1].text + letter.text, letter.bold)]
    return [*spans, letter]


def _joined(spans: Sequence[Span], base: str) -> Line:
    """Make one line of spans."""
    merged: list[Span] = []
    for span in spans:
        merged = _with(merged, span)
    if len(merged) > 1 and letters.is_turned(letters.told(_text(merged), base)):
        return _ordered(merged, base)
    runs: list[fonts.Run] = []
    wide = 0.0
    for span in merged:
        part = line(span.text, span.bold, base)
        runs += (run._replace(at=run.at + wide) for run in part.runs)
        wide += part.width
    return Line(tuple(runs), wide)


def _ordered(spans: Sequence[Span], base: str) -> Line:
    """Make one line of spans in which letters run from right to left: their order is a matter of all of them."""
    shown = [(letters.told(span.text, "R"), span.bold) for span in spans]
    heavy = [bold for words, bold in shown for _character in words]
    bold, at = set(), 0
    for place, letter in enumerate(split("".join(words for words, _bold in shown))):
        if heavy[at]:
            bold.add(place)
        at += len(letter)
    return Line(*fonts.ordered_runs("".join(words for words, _bold in shown), base, bold=bold))


@lru_cache(maxsize=65536)
def fit(
    value: str,
    room: float,
    high: float,
    size: float,
    least: float,
    bold: bool = False,  # noqa: FBT001, FBT002
    base: str = "",
) -> Fitted:
    """Make text fit into a box of millimetres, as large as it goes, on one line or several.

    From `least` points down words are broken; what does not fit at the smallest size is cut and says so.
    """
    ems = room * MM
    whole = line(value, bold, base)
    if whole.width * size <= ems:
        return Fitted(size, (whole,))
    longest = widest_word(value, bold=bold)
    tried = size
    while tried >= SMALLEST:
        if whole.width * tried <= ems:
            return Fitted(tried, (whole,))
        if longest * tried <= ems or tried <= least:
            lines = wrap(value, room, tried, bold=bold)
            if len(lines) * height(tried) <= high:
                return Fitted(tried, lines)
        tried -= STEP
    return Fitted(SMALLEST, _cut(value, room, max(int(high / height(SMALLEST)), 1), bold=bold))


def _cut(value: str, room: float, most: int, *, bold: bool) -> tuple[Line, ...]:
    """Keep as much of a text as `most` smallest lines hold, and say that it goes on."""
    low, high = 0, len(value)
    while low < high:
        middle = (low + high + 1) // 2
        if len(wrap(value[:middle] + ELLIPSIS, room, SMALLEST, bold=bold)) <= most:
            low = middle
        else:
            high = middle - 1
    return wrap(value[:low] + ELLIPSIS, room, SMALLEST, bold=bold)[:most]
