"""What is said of a paper in the catalogue: name, title, class, what it is about and needs to know, what makes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.core.choices import Privacy, SheetKind
from desktop.core.paper_choices import About, Need
from desktop.core.table import Table
from desktop.i18n import _
from desktop.reports.kit.page import Edition, Options, Rendered

NAMED = (Edition.NAMED,)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A paper of the catalogue.

    `name` is what the command line calls it and `title` is translated when shown. `needs` must be told and `may` can
    be; a term stands for its period. `sheet` is the kind of sheet that is issued when the paper is printed or saved.
    `render` takes the paper's data and the options; `tables` gives the same figures, where the paper has any.
    """

    about: About
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
    duplex: bool = False  # printed on both sides of its sheets
    of_all_groups: bool = False  # of the whole club where no group is told
    blank: Privacy | None = None  # its class as a blank form, where it can be one
    addressed: bool = False  # handed to the person it is about, whose own fields it may show
    fillable: bool = False  # on a screen too
    apart: bool = False  # made at a place of its own, with what the club does not know

    @property
    def is_of_session(self) -> bool:
        return Need.SESSION in self.needs

    @property
    def is_of_pair(self) -> bool:
        return Need.RELATIONSHIP in self.needs

    @property
    def is_about_somebody(self) -> bool:
        return bool({Need.PERSON, Need.MENTEE, Need.RELATIONSHIP} & {*self.needs})

    @property
    def is_of_day(self) -> bool:
        return Need.DAY in self.needs

    @property
    def has_table(self) -> bool:
        return self.tables is not None

    def privacy_of(self, edition: Edition, *, blank: bool = False) -> Privacy:
        """Say the class of an edition: codes may lie on a table, names may not, and a blank form names nobody."""
        if blank and self.blank is not None:
            return self.blank
        return Privacy.OPEN if edition is Edition.CODED else self.privacy

    def edition_words(self, edition: Edition) -> str:
        """Say what an edition is called, in the language in use; beside a short one it is the whole paper."""
        whole = edition is Edition.NAMED and Edition.SHORT in self.editions
        return _("Whole edition") if whole else _(edition.label)
