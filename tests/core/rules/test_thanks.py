from datetime import date, timedelta

from desktop import i18n
from desktop.core.rules import thanks
from desktop.core.rules.thanks import Thanks

DAY = date(2026, 9, 1)


def test_what_is_concrete() -> None:
    assert thanks.concrete("thanks") == 0
    assert thanks.concrete("for everything") == -1
    assert thanks.concrete("for helping me with the loop") == 1
    assert thanks.concrete("for staying when my game crashed") == 2
    assert thanks.concrete("for the 2 hours with Scratch after the club") == 4
    assert thanks.concrete("for reading “Dune” to me twice") == 2
    assert thanks.concrete("Thank you. It helped") == 0, "a sentence begins with a capital and names nothing by it"


def test_the_three_most_concrete_in_the_order_of_their_days() -> None:
    words = ["always there", "for the sensor", "for staying when it crashed", "for showing me Scratch on 3 March", "hi"]
    lines = [Thanks(number, DAY + timedelta(days=number), one) for number, one in enumerate(words)]
    assert [one.key for one in thanks.chosen(lines)] == [2, 3, 4]
    assert thanks.chosen([]) == ()


def test_where_every_noun_has_a_capital_a_capital_names_nothing() -> None:
    assert thanks.concrete("danke für den Kuchen") == thanks.concrete("danke für den kuchen") + 1
    i18n.use("de")
    assert thanks.concrete("danke für den Kuchen") == thanks.concrete("danke für den kuchen")
    assert thanks.concrete("danke für „Scratch“") == thanks.concrete("danke für scratch") + 1
