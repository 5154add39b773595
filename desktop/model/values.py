"""Reading a value that somebody typed as its field wants it, or saying what is wrong with it."""

import math
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, cast

from desktop.core import clock
from desktop.core.choices import Choice
from desktop.core.errors import Refused
from desktop.core.rules import ages
from desktop.i18n import N_, _, formats
from desktop.model.field_spec import TEXTS
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.noun import Noun

YES = frozenset({"yes", "y", "true", "1", "ja", "oui", "sí", "si", "sim"})
NO = frozenset({"no", "n", "false", "0", "nein", "non", "não", ""})
LARGEST = 999_999_999


def read(name: str, said: FieldSpec, value: Any) -> Any:
    """Read `value` (typed text, or already of the right type) for the field `name`.

    Raises:
        Refused: it is missing, too long or not what the field takes; names the field.
    """
    if value is None or (isinstance(value, str) and not value.strip() and said.kind is not Kind.YES_NO):
        if said.required:
            raise Refused(_("“{field}” is missing.").format(field=_(said.label)), field=name)
        nothing = () if said.kind in {Kind.WORDS, Kind.CHOICES} else None
        return "" if said.kind in TEXTS else nothing
    try:
        return _READERS[said.kind](value, said)
    except (ValueError, TypeError, OverflowError) as wrong:
        sentence = str(wrong.args[0]) if wrong.args and isinstance(wrong.args[0], _Words) else _default_words(said)
        raise Refused(sentence.format(field=_(said.label), value=_short(value)), field=name) from None


def read_all(noun: type[Noun], values: Mapping[str, Any]) -> dict[str, Any]:
    """Read several values of a noun.

    Raises:
        Refused: with one sentence for each wrong value, or for a field that the noun does not have.
    """
    known = specs(noun)
    read_values: dict[str, Any] = {}
    wrong: list[Refused] = []
    for name, value in values.items():
        if name not in known:
            wrong.append(Refused(_("There is no field “{field}”.").format(field=name), field=name))
            continue
        try:
            read_values[name] = read(name, known[name], value)
        except Refused as refused:
            wrong.append(refused)
    if wrong:
        raise Refused(wrong[0].sentence, field=wrong[0].field, problems=tuple(one.sentence for one in wrong))
    return read_values


def require(noun: type[Noun], values: Mapping[str, Any]) -> None:
    """Refuse the values of a new record in which something required is missing that has no default."""
    defaults = cast("Any", noun)._meta.defaults
    fields = cast("Any", noun)._meta.fields
    for name, said in specs(noun).items():
        optional = said.kind is not Kind.TEXT and fields[name] in defaults
        if said.required and not optional and values.get(name) in {None, ""}:
            raise Refused(_("“{field}” is missing.").format(field=_(said.label)), field=name)


class _Words(str):
    """A sentence for the person, carried by a ValueError."""

    __slots__ = ()


def _short(value: Any) -> str:
    plain = str(value)
    return plain if len(plain) <= 40 else f"{plain[:39]}…"  # enough to recognise it by


def _default_words(said: FieldSpec) -> str:
    return _(_WORDS.get(said.kind, _UNFIT))


_UNFIT = N_("“{value}” does not fit “{field}”.")
_WORDS = {
    Kind.DAY: N_("“{value}” is not a date. Write it as 17.3.2026 or 2026-03-17."),
    Kind.PARTIAL_DAY: N_("“{value}” is not a date of birth. Write a day, a month with its year, or the year."),
    Kind.CLOCK: N_("“{value}” is not a time. Write it as 18:05."),
    Kind.MINUTES: N_("“{value}” is not a length of time. Write 1:30, 1.5 or 90m."),
    Kind.WHOLE: N_("“{value}” is not a whole number."),
    Kind.NUMBER: N_("“{value}” is not a number."),
    Kind.YES_NO: N_("“{value}” is neither yes nor no."),
    Kind.LANGUAGE: N_("“{value}” is no language. Write its name, or its code such as de or pt_BR."),
    Kind.COUNTRY: N_("“{value}” is no country. Write its name, or its two letters such as GB."),
}


