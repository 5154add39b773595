"""Sheets of labels and badge cards that the club buys: where each label lies on the paper."""

from desktop.core.choices import PaperSize
from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, choice, number, text, whole
from desktop.model.noun import Noun


class LabelPreset(Noun):
    """A sheet of labels, in millimetres; margins that are not said centre it, steps that are not said leave no gap."""

    name = text(N_("Labels"), required=True, limit=60, privacy=OPEN, shown=Shown.LIST)
    paper = choice(N_("Paper"), PaperSize, default=PaperSize.A4, privacy=OPEN, shown=Shown.LIST)
    width = number(N_("Width of a label (mm)"), shown=Shown.LIST)
    height = number(N_("Height of a label (mm)"), shown=Shown.LIST)
    columns = whole(N_("Columns"), required=True, default=2, shown=Shown.LIST)
    rows = whole(N_("Rows"), required=True, default=4, shown=Shown.LIST)
    left = number(N_("Left margin (mm)"), help=N_("Empty: in the middle of the paper."))
    top = number(N_("Top margin (mm)"), help=N_("Empty: in the middle of the paper."))
    across = number(N_("From label to label, across (mm)"), help=N_("Empty: without a gap."))
    down = number(N_("From label to label, down (mm)"), help=N_("Empty: without a gap."))
