"""Contacts when two records become one, inside an open step: nobody is their own contact, nobody is it twice."""

from collections.abc import Iterable, Sequence
from itertools import count

from desktop.i18n import _, ngettext
from desktop.model.contact import ContactLink
from desktop.services.club import ClubFile

_FILLED = ("relationship", "password", "valid_from", "valid_to")


def join(club: ClubFile, keep: int, other: int) -> list[str]:
    """Make the contacts of two records those of one, in both directions; says what was joined or renamed."""
    words = _without_themselves(club, keep, other)
    joined = _move_contacts(club, keep, other, words)
    for link in ContactLink.select().where(ContactLink.contact == other):
        twin = ContactLink.get_or_none(ContactLink.person == link.person, ContactLink.contact == keep)
        if twin is None:
            link.contact = keep
            link.save()
        else:
            first, second = sorted((twin, link), key=lambda one: (one.priority, one.id))
            _join(first, second, words)
            first.contact = keep
            first.collector_code = first.collector_code or second.collector_code
            _rename(club, link.person, {second.collector_code: first.collector_code})
            second.delete_instance()
            first.save()
            joined += 1
    if joined:
        said = ngettext(
            "{count} contact stood in both and was joined.", "{count} contacts stood in both and were joined.", joined
        )
        words.append(said.format(count=joined))
    return words


def _without_themselves(club: ClubFile, keep: int, other: int) -> list[str]:
    """Remove the links between the two records: they would make somebody their own contact."""
    found = club.rows(
        "SELECT id FROM contact_link WHERE (person_id = ? AND contact_id = ?) OR (person_id = ? AND contact_id = ?)",
        (keep, other, other, keep),
    )
    club.execute_many("DELETE FROM contact_link WHERE id = ?", found)
    return [_("One was a contact of the other; nobody is their own contact, so that is gone.")] if found else []


def _move_contacts(club: ClubFile, keep: int, other: int, words: list[str]) -> int:
    """Give the contacts of the other record to the kept one, after its own; says how many both had."""
    mine: dict[int, ContactLink] = {
        link.contact: link for link in ContactLink.select().where(ContactLink.person == keep)
    }
    last = max((link.priority for link in mine.values()), default=0)
    codes: dict[str, str] = {}
    joined = 0
    for link in _in_order(ContactLink.select().where(ContactLink.person == other)):
        twin = mine.get(link.contact)
        if twin is not None:
            codes[link.collector_code] = twin.collector_code or link.collector_code
            twin.collector_code = twin.collector_code or _free(link.collector_code, mine.values())
            _join(twin, link, words)
            twin.save()
            link.delete_instance()
            joined += 1
            continue
        last += 1
        old, link.priority, link.person = link.collector_code, last, keep
        link.collector_code = codes[old] = _free(old, mine.values())
        if old != link.collector_code:
            words.append(_("Collector code {old} is {new} now.").format(old=old, new=link.collector_code))
        link.save()
        mine[link.contact] = link
    _rename(club, other, codes)
    return joined


def _in_order(links: Iterable[ContactLink]) -> Sequence[ContactLink]:
    return sorted(links, key=lambda link: (link.priority, link.id))


def _free(code: str, others: Iterable[ContactLink]) -> str:
    """Give a collector code that nobody else of this person has: this one, or the next."""
    taken = {other.collector_code for other in others} - {""}
    if not code or code not in taken:
        return code
    return next(new for number in count(1) if (new := f"C{number}") not in taken)


def _join(one: ContactLink, other: ContactLink, words: list[str]) -> None:
    """Let one link say what both said; of what may be done the careful answer holds."""
    for name in _FILLED:
        setattr(one, name, getattr(one, name) or getattr(other, name))
    one.is_guardian = one.is_guardian or other.is_guardian
    one.is_emergency = one.is_emergency or other.is_emergency
    one.may_not_collect = one.may_not_collect or other.may_not_collect
    if one.may_collect != other.may_collect:
        words.append(_("A contact may collect according to one of the two only; “no” holds until you change it."))
    one.may_collect = one.may_collect and other.may_collect


def _rename(club: ClubFile, person: int, codes: dict[str, str]) -> None:
    """Write the new code of a collector where the register says who collected somebody."""
    new = {old: code for old, code in codes.items() if old and code and old != code}
    sql = "SELECT collected_by, id FROM session_person WHERE person_id = ? AND collected_by <> ''"
    rows = [(new[code], key) for code, key in club.rows(sql, (person,)) if code in new]
    club.execute_many("UPDATE session_person SET collected_by = ? WHERE id = ?", rows)
