"""What a layout holds, asked without Qt's `itemAt`.

PySide (6.11.3 and 6.12.0) keeps an item that it once gave for as long as the layout. When Qt lets go of the item,
nobody tells it, and it takes the item for whatever is made at that address next: the program stops some time later.
"""

from typing import cast

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def held(layout: QLayout) -> list[QWidget | QLayout]:
    """Give the widgets and layouts in a layout in their order; a grid is read row by row, however it was filled."""
    around = layout.parentWidget()
    inside = [*(around.children() if around is not None else ()), *layout.children()]
    found: list[tuple[tuple[int, ...], QWidget | QLayout]] = []
    for one in inside:
        place = layout.indexOf(one) if isinstance(one, QWidget | QLayout) else -1
        if place >= 0 and isinstance(one, QWidget | QLayout):
            found.append((_in_grid(layout, place), one))
    return [one for _place, one in sorted(found, key=lambda each: each[0])]


def _in_grid(layout: QLayout, place: int) -> tuple[int, ...]:
    if not isinstance(layout, QGridLayout):
        return (place,)
    return cast("tuple[int, int, int, int]", layout.getItemPosition(place))[:2]
