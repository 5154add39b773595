"""What belongs into the session pack: the club's own choice, remembered for every evening."""

from desktop.core.paper_choices import PackPart
from desktop.services.club import ClubFile, settings


def of(club: ClubFile) -> frozenset[PackPart]:
    """Give the parts that the club wants in its pack; blank consent forms only where it wants at least one."""
    own = settings(club)
    parts = frozenset(map(PackPart, own.pack_parts))
    return parts if own.consent_forms else parts - {PackPart.CONSENT}
