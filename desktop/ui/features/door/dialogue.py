"""What is asked at the door, one question after the other: names, walk-ins, and who takes somebody home."""

from collections.abc import Callable, Mapping
from functools import partial

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.core.rules import letters, names
from desktop.i18n import _
from desktop.services import door, leaving
from desktop.services.collecting import ALONE
from desktop.services.door import Door, DoorPerson, Where
from desktop.services.leaving import Collecting
from desktop.ui.features.door.board import Board, Question
from desktop.ui.features.door.offers import Offer
from desktop.ui.features.door.words import collector_words, detail
from desktop.ui.kit.desk import Desk

Told = Callable[[Changes, str], object]


class Dialogue:
    """Asks names again and again.

    Args:
        desk: the page's.
        board: where it asks.
        roles: the club's words for mentees and volunteers.
        told: hears what was done, with its words.
    """

    def __init__(self, desk: Desk, board: Board, roles: Mapping[RoleKind, str], told: Told) -> None:
        self._desk = desk
        self._board = board
        self._roles = roles
        self._told = told
        self.shown: Door | None = None
        self.asks_names = False
        self.going_home = False
        self.unlocked = False
        self._searched: str | None = None
        self._awaited = False
        self._saves = False

    def ask_names(self) -> None:
        """Ask who is there."""
        self.asks_names = True
        self._searched = None
        words = _("Who goes home?") if self.going_home else _("Who are you?")
        self._board.ask(Question(words, _("Type the first letters"), entered=self._enter, typed=self.look))
        self.look("")

    def look_again(self) -> None:
        """Show the names anew after something changed."""
        if self.asks_names:
            self.look(self._board.line.text())

    def look(self, text: str) -> None:
        """Show the names that begin so: those to come, then those who are here, then the rest of the club."""
        shown = self.shown
        if shown is None or not self.asks_names:
            return
        found = door.fitting(shown.people, text)
        if self.going_home:
            self._offer(text, [one for one in found if one.where is Where.HERE])
        elif not text.strip():
            self._offer(text, [one for one in found if one.where is Where.TO_COME])
        else:
            found.sort(key=lambda one: one.where is not Where.TO_COME)
            self._desk.read(
                lambda: door.others(self._desk.club, shown, text),
                lambda others: self._offer(text, [*found, *others], new=text),
                "door names",
            )

    def _offer(self, text: str, found: list[DoorPerson], new: str = "") -> None:
        if not self.asks_names or text != self._board.line.text():
            return
        offers = [Offer(one.name, detail(one, self._roles), partial(self._take, one)) for one in found]
        if letters.count(new) >= door.LETTERS:
            offers.append(Offer(_("I am new here"), " ".join(new.split()), partial(self._ask_new, new)))
        self._board.offer(offers, 0 if text.strip() else -1)
        self._searched = text
        if self._awaited:
            self._awaited = False
            self._board.take()

    def _enter(self, text: str) -> None:
        """Take the chosen name; while the names are still those of fewer letters, wait for the right ones."""
        if text == self._searched:
            self._board.take()
        else:
            self._awaited = True
            self.look(text)

    def _take(self, who: DoorPerson) -> None:
        if who.where is Where.HERE:
            self._ask_leaving(who)
        else:
            club = self._desk.club
            self._do(lambda key: door.arrive(club, key, who), _("Welcome, {name}"), who.first, _("{name} arrived"))

    def _do(
        self,
        verb: Callable[[int], Changes],
        greeting: str,
        first: str,
        words: str,
        failed: Callable[[Refused | Trouble], None] | None = None,
    ) -> None:
        """Do a verb of the door, one at a time; then greet, ask for the next name, and tell what was done."""
        shown = self.shown
        if shown is None or self._saves:
            return
        self._saves = True

        def refused(error: Refused | Trouble) -> None:
            self._saves = False
            (failed or self._refused)(error)

        def done(changes: Changes) -> None:
            self._saves = False
            self.ask_names()
            self._board.greet(greeting.format(name=first))
            self._told(changes, words.format(name=first))

        self._desk.do(lambda: verb(shown.session), done, refused, say=False)

    def _refused(self, error: Refused | Trouble) -> None:
        self._board.say(error.sentence)

    def _ask_new(self, name: str) -> None:
        self.asks_names = False
        first = names.split(name)[0] or name
        offers = [Offer(words, "", partial(self._walk_in, name, first, role)) for role, words in self._roles.items()]
        offers.append(self._back())
        words = _("Hello, {name}. Where do you belong?").format(name=first)
        self._board.ask(Question(words, offers=offers, chosen=0))

    def _walk_in(self, name: str, first: str, role: RoleKind) -> None:
        club = self._desk.club
        self._do(
            lambda key: door.walk_in(club, key, name, role),
            _("Welcome, {name}"),
            first,
            _("{name} came for the first time"),
        )

    def _back(self) -> Offer:
        return Offer(_("Back"), "Esc", self.ask_names)

    def _ask_leaving(self, who: DoorPerson) -> None:
        shown = self.shown
        if shown is not None:
            self._desk.read(
                lambda: leaving.collecting_of(self._desk.club, shown.session, who),
                lambda known: self._ask_collector(who, known),
            )

    def _ask_collector(self, who: DoorPerson, known: Collecting) -> None:
        self.asks_names = False
        words = collector_words(who, known)
        if not known.asked:
            offers = [Offer(_("Yes"), "", partial(self._leave, who, "")), self._back()]
            self._board.ask(Question(words, offers=offers, chosen=0))
            return
        offers = [Offer(code, "", partial(self._leave, who, code)) for code in known.codes]
        if known.alone:
            offers.append(Offer(_("{code}: alone").format(code=ALONE), "", partial(self._leave, who, ALONE)))
        if self.unlocked:
            offers.append(Offer(_("Goes home"), _("the coordinator says so"), partial(self._leave, who, "", said=True)))
        offers.append(self._back())
        hint = _("The code on the paper, such as C1")
        self._board.ask(Question(words, hint, offers, entered=partial(self._leave, who)))

    def _leave(self, who: DoorPerson, code: str, *, password: str | None = None, said: bool = False) -> None:
        club = self._desk.club

        def failed(error: Refused | Trouble) -> None:
            if isinstance(error, Refused) and error.field == "password" and password is None:
                self._ask_password(who, code, error.sentence)
            else:
                self._refused(error)

        self._do(
            lambda key: leaving.leave(club, key, who, code, password=password, coordinator=said),
            _("Goodbye, {name}"),
            who.first,
            _("{name} went home"),
            failed,
        )

    def _ask_password(self, who: DoorPerson, code: str, words: str) -> None:
        def entered(text: str) -> None:
            self._leave(who, code, password=text)

        self._board.ask(Question(words, offers=[self._back()], entered=entered, secret=True))
