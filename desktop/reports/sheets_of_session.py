"""The sheets of the catalogue that are of one session: who comes, who was there, who must be called."""

from desktop.core.choices import Privacy, SheetKind
from desktop.core.paper_choices import About, Need
from desktop.i18n import N_
from desktop.reports import badges, card, door_list, fire, pack, register, slips, volunteers
from desktop.reports.paper_kind import PaperKind

PAPERS = (
    PaperKind(
        About.SESSION,
        "register",
        N_("Mentee register"),
        Privacy.TEAM,
        (Need.SESSION,),
        register.render,
        register.tables,
        sheet=SheetKind.REGISTER,
    ),
    PaperKind(
        About.SESSION,
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
        About.SESSION,
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
        About.SESSION,
        "slips",
        N_("Self-sign slips"),
        Privacy.TEAM,
        (Need.SESSION,),
        slips.render,
        sheet=SheetKind.SLIPS,
    ),
    PaperKind(
        About.SESSION,
        "card",
        N_("Contact and medical card"),
        Privacy.SEALED,
        (Need.SESSION,),
        card.render,
        sheet=SheetKind.CARD,
    ),
    PaperKind(
        About.SESSION, "door", N_("Door list"), Privacy.OPEN, (Need.SESSION,), door_list.render, door_list.tables
    ),
    PaperKind(About.SESSION, "fire", N_("Fire list"), Privacy.OPEN, (Need.SESSION,), fire.render, fire.tables),
    PaperKind(
        About.SESSION,
        "badges",
        N_("Name badges"),
        Privacy.OPEN,
        (),
        badges.render,
        may=(Need.SESSION, Need.WEARERS, Need.ANYBODY, Need.PRESET),
        duplex=True,
    ),
    PaperKind(About.SESSION, "pack", pack.TITLE, Privacy.SEALED, (Need.SESSION,), pack.render),
)
