import pytest

from desktop.system import language


@pytest.mark.parametrize(
    ("surroundings", "named"),
    [
        ({}, "en_GB"),
        ({"LANG": "C.UTF-8"}, "en_GB"),
        ({"LANG": "de_CH.UTF-8"}, "de_CH"),
        ({"LANG": "de_CH.UTF-8", "LC_ALL": "C"}, "en_GB"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        ({"LC_MESSAGES": "sr_RS@latin"}, "sr_RS"),
    ],
)
def test_the_language_of_the_system(monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], named: str) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in surroundings.items():
        monkeypatch.setenv(variable, value)
    assert language.of_system() == named
