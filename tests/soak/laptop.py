"""A laptop with a copy of the club, and everything that somebody may do with it, at random."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from desktop.core.choices import Coming, Mark, RoleKind, SheetKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.session import Session
from desktop.services import club as clubs
from desktop.services import conflict, history, hours, person, record, register, relationship, session, sheet
from desktop.services.club import ClubFile
from tests import factories as make
from tests.doors import use
from tests.erasing import erase

HOT: Final = 0.6
"""How often one of the first two records is meant, so that both sides meet at one."""
PEOPLE: Final = ("Ada", "Bo", "Cy", "Dee", "Eli", "Flo")
HELPERS: Final = ("Ana", "Ben", "Cleo")
WALK_INS: Final = ("Lou", "Max", "Noa")


@cache
def fresh() -> bytes:
    """The file that all copies begin with, made once."""
    with TemporaryDirectory() as folder:
        club = make.a_club(Path(folder))
        for name in PEOPLE:
            make.a_contact(club, make.a_mentee(club, name), f"Rosa{name}")
        for name in HELPERS:
            make.a_volunteer(club, name)
        make.a_session(club)
        record.add(club, Consent, {"person": 1, "kind": "photo_public", "given": True})
        pair = make.made(relationship.propose(club, [make.a_volunteer(club, "Kay")], [1]).subject)
        relationship.take(club, pair, Act.AGREE)
        club.close()
        return club.path.read_bytes()


class Laptop:
    """One copy, and what somebody may do with it."""

    def __init__(self, folder: Path, name: str, random: Random) -> None:
        folder.mkdir()
        path = folder / "riverside.club"
        path.write_bytes(fresh())
        self.clock = make.Clock()
        self.club = clubs.open_(path, who=name.title(), at=self.clock)
        self.club.laptop = name
        self.random = random

    def use(self) -> ClubFile:
        """Sit down at this laptop: the nouns read and write this file."""
        return use(self.club)

    def any(self, table: str, where: str = "1") -> int:
        """Give the key of any record."""
        found = self.club.rows(f'SELECT id FROM "{table}" WHERE {where} ORDER BY id')
        if not found:
            raise Refused("none")
        few = found[:2] if self.random.random() < HOT else found  # so that both sides often meet at one record
        return int(self.random.choice(few)[0])

    def mentee(self) -> int:
        """Choose a mentee; nobody writes anything new of somebody who was erased."""
        return self.any("person", "erased_on IS NULL AND id IN (SELECT person_id FROM role WHERE kind = 'mentee')")

    def helper(self) -> int:
        return self.any("person", "id IN (SELECT person_id FROM role WHERE kind = 'volunteer')")

    def at(self) -> int:
        return self.random.randrange(18 * 60, 19 * 60)

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Give everything that may be done, by its name."""
        club, random = self.club, self.random
        return {
            "arrive": lambda: register.arrive(club, self.any("session"), self.mentee(), at=self.at()),
            "arrive too": lambda: register.arrive(club, self.any("session"), self.mentee(), at=self.at()),
            "help": lambda: register.arrive(club, self.any("session"), self.helper(), RoleKind.VOLUNTEER, self.at()),
            "leave": lambda: register.leave(
                club, self.any("session"), self.mentee(), at=self.at() + 60, collected_by=random.choice(("", "C1"))
            ),
            "mark": lambda: register.mark(
                club, self.any("session"), self.mentee(), RoleKind.MENTEE, random.choice(list(Mark))
            ),
            "say": lambda: register.say(
                club, self.any("session"), self.mentee(), RoleKind.MENTEE, random.choice(list(Coming)), "by phone"
            ),
            "walk in": lambda: register.walk_in(club, self.any("session"), random.choice(WALK_INS)),
            "close": lambda: session.close(club, self.any("session"), random.choice(("absent", "leave"))),
            "reopen": lambda: session.reopen(club, self.any("session")),
            "print": self._print,
            "plan": lambda: make.a_session(club, make.TODAY + timedelta(days=7)),
            "add person": lambda: make.a_mentee(club, random.choice(("Gil", "Hal", "Ida"))),
            "change person": self._change_person,
            "erase": lambda: erase(club, self.mentee()),
            "contact": lambda: make.a_contact(club, self.mentee(), random.choice(("Sam", "Tia"))),
            "contact changes": lambda: record.change(
                club, ContactLink, self.any("contact_link"), {"may_collect": random.random() < 0.5, "password": "so"}
            ),
            "consent": lambda: record.add(
                club, Consent, {"person": self.mentee(), "kind": "photo_public", "given": random.random() < 0.7}
            ),
            "consent ends": lambda: record.change(club, Consent, self.any("consent"), {"withdrawn_on": make.TODAY}),
            "check": lambda: make.a_check(club, self.helper(), decision=random.choice(("accepted", "not_accepted"))),
            "check changes": self._change_check,
            "check goes": lambda: record.remove(club, Check, self.any("check")),
            "hours": lambda: hours.add(
                club, {"person": self.helper(), "date": make.TODAY, "starts": self.at(), "ends": self.at() + 90}
            ),
            "hours change": lambda: hours.change(
                club, self.any("hours_entry", "source = 'typed'"), {"starts": self.at(), "ends": self.at() + 70}
            ),
            "hours go": lambda: hours.remove(club, self.any("hours_entry", "source = 'typed'")),
            "propose": lambda: relationship.propose(club, [self.helper()], [self.mentee()], despite_wish=True),
            "step": lambda: relationship.take(
                club, self.any("relationship"), random.choice(list(Act)), reason="as told"
            ),
            "plan end": lambda: relationship.change(
                club, self.any("relationship"), {"planned_end": make.TODAY + timedelta(days=random.randrange(9))}
            ),
            "made in error": lambda: relationship.made_in_error(club, self.any("relationship")),
            "club": lambda: clubs.change(club, {"organisation": random.choice("XYZ")}),
            "undo": lambda: history.undo(club),
            "undo again": lambda: history.undo(club),
            "redo": lambda: history.redo(club),
            "decide": lambda: conflict.decide(club, self.any("conflict"), take_other=random.random() < 0.5),
        }

    def _print(self) -> object:
        club = self.club
        kind = self.random.choice((SheetKind.REGISTER, SheetKind.VOLUNTEERS))
        return sheet.issue(club, record.get(club, Session, self.any("session")), kind)

    def _change_person(self) -> object:
        name = self.random.choice(("given_name", "family_name", "phone", "born_on", "privacy_hold", "school"))
        value = {"born_on": f"201{self.random.randrange(9)}", "privacy_hold": True}.get(name, self.random.choice("PQR"))
        return person.change(self.club, self.any("person"), {name: value})

    def _change_check(self) -> object:
        values = self.random.choice(
            (
                {"decision": self.random.choice(("accepted", "waiting", "not_accepted"))},
                {"renew_by": make.TODAY + timedelta(days=self.random.choice((-30, 30, 300)))},
                {"seen_on": make.BEGIN},
                {"reference": self.random.choice("123")},
                {"kind": "not_required", "reason_not_required": "guest"},
            )
        )
        return record.change(self.club, Check, self.any("check"), values)
