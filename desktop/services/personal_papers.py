"""What the papers about one person show: progress report, proof of mentoring, letter of thanks, ask letter."""

from dataclasses import replace
from datetime import date

from desktop.core.choices import ConsentKind, RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import WritingKind
from desktop.i18n import _, formats
from desktop.model.gratitude import Writing
from desktop.model.person import Person, Role
from desktop.model.search import Opening, Request
from desktop.reports import ask_letter
from desktop.reports.ask_letter import AskData
from desktop.reports.folio import Example, Failure, FolioData, Promise, ReviewSlip
from desktop.reports.kit.correspondence import Envelope
from desktop.reports.letter import LetterData
from desktop.reports.letter import Thanks as LetterThanks
from desktop.reports.progress_tables import Fact, Mistake, ProgressData, ProgressGoal, Said
from desktop.services import consent, folio, period_papers, person, progress, record, writing
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint


def progress_report(club: ClubFile, key: int, start: date, end: date) -> ProgressData:
    """Gather what a progress report may show; each edition takes of it what it may."""
    found = progress.progress_facts(club, key, start, end)
    said = _written(WritingKind.PROGRESS, key, start, end)
    quoted = consent.holds(club, key, ConsentKind.QUOTE, club.today())
    return ProgressData(
        imprint(club),
        found.name,
        found.code,
        start,
        end,
        tuple((one.name, one.code) for one in found.mentors),
        found.age_band,
        tuple(ProgressGoal(row.line, _(row.area.label), may_quote=quoted) for row in found.goals),
        tuple(Fact(one.day, Said(one.words, may_quote=one.may_quote)) for one in found.facts),
        found.sessions,
        found.worked,
        found.balance,
        _mistake(found.mistake, said, may_quote=quoted),
        next_steps=tuple(Said(words) for words in found.next_steps),
        opening=_said(said.sentence, may_quote=quoted) if said is not None else None,
        own_words=_said(said.own_words, may_quote=quoted) if said is not None else None,
        bonus=tuple(Said(row.wording) for row in found.bonus),
        thanks=tuple(Said(one.words, may_quote=one.may_quote) for one in found.thanks),
    )


def _said(words: str, *, may_quote: bool) -> Said | None:
    return Said(words, may_quote=may_quote) if words else None


def _mistake(words: str, said: Writing | None, *, may_quote: bool) -> Mistake | None:
    came_of_it = said.mistake if said is not None else ""
    return Mistake(words, came_of_it, may_print=True, may_quote=may_quote) if words else None


def _written(kind: WritingKind, key: int, start: date, end: date) -> Writing | None:
    found: Writing | None = Writing.get_or_none(kind=kind, person=key, starts_on=start, ends_on=end)
    return found


def proof(club: ClubFile, key: int, start: date, end: date) -> FolioData:
    """Gather a volunteer's proof of mentoring; its number is the one it was kept under, or the next."""
    found = folio.folio_facts(club, key, start, end)
    said = _written(WritingKind.FOLIO, key, start, end)
    told = period_papers.statement(club, key, start, end)
    number = said.number if said is not None else writing.next_number(club, WritingKind.FOLIO)
    return FolioData(
        replace(told, reference=number),
        len(found.mentees),
        found.share,
        found.worked,
        found.range_of_starts,
        examples=tuple(Example(one.code, one.words, may_quote=True) for one in found.examples),
        review=ReviewSlip(found.review.code, found.review.words, "", may_quote=True) if found.review else None,
        failure=Failure(found.mistake, said.mistake if said else "", may_print=True) if found.mistake else None,
        promises=tuple(Promise(one.words, one.rated) for one in found.kept),
        codes=folio.codes(club),
    )


def thanks(club: ClubFile, key: int, start: date, end: date) -> LetterData:
    """Gather a letter of thanks: the one that was written for this time, or what it would hold.

    Raises:
        Refused: nobody thanked them in this time.
    """
    row = next((one for one in writing.letters(club, start, end) if one.person == key), None)
    if row is None:
        name = person.name_of(record.get(club, Person, key))
        raise Refused(_("No thanks to {name} are noted in this time.").format(name=name), field="person")
    own = settings(club)
    return LetterData(
        _envelope(club, key),
        own.coordinator,
        tuple(LetterThanks(one.wording, one.day) for one in row.thanks),
        _since(club, key),
        own.coordinator_position,
    )


def _envelope(club: ClubFile, key: int) -> Envelope:
    one, own = record.get(club, Person, key), settings(club)
    name = person.full_name_of(one, own.language)
    greeting = one.known_as or one.given_name
    return Envelope(imprint(club), own.address, name, club.today(), one.address, greeting)


def _since(club: ClubFile, key: int) -> date | None:
    """Say since when somebody has been in a relationship here."""
    found = club.value(
        """SELECT min(r.started_on) FROM relationship r JOIN relationship_member m ON m.relationship_id = r.id
            WHERE m.person_id = ?""",
        (key,),
    )
    return date.fromisoformat(found) if found else None


def asking(club: ClubFile, key: int) -> AskData:
    """Gather a letter that asks somebody outside for mentoring, or for a mentor role."""
    one = record.get(club, Request, key)
    own, asks = settings(club), record.get(club, Person, one.person)
    opening = record.get(club, Opening, one.opening) if one.opening is not None else None
    offers = Role.get_or_none(Role.person == asks.id, Role.kind == RoleKind.VOLUNTEER) is not None
    return AskData(
        Envelope(imprint(club), own.address, one.to_whom, one.sent_on or club.today(), _place(opening, one.to_whom)),
        ask_letter.AskFor.ROLE if offers else ask_letter.AskFor.MENTOR,
        person.full_name_of(asks, own.language),
        one.want,
        one.why_you,
        one.ask,
        own.name,
        coordinator=formats.joined(_(", "), (own.coordinator, own.coordinator_phone)),
    )


def _place(opening: Opening | None, to_whom: str) -> str:
    return opening.place if opening is not None and opening.place != to_whom else ""
