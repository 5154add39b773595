"""Copies of a club that write concern notes apart and meet again: `python -m tests.soak safe_copies [NUMBER]`.

Each round takes three copies of one safe through random deeds and random meetings, in boxes sealed with real keys, and
then lets all of them meet in two orders: nothing that was written may be lost or doubled, nothing that was deleted may
come back unless something was added to it elsewhere, and the logs must be whole.
"""

import random
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import permutations

from desktop.core.rules.concern import Entry, Note
from desktop.core.rules.safe_content import Content, Lead
from desktop.core.safe_choices import Act, EntryKind
from desktop.storage import sealing

AT = datetime(2026, 11, 17, 20)
DEEDS = 25


def main(rounds: int = 2000, seed: int = 7) -> list[str]:
    """Go through so many rounds; gives what was wrong."""
    chance = random.Random(seed)
    return [f"round {number}: {fault}" for number in range(rounds) for fault in _round(chance)]


def _round(chance: random.Random) -> list[str]:
    copies = [Content({"l1": Lead("l1", "Lena", "door")})] * 3
    written, key = set[str](), sealing.new_key()
    for number in range(DEEDS):
        which = chance.randrange(3)
        if chance.random() < 0.2:
            copies[which] = copies[which].joined(_carried(copies[chance.randrange(3)], key))
        else:
            copies[which] = _do(copies[which], number, chance, written)
    met = [_met([copies[place] for place in order]) for order in permutations(range(3))]
    faults = [] if all(one == met[0] for one in met) else ["the order of meeting counts"]
    if met[0].joined(copies[0]) != met[0]:
        faults.append("meeting again changed something")
    if not met[0].log.is_whole():
        faults.append("the log is not whole")
    there = {*met[0].notes, *(entry.uid for note in met[0].notes.values() for entry in note.entries)}
    gone = set(met[0].gone).union(*met[0].gone.values())
    faults += [f"{uid} is lost" for uid in written - there - gone]
    return [*faults, *(f"{uid} is back" for uid in there & gone - set(met[0].notes))]


def _met(copies: list[Content]) -> Content:
    first, *others = copies
    for other in others:
        first = first.joined(other)
    return first


def _carried(content: Content, key: bytes) -> Content:
    found = sealing.unseal(sealing.seal(content.written(), key), key)
    assert found is not None
    return Content.read(found)


def _do(content: Content, number: int, chance: random.Random, written: set[str]) -> Content:
    at = AT + timedelta(minutes=chance.randrange(-60, 60))
    notes = list(content.notes.values())
    if not notes or chance.random() < 0.3:
        made = Note(f"n{number}", at, "Lena", date(2026, 11, 10), "Ada", date(2029, 11, 10))
        act, after = Act.WRITTEN, content.with_note(made)
        written.add(made.uid)
    elif chance.random() < 0.3:
        made = chance.choice(notes)
        act, after = Act.DELETED, content.without(made)
    else:
        made = chance.choice(notes)
        kind = chance.choice(list(EntryKind))
        entry = Entry(f"e{number}", made.next_number, at, "Lena", kind, "because", at.date())
        act, after = Act.ADDED, content.with_note(made.with_entries([entry]))
        written.add(entry.uid)
    return replace(after, log=after.log.with_act(at, "Lena", "laptop", act, made.uid))


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    found = main(rounds)
    print("\n".join(found))
    print(f"{rounds} rounds, {len(found)} faults")
    raise SystemExit(bool(found))
