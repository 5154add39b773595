import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.system import logs

LOG = logging.getLogger("alongside.test")


@pytest.fixture(autouse=True)
def _no_log_afterwards() -> Iterator[None]:
    yield
    log = logging.getLogger("alongside")
    for handler in log.handlers[:]:
        log.removeHandler(handler)
        handler.close()
    log.propagate = True
    logging.raiseExceptions = True


def test_an_error_is_written_without_its_message(tmp_path: Path) -> None:
    place = logs.start(tmp_path)
    try:
        int("Ana Smith")
    except ValueError:
        LOG.exception("import.failed")
    text = place.read_text()
    assert "ERROR alongside.test import.failed\nbuiltins.ValueError\n  tests/system/test_logs.py:" in text
    assert "Ana" not in text


def test_three_files_of_a_mebibyte_for_this_user_alone(tmp_path: Path) -> None:
    logs.start(tmp_path)
    for _number in range(40):
        LOG.info("x" * 100_000)
    found = sorted(tmp_path.iterdir())
    assert [path.name for path in found] == ["alongside.log", "alongside.log.1", "alongside.log.2"]
    assert all(path.stat().st_size <= logs.MEBIBYTE for path in found)
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o777 for path in found} == {0o600}


def test_started_twice_it_writes_once(tmp_path: Path) -> None:
    logs.start(tmp_path)
    place = logs.start(tmp_path)
    LOG.info("once")
    assert place.read_text().count("once") == 1


def test_the_values_of_queries_are_not_written(tmp_path: Path) -> None:
    place = logs.start(tmp_path)
    logging.getLogger("peewee").debug("INSERT … %s", "Ana")
    assert not logging.getLogger("peewee").isEnabledFor(logging.DEBUG)
    assert "Ana" not in place.read_text()
