"""What the blank forms show: their number, and who of the club is told."""

from dataclasses import replace

from desktop.i18n import _
from desktop.model.club import Club
from desktop.model.fields import spec
from desktop.reports.concern import ConcernData
from desktop.reports.incident import IncidentData, ToCall
from desktop.reports.kit.page import Imprint
from desktop.services import blank_form
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint


def incident_form(club: ClubFile, group: str = "", ahead: int = 0) -> IncidentData:
    """Gather the incident form; `ahead` counts the new sheets of the same pack that come before it."""
    own = settings(club)
    coordinator = ToCall(_(spec(Club.coordinator).label), own.coordinator, own.coordinator_phone)
    return IncidentData(_numbered(club, group, ahead), (coordinator, _lead(club)))


def concern_form(club: ClubFile) -> ConcernData:
    """Gather the concern form: the safeguarding lead alone is named."""
    return ConcernData(_numbered(club, "", 0), _lead(club))


def _numbered(club: ClubFile, group: str, ahead: int) -> Imprint:
    return replace(imprint(club, group), sheet=blank_form.plan(club, ahead))


def _lead(club: ClubFile) -> ToCall:
    own = settings(club)
    return ToCall(_(spec(Club.safeguarding_lead).label), own.safeguarding_lead, own.safeguarding_phone)
