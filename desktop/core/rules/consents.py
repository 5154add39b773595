"""Which consents a registration asks for, and what each means in plain words."""

from typing import Final

from desktop.core.choices import ConsentKind
from desktop.i18n import N_

MEANS: Final = {
    ConsentKind.TAKE_PART: N_("come to the sessions and what belongs to them."),
    ConsentKind.EMERGENCY: N_("medical help at once, if nobody can be reached in time."),
    ConsentKind.LEAVE_ALONE: N_("go home alone when a session ends."),
    ConsentKind.PHOTO_INTERNAL: N_("pictures that are shown in the club and to its families."),
    ConsentKind.PHOTO_PUBLIC: N_("pictures on posters, on the website or in the press, without a name."),
    ConsentKind.ELECTRONIC: N_("news and appointments by e-mail or message; to a child never without an adult."),
    ConsentKind.SHARE_HOST: N_("the name is told to the host of the building."),
    ConsentKind.EVALUATION: N_("answers and progress may be counted in reports and research, without a name."),
    ConsentKind.QUOTE: N_("own words may be printed with the first name."),
    ConsentKind.NAMED: N_("the name may stand among those who are thanked in a report."),
    ConsentKind.MEETING_PLACE: N_("meet the mentor there, in sight of others: ______________________"),
}
"""What is said yes or no to, in the order of the form; none of them names who says it."""

OF_ADULTS: Final = frozenset({ConsentKind.NAMED})
OF_CHILDREN: Final = frozenset({ConsentKind.LEAVE_ALONE, ConsentKind.MEETING_PLACE})


def asked(*, adult: bool) -> list[ConsentKind]:
    """Give the consents that are asked for, of an adult or for a child."""
    return [kind for kind in MEANS if kind not in (OF_CHILDREN if adult else OF_ADULTS)]
