import io
import json

import pytest

from desktop.core.table import Column, Table
from desktop.exchange import json_out
from tests.exchange.tables import a_table, payloads


def written(*tables: Table) -> object:
    out = io.BytesIO()
    json_out.write(tables, out)
    return json.loads(out.getvalue())


def test_keys_and_plain_values() -> None:
    found = written(a_table())
    assert isinstance(found, list)
    assert found[0] == {
        "name": "Zoë 王",
        "born": "2014-05-17",
        "arrived": "18:25",
        "minutes": 90,
        "count": 3,
        "share": 0.5,
        "signed": True,
    }
    assert set(found[2].values()) == {"", None}


def test_texts_stay_as_they_are() -> None:
    found = written(payloads())
    assert isinstance(found, list)
    assert found[0]["text"] == "=1+1"


def test_several_tables_and_an_empty_one() -> None:
    assert written(Table("one", "1", [Column("a", "A")], [["x"]]), Table("two", "2", [Column("a", "A")], [])) == {
        "one": [{"a": "x"}],
        "two": [],
    }


def test_only_values_of_a_table() -> None:
    with pytest.raises(TypeError):
        written(Table("t", "T", [Column("a", "A")], [[object()]]))  # type: ignore[list-item]
