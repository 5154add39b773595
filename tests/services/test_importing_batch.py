from datetime import date

from desktop.core.choices import RoleKind
from desktop.model.person import Person, Role
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.services.importing_batch import Batch
from tests.factories import a_mentee


def test_new_and_changed_records_are_written_together(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Byron")
    batch = Batch(club)
    assert batch.is_empty
    bo = batch.add(Person, {"given_name": "Bo", "skills": ("art",), "sort_name": "bo"})
    batch.add(Person, {"given_name": "Ida", "born_on": "2014"})
    batch.change(Person, bo, {"school": "Oak"})
    batch.change(Person, ada, {"school": "Elm"})
    batch.add(Role, {"person": bo, "kind": RoleKind.MENTEE, "since": date(2026, 9, 1)})
    assert not batch.is_empty
    with club.step("test") as step:
        batch.write()
    assert step.changes.count == 4
    written = record.get(club, Person, bo)
    assert (written.given_name, written.school, written.skills, written.born_on) == ("Bo", "Oak", ("art",), None)
    assert record.get(club, Person, ada).school == "Elm"
    (role,) = record.all_of(club, Role, person=bo)
    assert (role.kind, role.since) == (RoleKind.MENTEE, date(2026, 9, 1))
