"""Importing people from the lists that a club has: `import CLUB FILE`."""

import tomllib
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import Commands
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.services.importing import ImportProblem, ImportReport, Preview

COUNTS = ("read", "created", "changed", "unchanged", "duplicates", "refused", "skipped")
QUIET = frozenset({"unchanged", "skipped"})


def declare(commands: Commands) -> None:
    """Declare `import`."""
    command = commands.add(
        "import",
        import_,
        _("take people in from a CSV, XLSX or ODS list"),
        more=_(
            "Columns are recognised by their headings and their content; --map says what was not seen: a TOML file\n"
            'with lines such as "Rufname" = "known_as". A line that cannot be taken is left out and said on stderr;\n'
            "all others are written in one step of undo. Importing the same list again creates nobody.\n"
            "--dry-run shows what each column was taken for and what would become of each line."
        ),
        who=("--who",),  # --as says here what is imported
    )
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the list"))
    command.add_argument("--as", dest="kind", choices=["people"], default="people", help=_("what it lists (people)"))
    command.add_argument(
        "--role", choices=[one.value for one in RoleKind], help=_("who they are, where the list does not say so")
    )
    command.add_argument("--dry-run", action="store_true", help=_("say what it would do, and change nothing"))
    command.add_argument("--sheet", default="", metavar=_("NAME"), help=_("which sheet of the file"))
    command.add_argument(
        "--dates", choices=["dmy", "mdy", "ymd"], default="", help=_("how dates are written, where both ways can be")
    )
    command.add_argument("--map", type=Path, metavar="MAP.toml", help=_("what columns are, by heading or letter"))
    command.add_argument(
        "--duplicates",
        choices=["skip", "create", "update"],
        default="skip",
        help=_("what becomes of those who look like somebody here (skip)"),
    )


def import_(asked: Namespace) -> Answer:
    """Take a list in, or say what would come of it."""
    from desktop.services import importing  # brings what recognises names and telephone numbers

    mapping = _mapping(asked.map) if asked.map else None
    opened = opening.reading if asked.dry_run else opening.writing
    with opened(asked) as club:
        preview = importing.look(
            club,
            asked.file,
            kind=asked.kind,
            role=asked.role,
            sheet=asked.sheet,
            dates=asked.dates,
            mapping=mapping,
            duplicates=asked.duplicates,
        )
        if preview.questions:
            raise Refused(preview.questions[0], problems=preview.questions)
        report = preview.report if asked.dry_run else importing.people(club, preview, duplicates=asked.duplicates)
    figures: dict[str, Any] = {name: getattr(report, name) for name in COUNTS}
    figures["problems"] = [problem._asdict() for problem in report.problems]
    summary = _summary(report)
    if asked.dry_run:
        figures |= {"columns": _columns(preview), "lines": _lines(preview)}
        return Answer(figures, [*_shown(preview), "", summary], _notices(report.problems))
    return Answer(figures, [summary], _notices(report.problems))


def _mapping(path: Path) -> dict[str, str]:
    """Read what columns are.

    Raises:
        Refused: the file is not there, is no TOML, or a value is no text.
    """
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(_("“{file}” cannot be read: {reason}.").format(file=path, reason=error.strerror)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(_("“{file}” is no TOML file: {reason}.").format(file=path.name, reason=error)) from None
    if not all(isinstance(value, str) for value in read.values()):
        raise Refused(_('“{file}” must hold lines such as “"Rufname" = "known_as"”.').format(file=path.name))
    return read


def _notices(problems: "Iterable[ImportProblem]") -> list[str]:
    return [
        ": ".join(part for part in (_("Line {row}").format(row=one.row), one.column, one.message) if part)
        for one in problems
    ]


def _summary(report: "ImportReport") -> str:
    words = ngettext(
        "{read} line: {created} created, {changed} changed, {unchanged} unchanged, "
        "{duplicates} perhaps here already, {refused} refused, {skipped} skipped.",
        "{read} lines: {created} created, {changed} changed, {unchanged} unchanged, "
        "{duplicates} perhaps here already, {refused} refused, {skipped} skipped.",
        report.read,
    )
    return words.format(**{name: getattr(report, name) for name in COUNTS})


def _columns(preview: "Preview") -> list[dict[str, Any]]:
    return [{"column": one.letter, "title": one.title, "taken_for": one.meaning or None} for one in preview.columns]


def _lines(preview: "Preview") -> list[dict[str, Any]]:
    return [
        {
            "row": one.row,
            "name": one.name,
            "outcome": one.outcome.value,
            "reason": one.reason,
            "differences": [difference._asdict() for difference in one.differences],
        }
        for one in preview.rows
    ]


def _shown(preview: "Preview") -> "Sequence[str]":
    taken = [(one.letter, one.title, one.label or _("not taken")) for one in preview.columns]
    lines = [
        (
            one.row,
            one.name,
            _(one.outcome.label),
            "; ".join([*filter(None, [one.reason]), *(_changed(*each) for each in one.differences)]),
        )
        for one in preview.rows
        if one.outcome.value not in QUIET
    ]
    return [
        *columns([_("Column"), _("Heading"), _("Taken for")], taken),
        "",
        *columns([_("Line"), _("Name"), _("Outcome"), ""], lines, right=[0]),
    ]


def _changed(field: str, old: str, new: str) -> str:
    return f"{field}: {old or '–'} → {new}"
