# ruff: noqa: RUF001 - letters of all kinds are what is tested here
import pytest

from desktop.exchange import faults
from desktop.exchange.encoding import decode
from desktop.exchange.faults import Unreadable

WESTERN = "Name;Ort\nGroß, Jürgen;Köln\nO´Brien, Zoë;Besançon – Gare\n"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_western_letters_in_every_usual_encoding(name: str) -> None:
    assert decode(WESTERN.encode(name)) == WESTERN


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cp1251", "Имя;Фамилия;Город\nИван;Петров;Москва\nМария;Сидорова;Тверь\nОльга;Смирнова;Казань\n"),
        ("cp1250", "Imię;Nazwisko\nŁukasz;Dąbrowski\nMałgorzata;Święcicka\nGrażyna;Żółć\nStanisław;Wiśniewski\n"),
        ("cp1256", "الاسم;المدينة\nمحمد;القاهرة\nفاطمة;الإسكندرية\nيوسف;طنطا\n"),
    ],
)
def test_other_letters_are_weighed(name: str, text: str) -> None:
    assert decode(text.encode(name)) == text


def test_nuls_are_left_out() -> None:
    assert decode(b"Name,Age\nMei,1\x002\n") == "Name,Age\nMei,12\n"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3", bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert refused.value.fault in {faults.NO_TABLE, faults.ENCODING}
