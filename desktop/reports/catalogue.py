"""The papers that can be made: name, title, class, what each needs to know, and what makes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.core.choices import Choice, Privacy, SheetKind
from desktop.core.table import Table
from desktop.i18n import N_
from desktop.reports import (
    agreement,
    ask_letter,
    card,
    closure,
    critique,
    fire,
    folio,
    gaps,
    homework_card,
    hours,
    letter,
    matrix,
    mistakes,
    pack,
    prep,
    progress,
    promises,
    record,
    register,
    statement,
    tell_them,
    that_day,
    then_now,
    timesheet,
    volunteers,
)
from desktop.reports.kit.page import Edition, Options, Rendered


class Need(Choice):
    """What a paper must, or may, be told."""

    SESSION = "session", N_("Session")
    PERSON = "person", N_("Person")
    GROUP = "group", N_("Group")
    PERIOD = "period", N_("Period")
    TERM = "term", N_("Term")
    FUND = "fund", N_("Fund")
    DAY = "day", N_("Day")
    RELATIONSHIP = "relationship", N_("Relationship")
    MENTEE = "mentee", N_("Mentee")
    MONTH = "month", N_("Month")
    ASKING = "asking", N_("Request")


NAMED = (Edition.NAMED,)
BOTH = (Edition.NAMED, Edition.CODED)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A paper of the catalogue.

    `name` is what the command line calls it and `title` is translated when shown. `needs` must be told and `may` can
    be; a term stands for its period. `sheet` is the kind of sheet that is issued when the paper is printed or saved.
    `render` takes the paper's data and the options; `tables` gives the same figures, where the paper has any.
    """

    name: str
    title: str
    privacy: Privacy
    needs: tuple[Need, ...]
    render: Callable[[Any, Options], Rendered]
    tables: Callable[[Any, Options], list[Table]] | None = None
    may: tuple[Need, ...] = ()
    editions: tuple[Edition, ...] = NAMED
    sheet: SheetKind | None = None
    landscape: bool = False
    addressed: bool = False  # handed to the person it is about, whose own fields it may show

    @property
    def is_of_session(self) -> bool:
        return Need.SESSION in self.needs

    @property
    def is_of_day(self) -> bool:
        return Need.DAY in self.needs

    @property
    def has_table(self) -> bool:
        return self.tables is not None

    def privacy_of(self, edition: Edition) -> Privacy:
        """Say the class of an edition: codes may lie on a table, names may not."""
        return Privacy.OPEN if edition is Edition.CODED else self.privacy