def _text(value: Any, said: FieldSpec) -> str:
    plain = " ".join(unicodedata.normalize("NFC", str(value)).split())
    return _within(printable(plain), said)


def _long_text(value: Any, said: FieldSpec) -> str:
    lines = unicodedata.normalize("NFC", str(value)).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return _within("\n".join(printable(line.rstrip()) for line in lines).strip("\n"), said)


def printable(text: str) -> str:
    """Leave out of a text what no paper can show: control characters, but for tabs."""
    if text.isprintable():  # nearly all texts are, and letter by letter takes long in a list of thousands
        return text
    return "".join(char for char in text if char == "\t" or unicodedata.category(char) not in {"Cc", "Cs"})


def _within(text: str, said: FieldSpec) -> str:
    if said.limit and len(text) > said.limit:
        raise ValueError(_Words(_("“{field}” takes at most {limit} characters.").replace("{limit}", str(said.limit))))
    return text


def _day(value: Any, _said: FieldSpec) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else formats.parse_day(str(value))


def _partial_day(value: Any, _said: FieldSpec) -> str:
    if isinstance(value, date):
        return value.isoformat()
    plain = str(value).strip()
    if not ages.is_partial(plain):
        plain = formats.parse_day(plain).isoformat()
    return ages.checked(plain)


def _moment(value: Any, _said: FieldSpec) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))


def _clock(value: Any, _said: FieldSpec) -> int:
    return _between(value if isinstance(value, int) else clock.parse(str(value)), 2 * clock.DAY)


def _minutes(value: Any, _said: FieldSpec) -> int:
    return _between(value if isinstance(value, int) else formats.parse_duration(str(value)), LARGEST)


def _whole(value: Any, _said: FieldSpec) -> int:
    if not isinstance(value, int) and not str(value).strip().isdecimal():
        raise ValueError(value)
    return _between(int(value), LARGEST)


def _between(number: int, largest: int) -> int:
    if not 0 <= number <= largest:
        raise ValueError(number)
    return number


def _number(value: Any, _said: FieldSpec) -> float:
    number = float(value) if isinstance(value, (int, float)) else float(str(value).strip().replace(",", "."))
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def _yes_no(value: Any, _said: FieldSpec) -> bool:
    if isinstance(value, (bool, int)):
        return bool(value)
    plain = str(value).strip().casefold()
    if plain not in YES and plain not in NO:
        raise ValueError(value)
    return plain in YES


def _choice(value: Any, said: FieldSpec) -> Choice:
    assert said.choices is not None
    wanted = str(value).strip().casefold().replace("-", "_")
    allowed = said.allowed or tuple(said.choices)
    for member in allowed:
        if wanted in {member.value, member.value.replace("_", " "), _(member.label).casefold()}:
            return member
    known = formats.list_of([member.value for member in allowed])
    raise ValueError(_Words(_("“{value}” does not fit “{field}”. Known are: {known}.").replace("{known}", known)))


def _choices(value: Any, said: FieldSpec) -> tuple[str, ...]:
    return tuple(_choice(one, said).value for one in _parts(value))


def _words(value: Any, _said: FieldSpec) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(str(one).split()) for one in _parts(value)))


def _parts(value: Any) -> Iterable[Any]:
    given = value.replace(";", ",").split(",") if isinstance(value, str) else value
    return [one for one in given if str(one).strip()]


def _link(value: Any, said: FieldSpec) -> int:
    return _whole(value, said)


def _language(value: Any, _said: FieldSpec) -> str:
    return formats.language_code(str(value))


def _country(value: Any, _said: FieldSpec) -> str:
    return formats.country_code(str(value))


_READERS: Mapping[Kind, Callable[[Any, FieldSpec], Any]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _long_text,
    Kind.DAY: _day,
    Kind.PARTIAL_DAY: _partial_day,
    Kind.MOMENT: _moment,
    Kind.CLOCK: _clock,
    Kind.MINUTES: _minutes,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.WORDS: _words,
    Kind.LINK: _link,
    Kind.LANGUAGE: _language,
    Kind.COUNTRY: _country,
}
