"""The method note of an impact report: what is counted, how, and what is missing."""

from collections.abc import Iterator

from desktop.core.rules.hours_report import policy_words
from desktop.i18n import _, formats, ngettext
from desktop.reports.impact_tables import ImpactData


def rules() -> list[str]:
    """Say the rules that hold for every figure."""
    return [
        _("Everybody is counted once. From 1 to 4 people or relationships are printed as <5."),
        _("Where a figure stands as … it would give such a number away. No percentage is said of fewer than five."),
        _("A goal has moved where the mentee’s own latest rating is above the first; one without two is not counted."),
    ]


def sentences(data: ImpactData) -> list[str]:
    """Say the rules, what each part counts, and what is missing in the records."""
    return [*rules(), *_counted(data), *policy_words(data.hours.policy), *_missing(data)]


def _counted(data: ImpactData) -> Iterator[str]:
    if data.group:
        yield _("Only sessions, relationships and hours of the group {group} are counted.").format(group=data.group)
    yield _("A mentee is reached by coming to a session or meeting a mentor; ages are those of the last day.")
    yield _(
        "Sustained means still active, or paused, so many months after the start, of all relationships that began long"
        " enough ago, also before this time."
    )
    yield _("A planned ending is one that was agreed on beforehand.")
    days = (data.ends - data.starts).days + 1
    yield _("“Before” is the time of the same length before this one: {days}.").format(days=formats.days(days))


def _missing(data: ImpactData) -> Iterator[str]:
    if data.reach.unrecorded:
        words = ngettext(
            "Of {count} place at a session nobody noted who came.",
            "Of {count} places at sessions nobody noted who came.",
            data.reach.unrecorded,
        )
        yield words.format(count=formats.number(data.reach.unrecorded))
    if data.asked_on < data.ends:
        yield _("The time goes on until {day}; what comes is not in it.").format(day=formats.day(data.ends))
