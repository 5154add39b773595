"""Doubles of ten kinds and look-alikes that are different people, made by rules that know nothing of the matcher."""

import random
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

Values = dict[str, Any]

GIVEN, FAMILY = (
    Path(__file__).with_name(name).read_text(encoding="utf-8").split() for name in ("given.txt", "family.txt")
)
CALLED = {
    "Alexander": "Sandy",
    "Beatriz": "Bea",
    "Benjamin": "Ben",
    "Caroline": "Lina",
    "Charlotte": "Lottie",
    "Christopher": "Kit",
    "Elisabeth": "Lisa",
    "Harriet": "Hattie",
    "Katarzyna": "Kasia",
    "Mohammed": "Mo",
    "Rebecca": "Becky",
    "Sebastián": "Bas",
    "Valentina": "Tina",
    "William": "Bill",
}
LETTERS = "abcdefghijklmnoprstuvwyz"


class Planted(NamedTuple):
    """Two records: the kind, and the values of both."""

    kind: str
    one: Values
    other: Values


class Planter:
    """Makes people and what becomes of them when they are written down twice, or when somebody is much like them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._number = 0
        self._taken: set[tuple[str, str]] = set()

    def doubles(self, of_each: int) -> list[Planted]:
        kinds: list[Callable[[], Planted]] = [
            *(self.case, self.order, self.diacritics, self.typo, self.swapped, self.slip),
            *(self.nickname, self.married, self.without_birth_date, self.further_name),
        ]
        return [kind() for kind in kinds for _number in range(of_each)]

    def look_alikes(self, of_each: int) -> list[Planted]:
        kinds: list[Callable[[], Planted]] = [
            *(self.twins, self.father_and_son, self.another_birth_date, self.siblings, self.namesakes),
            self.cousins,
        ]
        return [kind() for kind in kinds for _number in range(of_each)]

    def person(self, *, grown_up: bool = False, given: str = "", family: str = "") -> Values:
        while True:
            name = given or self.chance.choice(GIVEN), family or self.chance.choice(FAMILY)
            if name not in self._taken:
                break
        self._taken.add(name)
        self._number += 1
        first = date(1966, 1, 1) if grown_up else date(2009, 1, 1)
        born = first + timedelta(days=self.chance.randrange(11_000 if grown_up else 2_900))
        return {
            "given_name": name[0],
            "family_name": name[1],
            "born_on": born.isoformat(),
            "phone": f"07{self.chance.randrange(10**9):09}",
            "email": f"{_ascii(name[0]).lower()}.{self._number}@example.org",
        }

    def _less(self, one: Values) -> Values:
        """Copy somebody as another list has them: with the telephone, the e-mail, both or neither."""
        keeps = self.chance.choice([(), ("phone",), ("email",), ("phone", "email")])
        return {name: value if name not in {"phone", "email"} or name in keeps else "" for name, value in one.items()}

    # ------------------------------------------------------------------ doubles

    def case(self) -> Planted:
        one = self.person()
        change = self.chance.choice([str.upper, str.lower])
        names = {name: change(one[name]) for name in ("given_name", "family_name")}
        return Planted("case", one, self._less(one) | names)

    def order(self) -> Planted:
        one = self.person()
        names = {"given_name": one["family_name"], "family_name": one["given_name"]}
        if self.chance.random() < 0.5:
            names = {"given_name": f"{one['family_name']}, {one['given_name']}", "family_name": ""}
        return Planted("order", one, self._less(one) | names)

    def diacritics(self) -> Planted:
        one = self.person()
        while _ascii(one["given_name"] + one["family_name"]) == one["given_name"] + one["family_name"]:
            one = self.person()
        change = self.chance.choice([_ascii, _two_letters])
        names = {name: change(one[name]) for name in ("given_name", "family_name")}
        return Planted("diacritics", one, self._less(one) | names)

    def typo(self) -> Planted:
        one = self.person()
        where = self.chance.choice(["given_name", "family_name"])
        return Planted("typo", one, self._less(one) | {where: self._mistyped(one[where])})

    def swapped(self) -> Planted:
        one = self.person()
        day, month = self.chance.sample(range(1, 13), 2)
        year = one["born_on"][:4]
        one["born_on"] = f"{year}-{month:02}-{day:02}"
        return Planted("day and month", one, self._less(one) | {"born_on": f"{year}-{day:02}-{month:02}"})

    def slip(self) -> Planted:
        one = self.person()
        while True:
            place = self.chance.choice([3, 5, 6, 8, 9])
            born = one["born_on"][:place] + self.chance.choice("0123456789") + one["born_on"][place + 1 :]
            if born != one["born_on"] and _is_day(born):
                return Planted("birth date mistyped", one, self._less(one) | {"born_on": born})

    def nickname(self) -> Planted:
        given = self.chance.choice(list(CALLED))
        one = self.person(given=given) | {"known_as": CALLED[given]}
        return Planted("nickname", one, self._less(one) | {"given_name": CALLED[given], "known_as": ""})

    def married(self) -> Planted:
        one = self.person(grown_up=True)
        family = self.chance.choice([name for name in FAMILY if name != one["family_name"]])
        return Planted("married name", one, one | {"family_name": family, "phone": ""})

    def without_birth_date(self) -> Planted:
        one = self.person()
        phone = "+44 (0)" + one["phone"][1:5] + " " + one["phone"][5:]
        reach = self.chance.choice([{"phone": phone, "email": ""}, {"phone": "", "email": one["email"].upper()}])
        return Planted("no birth date", one, one | {"born_on": ""} | reach)

    def further_name(self) -> Planted:
        one = self.person()
        if self.chance.random() < 0.5:
            names = {"given_name": f"{one['given_name']} {self.chance.choice(GIVEN)}"}
        else:
            names = {"family_name": f"{one['family_name']}-{self.chance.choice(FAMILY)}"}
        return Planted("further name", one, self._less(one) | names)

    def _mistyped(self, name: str) -> str:
        """Let a finger slip anywhere in a name: a letter left out, doubled, turned with its neighbour, or another."""
        while True:
            place = self.chance.randrange(len(name))
            before, letter, after = name[:place], name[place], name[place + 1 :]
            slips = [before + after, before + letter * 2 + after, before + self.chance.choice(LETTERS) + after]
            if after:
                slips.append(before + after[0] + letter + after[1:])
            typed = self.chance.choice(slips).capitalize()
            if typed.casefold() != name.casefold() and len(typed) > 1:
                return typed

    # -------------------------------------------------------------- look-alikes

    def twins(self) -> Planted:
        one = self.person()
        other = self.person(family=one["family_name"])
        return Planted("twins", one, one | {"given_name": other["given_name"]})

    def father_and_son(self) -> Planted:
        one = self.person()
        years = self.chance.randint(19, 45)
        born = date.fromisoformat(one["born_on"]) - timedelta(days=365 * years + self.chance.randrange(365))
        return Planted("father and son", one, one | {"born_on": born.isoformat()})

    def another_birth_date(self) -> Planted:
        one, other = self.person(), self.person()
        names = {name: one[name] for name in ("given_name", "family_name")}
        return Planted("another birth date", one, other | names)

    def siblings(self) -> Planted:
        one = self.person()
        other = self.person(family=one["family_name"])
        return Planted("siblings", one, one | {name: other[name] for name in ("given_name", "born_on")})

    def namesakes(self) -> Planted:
        one, other = self.person(grown_up=True), self.person(grown_up=True)
        names = {name: one[name] for name in ("given_name", "family_name")}
        return Planted("namesakes of no known age", one | {"born_on": ""}, other | names | {"born_on": ""})

    def cousins(self) -> Planted:
        """Make two of one family name and one birth date, who have nothing else in common."""
        one = self.person()
        other = self.person(family=one["family_name"])
        return Planted("same day, same family name", one, other | {"born_on": one["born_on"]})


def _ascii(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(str.maketrans("øØłŁıßđ’", "oOlLisd'")))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _two_letters(text: str) -> str:
    for sign, two in {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ö": "Oe", "Ø": "Oe", "ß": "ss"}.items():
        text = text.replace(sign, two)
    return _ascii(text)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text) < date(2020, 1, 1)
    except ValueError:
        return False
