import argparse
from pathlib import Path

import pytest

from desktop import i18n
from desktop.cli import parser, usage_words


def test_they_are_words_that_the_parser_says() -> None:
    source = Path(str(argparse.__file__)).read_text(encoding="utf-8")
    assert [one for one in usage_words.WORDS if one.replace("\n", "\\n") not in source] == []


def test_help_and_faults_are_in_the_language_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    i18n.use("de")
    made = parser.build("Ruth", "de")
    with pytest.raises(SystemExit):
        made.parse_args(["--wrong"])
    said = capsys.readouterr().err
    assert "usage:" not in said
    assert "error:" not in said
    assert "Aufruf" in said
