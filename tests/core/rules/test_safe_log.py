from dataclasses import replace
from datetime import datetime, timedelta

from desktop.core.rules import safe_log
from desktop.core.rules.safe_log import EMPTY, Log
from desktop.core.safe_choices import Act

AT = datetime(2026, 11, 17, 20)


def _log(log: Log, *acts: Act, who: str = "Lena", days: int = 0) -> Log:
    for number, act in enumerate(acts):
        log = log.with_act(AT + timedelta(days=days, minutes=number), who, "laptop", act, "n1")
    return log


FIVE = _log(EMPTY, Act.BEGUN, Act.OPENED, Act.WRITTEN, Act.READ, Act.PRINTED)


def test_each_entry_follows_the_one_before() -> None:
    assert FIVE.is_whole()
    assert FIVE.newest_first()[0].act is Act.PRINTED
    assert safe_log.read(FIVE.values()) == FIVE


def test_every_change_is_noticed() -> None:
    for seal, entry in FIVE.entries.items():
        others = {one: two for one, two in FIVE.entries.items() if one != seal}
        assert not Log(others, FIVE.heads).is_whole(), "one is taken out"
        for changed in (
            replace(entry, who="Bob"),
            replace(entry, at=AT),
            replace(entry, act=Act.JOINED),
            replace(entry, note="n2"),
            replace(entry, before=()),
        ):
            if changed != entry:
                assert not Log({**FIVE.entries, seal: changed}, FIVE.heads).is_whole()


def test_two_that_went_on_apart_are_joined_in_any_order() -> None:
    one, other = _log(FIVE, Act.READ, days=1), _log(FIVE, Act.OPENED, Act.WRITTEN, who="Max", days=2)
    both = one.joined(other)
    assert both == other.joined(one) == both.joined(one) == both.joined(both)
    assert both.is_whole()
    assert len(both.heads) == 2
    after = _log(both, Act.JOINED, days=3)
    assert after.is_whole()
    assert len(after.heads) == 1
    assert after.joined(other) == after
