"""What a paper is wanted for, and what is meant where something was not said."""

from datetime import date
from typing import NamedTuple

from desktop.core.choices import PaperSize
from desktop.core.errors import Refused
from desktop.core.paper_choices import Wearers
from desktop.i18n import _, formats
from desktop.model.session import Session
from desktop.model.term import Term
from desktop.services import meeting_list, record, record_sheet, session, term
from desktop.services.club import ClubFile
from desktop.services.person import only_group


class PaperRequest(NamedTuple):
    """What a paper is wanted for; what is not said comes from the club: next session, present term, its paper."""

    start: date | None = None
    end: date | None = None
    term: int | None = None
    session: int | None = None
    person: int | None = None
    relationship: int | None = None
    asking: int | None = None
    group: int | None = None
    fund: int | None = None
    people: tuple[int, ...] = ()
    wearers: str = ""
    preset: int | None = None
    certificate: str = ""
    with_goal: bool = False
    day: date | None = None
    language: str = ""
    paper: PaperSize | str = ""
    edition: str = ""
    large_print: bool = False


def session_of(club: ClubFile, request: PaperRequest) -> Session:
    """Give the session a paper is for: the one that was said, or the present or next one.

    Raises:
        Refused: none was said and none is planned.
    """
    if request.session is not None:
        return record.get(club, Session, request.session)
    found = session.current(club)
    if found is None:
        raise Refused(_("No session is planned; say which session the paper is for."), field="session")
    return found


def period_of(club: ClubFile, request: PaperRequest) -> tuple[date, date]:
    """Say which days a paper covers: those that were said, a term's, or the present term's up to now."""
    if request.term is not None:
        home = record.get(club, Term, request.term)
        return home.starts_on, home.ends_on
    if request.start is not None or request.end is not None:
        start, end = request.start or date(1900, 1, 1), request.end or club.today()
        if end < start:
            raise Refused(_("The last day is before the first."), field="end")
        return start, end
    present = term.at(club, club.today())
    if present is not None:
        return present.starts_on, present.ends_on
    return date(club.today().year, 1, 1), club.today()


def day_of(club: ClubFile, request: PaperRequest) -> date:
    """Say which day a paper is about: the one that was said, the session's, or today."""
    if request.day is not None:
        return request.day
    return record.get(club, Session, request.session).date if request.session is not None else club.today()


def group_of(club: ClubFile, request: PaperRequest) -> int:
    """Give the group a paper is for: the one that was said, the club's only one, or the session's."""
    if request.group is not None:
        return request.group
    only = only_group(club)
    if only is not None:
        return only
    return session_of(club, request).group


def person_of(request: PaperRequest) -> int:
    """Give the person a paper is about.

    Raises:
        Refused: nobody was said.
    """
    if request.person is None:
        raise Refused(_("Say whose paper it is."), field="person")
    return request.person


def relationship_of(request: PaperRequest) -> int:
    """Give the relationship a paper is about.

    Raises:
        Refused: none was said.
    """
    if request.relationship is None:
        raise Refused(_("Say which relationship it is for."), field="relationship")
    return request.relationship


def asking_of(request: PaperRequest) -> int:
    """Give the request an ask letter is made of.

    Raises:
        Refused: none was said.
    """
    if request.asking is None:
        raise Refused(_("Say which request the letter is for."), field="asking")
    return request.asking


def wearers_of(request: PaperRequest) -> Wearers:
    """Say who gets a badge: those who were said, or everybody on the roll.

    Raises:
        Refused: there is no such choice.
    """
    try:
        return Wearers(request.wearers or Wearers.ROLL)
    except ValueError:
        known = formats.list_of([one.value for one in Wearers])
        raise Refused(_("Badges are for {known}.").format(known=known), field="wearers") from None


def people_of(request: PaperRequest) -> tuple[int, ...]:
    """Give the people who were named."""
    return request.people or ((request.person,) if request.person is not None else ())


def session_if_said(club: ClubFile, request: PaperRequest) -> Session | None:
    """Give the session that was said, if one was."""
    return record.get(club, Session, request.session) if request.session is not None else None


def pairs_of(club: ClubFile, request: PaperRequest) -> tuple[list[int], Session | None]:
    """Give the relationships whose meetings a paper is for, and their session: one pair, or all of a session.

    Of one pair the session counts only if they meet in it: what they planned for another day comes first.

    Raises:
        Refused: neither was said, or nobody meets in the session.
    """
    session = session_if_said(club, request)
    if request.relationship is not None:
        return [request.relationship], session if session and _meets_in(club, request.relationship, session) else None
    if session is None:
        raise Refused(_("Say which relationship it is for, or which session."), field="relationship")
    found = record_sheet.pairs_of(club, session)
    if not found:
        raise Refused(_("No relationship of this group is under way that day."), field="session")
    return found, session


def _meets_in(club: ClubFile, pair: int, session: Session) -> bool:
    planned = meeting_list.next_of(club, pair)
    return planned.date == session.date if planned is not None else pair in record_sheet.pairs_of(club, session)
