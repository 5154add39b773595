"""The words of the door: what stands under a name, and what is asked."""

from collections.abc import Mapping

from desktop.core import clock
from desktop.core.choices import RoleKind
from desktop.i18n import _
from desktop.services.door import DoorPerson, Where
from desktop.services.leaving import Collecting


def detail(one: DoorPerson, roles: Mapping[RoleKind, str]) -> str:
    """Say what stands under a name; how often somebody came is known only while the coordinator looks."""
    said = [_where(one)]
    if one.role is RoleKind.VOLUNTEER:
        said.append(roles[one.role])
    if one.attended.possible:
        said.append(_("came {came} of {possible}").format(came=one.attended.came, possible=one.attended.possible))
    return " · ".join(part for part in said if part)


def _where(one: DoorPerson) -> str:
    if one.where is Where.HERE:
        if one.arrived is None:
            return "● " + _("here")
        return "● " + _("here since {time}").format(time=clock.text(one.arrived))
    if one.where is Where.LEFT:
        return _("went home at {time}").format(time=clock.text(one.left))
    return f"N  {_('first time')}" if one.newcomer else ""


def collector_words(who: DoorPerson, known: Collecting) -> str:
    """Ask who takes somebody home; nobody's name but their own is said."""
    if not known.asked:
        return _("{name}, are you going home?").format(name=who.name)
    if known.is_known:
        return _("Who collects {name}?").format(name=who.name)
    return _("{name}, please ask the coordinator to come to the door.").format(name=who.name)
