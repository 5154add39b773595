from desktop import i18n
from desktop.ui.shell import commands
from tests.hands import Hands


def test_every_language_and_look_is_a_command(hands: Hands) -> None:
    titles = [one.title for one in commands.of(hands.window)]
    assert len(titles) == len(set(titles)) or sorted(titles).count("As the system") == 1
    assert {"Deutsch", "Cymraeg", "Light", "Undo", "New club"} <= set(titles)
    assert sum(one.detail == "Language of the window" for one in commands.of(hands.window)) == len(i18n.LANGUAGES)
