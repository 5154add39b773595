from pathlib import Path

import pytest

from desktop import app
from desktop.system.settings import Settings


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["river.club"], True),
        (["/some/where/river.club"], True),
        (["show"], False),
        (["--help"], False),
        (["nonsense"], False),
        (["show", "river.club", "people"], False),
    ],
)
def test_a_club_alone_opens_the_window(arguments: list[str], window: bool) -> None:
    assert app._is_for_window(arguments) is window


def test_a_file_of_any_name_opens_the_window(tmp_path: Path) -> None:
    (tmp_path / "club.db").touch()
    assert app._is_for_window([str(tmp_path / "club.db")])


def test_a_home_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "file"))
    assert app._settings() == Settings()
    assert app.run(["--version"]) == 0


def test_interrupted_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.cli.parser.run", interrupt)
    assert app.run(["papers"]) == 130
    assert capsys.readouterr().err == ""


def test_the_name_that_was_given_here_stands_in_the_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path))
    Settings(who="Ruth Adeyemi").save()
    app.run(["new", str(tmp_path / "river"), "--clear", "--name", "River"])
    capsys.readouterr()
    app.run(["history", str(tmp_path / "river.club")])
    assert "Ruth Adeyemi  new club" in capsys.readouterr().out
