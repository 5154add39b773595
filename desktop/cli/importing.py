"""Importing the lists that a club has, people, a term's register or hours: `import CLUB FILE`."""

import tomllib
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import Commands
from desktop.core.choices import ListKind, RoleKind
from desktop.core.errors import Refused
from desktop.i18n import _, formats, ngettext

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
        _("take people, a term's register or hours in from a CSV, XLSX or ODS list"),
        more=_(
            "What the file lists is seen by its content where that is sure; --as says it. Columns are recognised by\n"
            'their headings and their content; --map says what was not seen: "Rufname=known_as", or a TOML file\n'
            'with lines such as "Rufname" = "known_as". In a register a table [marks] says what signs mean:\n'
            '"B" = "told_us", "" = "not_recorded" for a blank, which is absent otherwise.\n'
            "What was said is remembered for the next list with the same headings.\n"
            "A line that cannot be taken is left out and said on stderr; all others are written in one step of undo,\n"
            "after a backup. Importing the same list again changes nothing.\n"
            "--dry-run shows what each column was taken for and what would become of each line."
        ),
        who=("--who",),  # --as says here what is imported
    )
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the list"))
    command.add_argument(
        "--as",
        dest="kind",
        choices=[one.value for one in ListKind],
        default="",
        help=_("what it lists (seen by its content; people where that is not sure)"),
    )
    command.add_argument(
        "--role", choices=[one.value for one in RoleKind], help=_("who they are, where the list does not say so")
    )
    command.add_argument("--dry-run", action="store_true", help=_("say what it would do, and change nothing"))
    command.add_argument("--sheet", default="", metavar=_("NAME"), help=_("which sheet of the file"))
    command.add_argument(
        "--dates", choices=["dmy", "mdy", "ymd"], default="", help=_("how dates are written, where both ways can be")
    )
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="MAP.toml",
        help=_("what columns are, by heading or letter: a TOML file, or HEADING=FIELD (again for more)"),
    )
    command.add_argument(
        "--year", type=int, help=_("the year of a register's first date, where the dates have none (by the terms)")
    )
    command.add_argument("--group", default="", metavar=_("NAME"), help=_("the group of a register"))
    command.add_argument(
        "--duplicates",
        choices=["skip", "create", "update"],
        default="skip",
        help=_("what becomes of those who look like somebody here (skip)"),
    )


def import_(asked: Namespace) -> Answer:
    """Take a list in, or say what would come of it."""
    from desktop.services import importing  # brings what recognises names and telephone numbers

    mapping = _mapping(asked.map)
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
            year=asked.year,
            group=asked.group,
        )
        if preview.questions:
            raise Refused(preview.questions[0], problems=preview.questions)
        report = preview.report if asked.dry_run else importing.take(club, preview, duplicates=asked.duplicates)
    figures: dict[str, Any] = {name: getattr(report, name) for name in COUNTS} | dict(report.figures)
    figures["problems"] = [problem._asdict() for problem in report.problems]
    summary = [*_remembered(preview), *_summary(report, preview.kind)]
    if asked.dry_run:
        figures |= {"kind": preview.kind.value, "columns": _columns(preview), "lines": _lines(preview)}
        return Answer(figures, [*_shown(preview), "", *summary], _notices(report.problems))
    return Answer(figures, summary, _notices(report.problems))


def _mapping(said: "Sequence[str]") -> dict[str, str]:
    """Read what columns are: pairs of heading and field, and TOML files.

    Raises:
        Refused: a file is not there, is no TOML, or a value is no text.
    """
    mapping: dict[str, str] = {}
    for one in said:
        heading, sign, field = one.rpartition("=")
        if sign and not Path(one).exists():
            mapping[heading.strip()] = field.strip()
        else:
            mapping |= _from_toml(Path(one))
    return mapping


def _from_toml(path: Path) -> dict[str, str]:
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(_("“{file}” cannot be read: {reason}.").format(file=path, reason=error.strerror)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(_("“{file}” is no TOML file: {reason}.").format(file=path.name, reason=error)) from None
    from desktop.services import importing

    marks = read.pop("marks", {})
    signs = {importing.mark_key(sign): word for sign, word in marks.items()} if isinstance(marks, dict) else {"": marks}
    mapping = {**read, **signs}
    if not all(isinstance(value, str) for value in mapping.values()):
        raise Refused(_('“{file}” must hold lines such as “"Rufname" = "known_as"”.').format(file=path.name))
    return mapping


def _notices(problems: "Iterable[ImportProblem]") -> list[str]:
    return [
        ": ".join(part for part in (_("Line {row}").format(row=one.row), one.column, one.message) if part)
        for one in problems
    ]


def _remembered(preview: "Preview") -> list[str]:
    return [_("The columns were taken as was said of the last list with these headings.")] * preview.is_remembered


def _summary(report: "ImportReport", kind: ListKind) -> list[str]:
    words = ngettext(
        "{read} line: {created} created, {changed} changed, {unchanged} unchanged, "
        "{duplicates} perhaps here already, {refused} refused, {skipped} skipped.",
        "{read} lines: {created} created, {changed} changed, {unchanged} unchanged, "
        "{duplicates} perhaps here already, {refused} refused, {skipped} skipped.",
        report.read,
    )
    lines = [words.format(**{name: getattr(report, name) for name in COUNTS})]
    figures = report.figures
    if kind is ListKind.REGISTER:
        words = ngettext(
            "{sessions} session; came: {mentees} times mentees, {volunteers} times volunteers; "
            "{told} told us, {absences} absences.",
            "{sessions} sessions; came: {mentees} times mentees, {volunteers} times volunteers; "
            "{told} told us, {absences} absences.",
            figures["sessions"],
        )
        lines.append(
            words.format(
                sessions=figures["sessions"],
                mentees=figures["mentee_attendances"],
                volunteers=figures["volunteer_attendances"],
                told=figures["told_us"],
                absences=figures["absences"],
            )
        )
    elif kind is ListKind.HOURS:
        words = ngettext("{count} new entry, {hours}.", "{count} new entries, {hours}.", figures["entries"])
        lines.append(words.format(count=figures["entries"], hours=formats.hours(figures["minutes"])))
    return lines


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
