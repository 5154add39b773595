"""What was given out, and what SEALED was looked at: noted in the history, by the class of the paper or the fields.

A note changes no record and is not undone. Where it cannot be written (the club is open for reading, the disk is full)
nobody is kept from a paper for it; the next step says what is wrong.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from desktop.core.choices import Audience, Privacy
from desktop.core.errors import Refused, Trouble
from desktop.i18n import N_, _
from desktop.model.fields import specs
from desktop.model.noun import Noun
from desktop.services.club import ClubFile
from desktop.storage.step import Step

PRINT: Final = "print"
SAVE: Final = "save"
EXPORT: Final = "export"
PREVIEW: Final = "preview"
LOOK: Final = "look"
WORDS: Final = {
    PRINT: N_("printed: {what}, {name}"),
    SAVE: N_("saved as a file: {what}, {name}"),
    EXPORT: N_("exported: {what}, {name}"),
    PREVIEW: N_("looked at: {what}, {name}"),
    LOOK: N_("looked at: {what}, {name}"),
}
"""How something left the club, or was looked at: the first part of a verb. The second is the paper, table or noun."""


def giving_out(club: ClubFile, how: str, what: str, about: Noun | None = None) -> Step:
    """Begin the step of a paper that stores something: it is its own note, also if it stored nothing."""
    step = club.step(f"{how}.{what}", undoable=False, always=True)
    if about is not None:
        step.about(about)
    return step


def given_out(club: ClubFile, how: str, what: str, about: Noun | None = None) -> None:
    """Note that something was printed, saved or exported, once it was."""
    _note(club, f"{how}.{what}", about, once=False)


def looked_at(club: ClubFile, how: str, what: str, privacy: Privacy, about: Noun | None = None) -> None:
    """Note that something SEALED was shown, once for each thing while a club is open; of other classes nothing."""
    if privacy is Privacy.SEALED:
        _note(club, f"{how}.{what}", about, once=True)


def highest(classes: Iterable[Privacy]) -> Privacy:
    """Give the class that needs the most care; OPEN if there is none."""
    return max(classes, key=list(Privacy).index, default=Privacy.OPEN)


def class_of_noun(noun: type[Noun]) -> Privacy:
    """Give the class of a noun: the highest of its fields."""
    return highest(spec.privacy for spec in specs(noun).values())


def class_of(records: Iterable[Noun]) -> Privacy:
    """Give the class of what stands in records: the highest of their fields that hold something."""
    return highest(
        spec.privacy for one in records for name, spec in specs(type(one)).items() if vars(one)["__data__"].get(name)
    )


def words(verb: str, name: str) -> str:
    """Say a note with the present name of what it is about; nothing where the verb is none of these."""
    how, _dot, what = verb.partition(".")
    if how not in WORDS:
        return ""
    return _(WORDS[how]).format(what=_title(how, what), name=name).strip(" ,،")


def _note(club: ClubFile, verb: str, about: Noun | None, *, once: bool) -> None:
    noun = (about._meta.table_name, about.id, about.uid) if about is not None else ()
    with suppress(Refused, Trouble):
        club.note(verb, *noun, once=once)


def _title(how: str, what: str) -> str:
    if how in {PRINT, SAVE, PREVIEW}:
        from desktop.reports.catalogue import PAPERS  # brings ReportLab

        return next((_(one.title) for one in PAPERS if one.name == what), what)
    from desktop.services.exporting_columns import TITLES

    table, _dot, whom = what.partition(".")
    title = _(TITLES.get(table, N_("Person")))
    audience = next((one for one in Audience if one.value == whom), None)
    return f"{title} · {_('for {audience}').format(audience=_(audience.label))}" if audience is not None else title
