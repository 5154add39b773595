"""The safe: concern notes that only safeguarding leads can read, and nobody else can even count.

What is done here is no step: no undo, no history of the club, no page hears of it. The safe has a log of its own,
which says who opened it, read and wrote. An open safe lives in memory alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from desktop.core.errors import Refused, Trouble
from desktop.core.rules import recovery_code
from desktop.core.rules.safe_content import Content
from desktop.core.safe_choices import Act
from desktop.i18n import N_, _, formats, ngettext
from desktop.services.club import ClubFile
from desktop.storage import safe, sealing
from desktop.storage.safe import Box, Key
from desktop.storage.sealing import Secrets
from desktop.system import tries
from desktop.system.tries import Tries

P = ParamSpec("P")
T = TypeVar("T")
WRONG: Final = "safe.wrong_passphrase"
WORDS: Final[Mapping[str, str]] = {
    WRONG: N_("wrong passphrase for the safeguarding notes"),
    "safe.lead_named": N_("a safeguarding lead named"),
    "safe.lead_removed": N_("a safeguarding lead removed"),
    "safe.anew": N_("safeguarding notes begun anew"),
}


class Opened:
    """The safe while a lead has it open; closing forgets everything.

    Args:
        club: the open club.
        lead: the uid of the lead who opened it.
        content: all that is in it.
        data_key: seals it.
        ring: what all leads share.
        left: boxes of other copies that this lead's passphrase does not open.
    """

    def __init__(self, club: ClubFile, lead: str, content: Content, data_key: bytes, ring: bytes) -> None:
        self.club = club
        self.lead = lead
        self.content = content
        self.data_key = data_key
        self.ring = ring
        self.left = 0
        self.is_open = True

    @property
    def who(self) -> str:
        """The name of the lead who has it open."""
        self._require_open()
        return self.content.leads[self.lead].name

    def with_act(self, content: Content, act: Act, note_uid: str = "") -> Content:
        """Give a content whose log says this was done now."""
        log = content.log.with_act(self.club.clock(), self.who, self.club.laptop, act, note_uid)
        return replace(content, log=log)

    def save(self, content: Content, *, new_key: bool = False, joined: tuple[int, ...] = ()) -> None:
        """Put this into the safe instead of what is there, whole or not at all.

        Args:
            content: all of it.
            new_key: it is sealed with another key from now on, which only its leads get.
            joined: boxes of other copies that are in it.
        """
        self._require_open()
        data_key = sealing.new_key() if new_key else self.data_key
        keys = None
        if new_key or content.leads != self.content.leads:
            keys = [
                Key(lead.uid, lead.name, lead.door, sealing.wrap(data_key, lead.door, self.ring))
                for lead in content.leads.values()
                if not lead.is_removed
            ]
        safe.write(self.club, sealing.seal(content.written(), data_key), keys, joined=joined)
        self.content, self.data_key = content, data_key

    def _require_open(self) -> None:
        if not self.is_open:
            raise Refused(_("The safe is closed."))


def alone(verb: Callable[Concatenate[Opened, P], T]) -> Callable[Concatenate[Opened, P], T]:
    """Let one verb at a time change the content: each puts all of it back, also from another thread."""

    @wraps(verb)
    def waits(opened: Opened, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with opened.club.writing:
            return verb(opened, *args, **kwargs)

    return waits


def lead_names(club: ClubFile) -> list[str]:
    """Name those who can open the safe: that can be seen without opening it, and nothing else."""
    return [key.lead for key in safe.box(club).keys]


def wait(club: ClubFile) -> int:
    """Say how many seconds the next passphrase has to wait, after several wrong ones."""
    return tries.of(_place(club)).wait(club.clock())


def open_(club: ClubFile, passphrase: str) -> Opened:
    """Open the safe with a lead's passphrase, or with the code they got when they were named.

    What other copies of the club brought along is joined. In a club that is open for reading only it can be read, and
    its log does not say so.

    Raises:
        Refused: no lead is named yet, the passphrase is none of theirs (the history of the club says that one was
            wrong), or the next one has to wait.
        Trouble: the safe is damaged, or the disk failed.
    """
    own = safe.box(club)
    if not own.keys:
        raise Refused(_("No safeguarding lead is named yet."))
    seconds = wait(club)
    if seconds:
        words = ngettext("Wait {count} second, then try again.", "Wait {count} seconds, then try again.", seconds)
        raise Refused(words.format(count=formats.number(seconds)), field="passphrase")
    tries.keep(_place(club), tries.of(_place(club)).plus(club.clock()))  # ending the program saves nobody the wait
    found = _unlocked(own, passphrase)
    if found is None:
        club.note(WRONG)
        raise Refused(_("This is not the passphrase of a safeguarding lead."), field="passphrase")
    tries.keep(_place(club), Tries())
    lead, behind, data_key = found
    content = _content(own.sealed, data_key)
    if content is None or lead not in content.leads:
        raise Trouble(
            _("The safe of the concern notes is damaged. Nothing was changed; look into the newest backup of the club.")
        )
    opened = Opened(club, lead, content, data_key, behind.ring)
    if not club.read_only:
        _begin(opened, passphrase)
    return opened


@alone
def close(opened: Opened) -> None:
    """Close the safe: what was in it is forgotten here."""
    opened.is_open = False
    opened.content = Content({})
    opened.data_key = opened.ring = b""


def raw(club: ClubFile) -> str:
    """Give the safe as it lies in a club, closed, for another copy of it."""
    return safe.raw(club)


def put_beside(club: ClubFile, text: str) -> int:
    """Put the safe of another copy, as `raw` gives it, beside the own one until a lead opens it; gives how many."""
    return safe.put_beside(club, text)


@alone
def join(opened: Opened, passphrase: str) -> int:
    """Join the boxes beside the safe that this passphrase, or code, opens: of a lead of before, or of another copy.

    Returns:
        How many were joined.
    """
    return _join(opened, passphrase, opened.content)


def _begin(opened: Opened, passphrase: str) -> None:
    """Join what lies beside the safe as far as it opens, and let the log say that the safe was opened."""
    _join(opened, passphrase, opened.with_act(opened.content, Act.OPENED))


def _join(opened: Opened, passphrase: str, content: Content) -> int:
    beside, joined, before = safe.beside(opened.club), list[int](), content.leads
    for number, other in beside.items():
        theirs = _content(other.sealed, opened.data_key)
        if theirs is None:
            found = _unlocked(other, passphrase)
            theirs = _content(other.sealed, found[2]) if found is not None else None
        if theirs is not None:
            content = content.joined(_of_ring(theirs, opened.ring))
            joined.append(number)
    if joined:
        content = opened.with_act(content, Act.JOINED)
    removed = any(lead.is_removed and not before.get(uid, lead).is_removed for uid, lead in content.leads.items())
    if content is not opened.content:
        opened.save(content, new_key=removed, joined=tuple(joined))
    opened.left = len(beside) - len(joined)
    return len(joined)


def _of_ring(content: Content, ring: bytes) -> Content:
    """Leave out leads who were named apart, in a copy that had none: they cannot open this safe."""
    name = sealing.ring_name(ring)
    leads = {uid: lead for uid, lead in content.leads.items() if lead.is_removed or sealing.ring_of(lead.door) == name}
    return Content(leads, content.notes, content.gone, content.drafts, content.log)


def _unlocked(box: Box, passphrase: str) -> tuple[str, Secrets, bytes] | None:
    code = recovery_code.read(passphrase)
    for typed in (passphrase, code) if code else (passphrase,):
        for key in box.keys:
            behind = sealing.unlock(key.door, typed)
            data_key = sealing.unwrap(key.wrapped, behind) if behind is not None else None
            if behind is not None and data_key is not None:
                return key.uid, behind, data_key
    return None


def _content(sealed: bytes, data_key: bytes) -> Content | None:
    found = sealing.unseal(sealed, data_key)
    return Content.read(found) if found is not None else None


def _place(club: ClubFile) -> Path:
    """Say under which name wrong passphrases are counted."""
    return club.path.with_suffix(".safe")
