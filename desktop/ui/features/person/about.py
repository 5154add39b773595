"""The form of what somebody's own fields say, the names first."""

from typing import Final

from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.ui.kit.form import Form

FIRST: Final = (
    *("given_name", "family_name", "known_as", "code", "born_on", "adult_confirmed"),
    *("school", "school_year", "phone", "email", "languages", "skills"),
)
BESIDE: Final = frozenset({"family_name", "code", "adult_confirmed", "school_year", "email", "skills"})


def about_form() -> Form:
    """Make the form of a person."""
    fields = specs(Person)
    rest = [name for name in fields if name not in FIRST]
    return Form({name: fields[name] for name in (*FIRST, *rest)}, beside=BESIDE)