PAPERS = (
    PaperKind(
        "register",
        N_("Mentee register"),
        Privacy.TEAM,
        (Need.SESSION,),
        register.render,
        register.tables,
        sheet=SheetKind.REGISTER,
    ),
    PaperKind(
        "register-signature",
        N_("Mentee register with collector’s signature"),
        Privacy.TEAM,
        (Need.SESSION,),
        register.render_signature,
        register.tables,
        sheet=SheetKind.REGISTER_SIGNATURE,
        landscape=True,
    ),
    PaperKind(
        "volunteers",
        N_("Volunteer sheet"),
        Privacy.TEAM,
        (Need.SESSION,),
        volunteers.render,
        volunteers.tables,
        sheet=SheetKind.VOLUNTEERS,
        landscape=True,
    ),
    PaperKind(
        "card",
        N_("Contact and medical card"),
        Privacy.SEALED,
        (Need.SESSION,),
        card.render,
        sheet=SheetKind.CARD,
    ),
    PaperKind("fire", N_("Fire list"), Privacy.OPEN, (Need.SESSION,), fire.render, fire.tables),
    PaperKind("pack", pack.TITLE, Privacy.SEALED, (Need.SESSION,), pack.render),
    PaperKind(
        "matrix",
        N_("Term matrix"),
        Privacy.TEAM,
        (Need.PERIOD,),
        matrix.render,
        matrix.tables,
        may=(Need.TERM, Need.GROUP),
        editions=BOTH,
        landscape=True,
    ),
    PaperKind(
        "statement",
        N_("Statement of volunteer hours"),
        Privacy.TEAM,
        (Need.PERSON, Need.PERIOD),
        statement.render,
        statement.tables,
        may=(Need.TERM,),
        addressed=True,
    ),
    PaperKind(
        "hours",
        N_("Organisation hours report"),
        Privacy.TEAM,
        (Need.PERIOD,),
        hours.render,
        hours.tables,
        may=(Need.TERM, Need.FUND),
        editions=BOTH,
    ),
    PaperKind(
        "that-day",
        N_("On that day"),
        Privacy.SEALED,
        (Need.DAY,),
        that_day.render,
        that_day.tables,
        landscape=True,
    ),
    PaperKind("agreement", N_("Mentoring agreement"), Privacy.TEAM, (Need.RELATIONSHIP,), agreement.render),
    PaperKind(
        "homework",
        N_("Homework card"),
        Privacy.TEAM,
        (Need.RELATIONSHIP,),
        homework_card.render,
        landscape=True,
    ),
    PaperKind(
        "prep",
        N_("Meeting prep sheet"),
        Privacy.TEAM,
        (Need.RELATIONSHIP,),
        prep.render,
        may=(Need.SESSION,),
        landscape=True,
    ),
    PaperKind("prep-pad", N_("Pad of prep sheets"), Privacy.TEAM, (), prep.render, landscape=True),
    PaperKind(
        "record",
        N_("Meeting record"),
        Privacy.TEAM,
        (Need.RELATIONSHIP,),
        record.render,
        may=(Need.SESSION,),
        sheet=SheetKind.RECORDS,
        landscape=True,
    ),
    PaperKind("record-pad", N_("Pad of meeting records"), Privacy.TEAM, (), record.render, landscape=True),
    PaperKind(
        "critique",
        N_("Kind-critique slips"),
        Privacy.TEAM,
        (),
        critique.render,
        may=(Need.RELATIONSHIP,),
        landscape=True,
    ),
    PaperKind(
        "tell-them", N_("Tell-them slips"), Privacy.TEAM, (), tell_them.render, may=(Need.RELATIONSHIP,), landscape=True
    ),
    PaperKind(
        "then-now",
        N_("Then-and-now slips"),
        Privacy.TEAM,
        (),
        then_now.render,
        sheet=SheetKind.THEN_NOW,
        landscape=True,
    ),
    PaperKind("promises", N_("Review of promises"), Privacy.TEAM, (Need.RELATIONSHIP,), promises.render),
    PaperKind("closure", N_("Closure form"), Privacy.TEAM, (Need.RELATIONSHIP,), closure.render),
    PaperKind("mistakes", mistakes.TITLE, Privacy.OPEN, (Need.PERIOD,), mistakes.render, may=(Need.TERM,)),
    PaperKind(
        "timesheet",
        N_("Monthly one-to-one timesheet"),
        Privacy.TEAM,
        (Need.PERSON, Need.MONTH),
        timesheet.render,
        timesheet.tables,
    ),
    PaperKind(
        "progress",
        N_("Progress report"),
        Privacy.TEAM,
        (Need.MENTEE, Need.PERIOD),
        progress.render,
        progress.tables,
        may=(Need.TERM,),
        editions=tuple(Edition),
        addressed=True,
    ),
    PaperKind(
        "folio",
        N_("Proof of mentoring"),
        Privacy.TEAM,
        (Need.PERSON, Need.PERIOD),
        folio.render,
        folio.tables,
        may=(Need.TERM,),
        addressed=True,
    ),
    PaperKind(
        "letter",
        N_("Letter of thanks"),
        Privacy.TEAM,
        (Need.PERSON, Need.PERIOD),
        letter.render,
        may=(Need.TERM,),
        addressed=True,
    ),
    PaperKind("ask", N_("Ask letter"), Privacy.TEAM, (Need.ASKING,), ask_letter.render, addressed=True),
    PaperKind("gaps", N_("What is missing"), Privacy.TEAM, (), gaps.render, gaps.tables),
)

BY_NAME = {paper.name: paper for paper in PAPERS}
