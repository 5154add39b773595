"""The sheet between papers for the clipboard and papers for the envelope."""

from dataclasses import dataclass

from desktop.core.choices import Privacy
from desktop.i18n import _, ngettext
from desktop.reports.kit import page, text
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import STRONG, Align, Pen


@dataclass(frozen=True, slots=True)
class SeparatorData:
    """What follows: the titles of the sealed papers with how many pages each has."""

    imprint: Imprint
    period: str
    follow: tuple[tuple[str, int], ...]


def render(data: SeparatorData, options: Options) -> Rendered:
    """Make the sheet."""
    return page.render(lambda: [build(data, options)], options)


def build(data: SeparatorData, options: Options) -> Document:
    """Lay out one page that cannot be overlooked; it is OPEN itself and names nobody."""
    on = page.leaf(options)

    def draw(pen: Pen) -> None:
        down = page.head_height(on) + (8 if on.large else 45)
        high = 26.0
        pen.box(0, down, on.width, high, STRONG * 2)
        pen.cell(
            0,
            down,
            on.width,
            high,
            text.unbroken(_("SEALED pages follow")),
            34,
            bold=True,
            align=Align.MIDDLE,
            least=18,
        )
        down += high + 8
        size = on.body * 4 / 3
        lines = [
            ngettext("{title}: {count} page", "{title}: {count} pages", count).format(title=title, count=count)
            for title, count in data.follow
        ]
        lines += [
            "",
            _("Count the pages. Fold them with the print inside, or put them into an envelope."),
            _("Only the leader opens them. Count them back at the end, and shred them by the date at their foot."),
        ]
        for words in lines:
            for line in text.wrap(words, on.width, size):
                pen.line_of(0, down + size * 0.95 / text.MM, line, size)
                down += text.height(size)
            down += 1.5

    return Document(on, _("Separator"), data.period, Privacy.OPEN, data.imprint, [draw])
