"""Icons take a colour of the theme, and each is drawn once."""

from PySide6.QtWidgets import QApplication

from desktop.ui.kit import icons, theme


def test_an_icon_has_the_colour_of_its_token(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    picture = icons.icon("house", "accent").pixmap(18, 18).toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(18) for y in range(18) if picture.pixelColor(x, y).alpha() > 250
    }
    assert theme.colour("accent").name() in colours


def test_another_look_draws_it_anew(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    light = icons.icon("house").pixmap(18, 18).toImage()
    theme.apply(qapp, "dark")
    assert icons.icon("house").pixmap(18, 18).toImage() != light
    theme.apply(qapp, "light")
