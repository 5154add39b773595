"""What a cell of a register says: there, late, away, "told us", in the languages of our lists."""

import re
from collections.abc import Mapping
from datetime import datetime, time
from functools import cache
from typing import Final, NamedTuple

from desktop.core import clock
from desktop.core.choices import Mark, RoleKind
from desktop.exchange import cell_words
from desktop.exchange.grid import Cell, text_of
from desktop.exchange.headers import set_of, tokens

CAME: Final = (
    "✓|✔|☑|✅|/|\\|•|●|1|p|present|here|attended|there|came|y|yes|anwesend|da|ja|yma|presennol|ydy|present"
    "|presente|là|oui"
    "|asistio|vino|si|veio|sim|compareceu|حاضر|حضر|ح|उपस्थित|हाज़िर|हाजिर|उ|हाँ"
)
LATE: Final = (
    "l|late|lt|spat|verspatet|zu spat|hwyr|yn hwyr|retard|en retard|tarde|retraso|con retraso|atrasado|atrasada"
    "|atraso"
    "|com atraso|متأخر|تأخر|متاخر|देर|देर से|विलंब"
)
AWAY: Final = (
    "a|x|ab|abs|absent|away|n|no|0|-|–|—|✗|✘|☐|×|✖|fehlt|f|abwesend|nein|nicht da|unentschuldigt|absennol|na"
    "|absente|non|ausente|falta|falto|faltou|nao|غائب|غاب|غ|अनुपस्थित|गैरहाज़िर|अ|नहीं"
)
TOLD: Final = (
    "ill|sick|e|ex|excused|authorised|authorized|apologies|apology|sorry|told us|told|holiday|on holiday|krank"
    "|ent"
    "|entschuldigt|urlaub|sal|yn sal|ymddiheuriad|gwyliau|malade|excuse|excusee|prevenu|vacances|enfermo"
    "|enferma|justificado"
    "|justificada|aviso|vacaciones|doente|justificou|avisou|ferias|مريض|مريضة|معذور|بعذر|إجازة|बीमार|छुट्टी"
    "|सूचित"
)
OPEN: Final = "?|not recorded|not known|unknown|nicht erfasst|non note|sin datos|sem registo|غير مسجل|दर्ज नहीं"
SECTIONS: Final = {
    RoleKind.VOLUNTEER: "helpers|mentors|coaches|leaders|adults|team|staff|tutors|champions|mentoren"
    "|mentorinnen"
    "|ehrenamtlichen|erwachsene|gwirfoddolwyr|mentoriaid|oedolion|benevoles|mentors|accompagnateurs|adultes"
    "|voluntarios|voluntarias|mentores|monitores|adultos|متطوعون|المتطوعون|متطوعين|المتطوعين|मार्गदर्शकों"
    "|स्वयंसेवकों",
    RoleKind.MENTEE: "children|kids|ninjas|students|young people|participants|learners|pupils|kinder"
    "|schulerinnen"
    "|teilnehmende|jugendliche|plant|disgyblion|pobl ifanc|enfants|eleves|jeunes|participants|ninos|ninas"
    "|alumnos"
    "|participantes|jovenes|criancas|alunos|jovens|أطفال|الأطفال|الطلاب|طلاب|बच्चे|छात्रों|विद्यार्थी",
}
_MARKS: Final = {"came": CAME, "late": LATE, "absent": AWAY, "told_us": TOLD, "not_recorded": OPEN}
_CLOCK: Final = r"(\d{1,2})[:.h](\d{2})"
_TIME: Final = re.compile(rf"{_CLOCK}")
_RANGE: Final = re.compile(rf"{_CLOCK}\s*(?:-|–|—|to|bis|à|a|até|i)\s*{_CLOCK}", re.IGNORECASE)
_TOTAL: Final = re.compile(r"(\d{1,2})[.,](\d{1,2})|([2-9]|1\d)")
LATE_WITHOUT_MINUTES: Final = 0

WORDS: Final = ("came", "late", "absent", "told_us", "not_recorded")
"""What somebody may say that a sign means."""


class CellMark(NamedTuple):
    """What a cell says: the mark, and the times as minutes after midnight where it gives any."""

    mark: Mark
    arrived: int | None = None
    left: int | None = None
    minutes_late: int | None = None
    total_minutes: int | None = None


def read(cell: Cell, said: Mapping[str, str], *, volunteer: bool = False) -> CellMark | None:
    """Read a cell that is not blank; `None` if it says nothing that is known.

    Args:
        cell: what is written.
        said: what signs mean where somebody said it, from the sign without case to one of `WORDS`.
        volunteer: a number is the hours in all.
    """
    text = text_of(cell)
    own = said.get(text.casefold())
    if own:
        return of_word(own)
    if isinstance(cell, datetime):
        return CellMark(Mark.CAME, arrived=clock.minutes(cell.time()))
    if isinstance(cell, time):
        return CellMark(Mark.CAME, arrived=clock.minutes(cell))
    if isinstance(cell, bool):
        return CellMark(Mark.CAME if cell else Mark.ABSENT)
    words = tokens(text) or (text,)
    word = next((name for name, phrases in _MARKS.items() if words in set_of(phrases)), "")
    return of_word(word) if word else _timed(text, volunteer=volunteer)


def of_word(word: str) -> CellMark:
    """Give the mark of one of `WORDS`."""
    if word == "late":
        return CellMark(Mark.CAME, minutes_late=LATE_WITHOUT_MINUTES)
    return CellMark(Mark(word))


def _timed(text: str, *, volunteer: bool) -> CellMark | None:
    stay = _RANGE.fullmatch(text)
    if stay:
        arrived, left = _minutes(stay[1], stay[2]), _minutes(stay[3], stay[4])
        return None if arrived is None or left is None else CellMark(Mark.CAME, arrived=arrived, left=left)
    number = _TOTAL.fullmatch(text) if volunteer else None
    if number:
        hours = float(text.replace(",", "."))
        return CellMark(Mark.CAME, total_minutes=round(hours * 60))
    came = _TIME.fullmatch(text)
    if came:
        arrived = _minutes(came[1], came[2])
        return None if arrived is None else CellMark(Mark.CAME, arrived=arrived)
    return None


def _minutes(hour: str, minute: str) -> int | None:
    at = int(hour) * 60 + int(minute)
    return at if int(minute) < 60 and at < clock.DAY else None


def span_in(text: str) -> tuple[int, int] | None:
    """Find `18:00-19:30` in a title, as minutes after midnight."""
    found = _RANGE.search(text)
    if not found:
        return None
    starts, ends = _minutes(found[1], found[2]), _minutes(found[3], found[4])
    return None if starts is None or ends is None else (starts, ends)


def section(text: str) -> RoleKind | None:
    """Say whose section a line begins ("Volunteers", "Kinder:")."""
    return cell_words.role_said(text) or _sections().get(tokens(text))


@cache
def _sections() -> dict[tuple[str, ...], RoleKind]:
    return {words: kind for kind, phrases in SECTIONS.items() for words in set_of(phrases)}
