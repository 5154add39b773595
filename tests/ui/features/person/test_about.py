"""The form of a person shows every field that is not folded, the names first."""

from PySide6.QtWidgets import QApplication

from desktop.model.fields import Shown, specs
from desktop.model.person import Person
from desktop.ui.features.person.about import about_form


def test_no_field_is_left_out(qapp: QApplication) -> None:
    form = about_form()
    assert list(form.editors)[:2] == ["given_name", "family_name"]
    assert set(form.editors) == {name for name, said in specs(Person).items() if said.shown is not Shown.NOWHERE}
