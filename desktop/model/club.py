"""The club itself: its name, its words, and what holds for everybody in it. One row."""

from desktop.core.choices import ClubKind, PaperSize, SortBy
from desktop.core.paper_choices import PackPart
from desktop.i18n import N_
from desktop.model.fields import OPEN, Kind, Shown, choice, choices, day, long_text, text, whole, yes_no
from desktop.model.noun import Noun


class Club(Noun):
    """The settings of the club; there is exactly one row."""

    name = text(N_("Name of the club"), required=True, privacy=OPEN)
    kind = choice(N_("Kind"), ClubKind, default=ClubKind.CODE_CLUB, privacy=OPEN)
    country = text(N_("Country"), kind=Kind.COUNTRY, limit=2, default="GB", privacy=OPEN)
    language = text(
        N_("Language"),
        kind=Kind.LANGUAGE,
        limit=10,
        default="en",
        privacy=OPEN,
        help=N_("Of papers, if nothing else is said."),
    )
    organisation = text(N_("Organisation"), privacy=OPEN, help=N_("Printed at the head of papers, if it is another."))
    address = long_text(N_("Address"), privacy=OPEN, help=N_("Printed on letters and statements."))
    paper = choice(N_("Paper size"), PaperSize, default=PaperSize.A4)
    volunteer_word = text(N_("A volunteer is called"), help=N_("Such as mentor, coach, champion."), privacy=OPEN)
    mentee_word = text(N_("A mentee is called"), help=N_("Such as student, ninja, learner."), privacy=OPEN)
    sort_by = choice(N_("Names are sorted by"), SortBy, default=SortBy.KNOWN_AS)
    coordinator = text(N_("Coordinator"), privacy=OPEN, help=N_("Confirms hours; named on statements."))
    coordinator_position = text(N_("Position"), privacy=OPEN)
    coordinator_phone = text(N_("Telephone"), privacy=OPEN)
    school_year_month = whole(N_("School year starts in month"), required=True, default=9)
    hours_kept_years = whole(N_("Signed sheets are kept for years"), required=True, default=3)
    ratio_bands = text(
        N_("Supervision: ages and children per adult"),
        default="0-1:3 2-3:4 4-8:6 9-12:8 13-17:10",
        help=N_("Such as 4-8:6 9-12:8: six children of 4 to 8 need one adult."),
    )
    minimum_adults = whole(N_("Never fewer adults than"), required=True, default=2)
    training_required = yes_no(N_("Adults count only with their training done"))
    safeguarding_lead = text(N_("Safeguarding lead"), privacy=OPEN, help=N_("Printed on forms: who hears of a worry."))
    safeguarding_phone = text(N_("Telephone of the safeguarding lead"), limit=40, privacy=OPEN)
    check_rule = long_text(
        N_("How checks are renewed"), help=N_("Printed under the list of checks; if empty, what is usual in a country.")
    )
    pack_parts = choices(N_("In the session pack"), PackPart, default=tuple(PackPart))
    consent_forms = whole(N_("Blank consent forms in it"), required=True, default=2)
    keep_health = whole(N_("Health notes of people who have left, months"), required=True, default=3)
    keep_checks = whole(N_("Checks that were replaced or left behind, months"), required=True, default=6)
    keep_asked = whole(N_("People who asked and never came, months"), required=True, default=6)
    keep_words = whole(N_("Words of relationships that have ended, months"), required=True, default=12)
    keep_people = whole(
        N_("People who have left, months"),
        required=True,
        default=24,
        help=N_("0 keeps them until somebody says otherwise."),
    )
    match_skill = yes_no(N_("A mentor offers something that the mentee wants"), default=True)
    match_language = yes_no(N_("They have a language in common"), default=True)
    match_time = yes_no(N_("They have half an hour of the week in common"), default=True)
    match_place = yes_no(N_("They have a place in common"), help=N_("Off while you can find them a room."))
    match_again = yes_no(N_("Two with whom it did not fit may be matched again"))
    recovery_on = day(N_("Recovery sheet made on"), shown=Shown.NOWHERE)
    is_sample = yes_no(N_("A sample: everybody in it is invented"), shown=Shown.NOWHERE)
