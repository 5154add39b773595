"""What the window says about its keys and itself."""

from desktop import __version__
from desktop.ui.shell import help as help_words


def test_the_keys_and_the_line_are_explained() -> None:
    said = help_words.keyboard()
    assert "Ctrl+K" in said
    assert "-9?" in said


def test_the_version_is_said() -> None:
    assert __version__ in help_words.about()


def test_what_it_cannot_protect_is_said() -> None:
    said = help_words.about()
    assert all(words in said for words in ("stolen", "administers", "hibernates", "queue", "exported", "stick"))
