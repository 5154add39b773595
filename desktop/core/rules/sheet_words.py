"""A sheet line's answer in words, as it is shown before it is saved."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from desktop.core import clock
from desktop.core.choices import Mark
from desktop.core.rules.sheet_answer import Outcome, WalkIn
from desktop.i18n import _, formats, ngettext

Told: TypeAlias = Sequence[tuple[str, Outcome]]


def answer(told: Told, walk_ins: Sequence[WalkIn], *, coordinator_signed: bool = False, code: str = "") -> str:
    """Say what a line means.

    “11 present, 1 of them 15 min late; 1 absent (Ada K.), 1 told us (Sam O.); 1 walk-in (mar, to complete)”; then
    hours, signatures and collectors, and the code of the sheet. Nothing understood is nothing said.

    Args:
        told: short names with what the line says about them, in the order of the sheet.
        walk_ins: who walked in.
        coordinator_signed: whether the sheet's foot is signed.
        code: the code of the printed sheet, if there is one.
    """
    came = [(name, one) for name, one in told if one.mark is Mark.CAME]
    away = [
        part
        for mark, words in ((Mark.ABSENT, _absent), (Mark.TOLD_US, _told_us))
        if (part := words([name for name, one in told if one.mark is mark]))
    ]
    everybody = [*came, *((walk_in.name, walk_in.outcome) for walk_in in walk_ins)]
    parts = [
        _present(came),
        _(", ").join(away),
        _walked_in(walk_ins),
        *_each(everybody, lambda one: one.total_minutes, _("{name} {time} in all")),
        *_each(everybody, lambda one: one.break_minutes, _("{name} break {time}")),
        *_each(everybody, lambda one: one.prep_minutes, _("{name} preparation {time}")),
        *_collected(everybody),
        _signed([name for name, one in everybody if one.signed]),
        _("signed by the coordinator") if coordinator_signed else "",
    ]
    said = [part for part in parts if part]
    if said and code:
        said.append(_("sheet {code}").format(code=code))
    return _("; ").join(said)


def _present(came: Told) -> str:
    if not came:
        return ""
    parts = [ngettext("{count} present", "{count} present", len(came)).format(count=len(came))]
    late = [(name, one.minutes_late) for name, one in came if one.minutes_late]
    if late:
        parts.append(_late(late))
    left = [(name, one.left) for name, one in came if one.left is not None]
    if left:
        parts.append(_left(left))
    return _(", ").join(parts)


def _late(late: Sequence[tuple[str, int]]) -> str:
    count = len(late)
    if len({minutes for _name, minutes in late}) == 1:
        sentence = ngettext("{count} of them {minutes} min late", "{count} of them {minutes} min late", count)
        return sentence.format(count=count, minutes=late[0][1])
    each = formats.list_of([_("{name} {minutes} min").format(name=name, minutes=minutes) for name, minutes in late])
    return ngettext("{count} of them late ({names})", "{count} of them late ({names})", count).format(
        count=count, names=each
    )


def _left(left: Sequence[tuple[str, int]]) -> str:
    count = len(left)
    if len({time for _name, time in left}) == 1:
        names = formats.list_of([name for name, _time in left])
        sentence = ngettext(
            "{count} of them left at {time} ({names})", "{count} of them left at {time} ({names})", count
        )
        return sentence.format(count=count, time=clock.text(left[0][1]), names=names)
    each = formats.list_of([_("{name} {time}").format(name=name, time=clock.text(time)) for name, time in left])
    return ngettext("{count} of them left ({names})", "{count} of them left ({names})", count).format(
        count=count, names=each
    )


def _absent(names: Sequence[str]) -> str:
    sentence = ngettext("{count} absent ({names})", "{count} absent ({names})", len(names))
    return sentence.format(count=len(names), names=formats.list_of(names)) if names else ""


def _told_us(names: Sequence[str]) -> str:
    sentence = ngettext("{count} told us ({names})", "{count} told us ({names})", len(names))
    return sentence.format(count=len(names), names=formats.list_of(names)) if names else ""


def _walked_in(walk_ins: Sequence[WalkIn]) -> str:
    if not walk_ins:
        return ""
    sentence = ngettext("{count} walk-in ({names})", "{count} walk-ins ({names})", len(walk_ins))
    return sentence.format(count=len(walk_ins), names=_("; ").join(_newcomer(one) for one in walk_ins))


def _newcomer(walk_in: WalkIn) -> str:
    parts = [walk_in.name]
    if walk_in.person is None:
        parts.append(_("to complete"))
    if walk_in.outcome.arrived is not None:
        parts.append(_("came at {time}").format(time=clock.text(walk_in.outcome.arrived)))
    if walk_in.outcome.left is not None:
        parts.append(_("left at {time}").format(time=clock.text(walk_in.outcome.left)))
    return _(", ").join(parts)


def _each(told: Told, of: Callable[[Outcome], int | None], sentence: str) -> Iterable[str]:
    for name, one in told:
        minutes = of(one)
        if minutes is not None:
            yield sentence.format(name=name, time=formats.hours(minutes))


def _collected(told: Told) -> Iterable[str]:
    for name, one in told:
        if one.collected_by:
            yield _("{name} collected by {code}").format(name=name, code=one.collected_by)


def _signed(names: Sequence[str]) -> str:
    return _("signed by {names}").format(names=formats.list_of(names)) if names else ""
