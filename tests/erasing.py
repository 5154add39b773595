"""Somebody erased, as the file keeps it: a tombstone, and an erased person in their place."""

from uuid import uuid4

from desktop.services import person
from desktop.services.club import ClubFile, settings
from desktop.storage.migrate import EMPTY_JOURNAL

OWN = ("consent", "health_note", "check", "training", "contact_link")


def erase(club: ClubFile, key: int) -> str:
    """Erase somebody; gives the uid of who stands in their place."""
    uid = club.value("SELECT uid FROM person WHERE id = ?", (key,))
    became = uuid4().hex
    with club.step("person.erase", undoable=False) as step:
        for table in OWN:
            club.execute(f'DELETE FROM "{table}" WHERE person_id = ?', (key,))
        club.execute("DELETE FROM contact_link WHERE contact_id = ?", (key,))
        club.execute("DELETE FROM conflict WHERE person_id = ? OR record = ?", (key, uid))
        club.execute("UPDATE session_person SET note = '' WHERE person_id = ?", (key,))
        club.execute("UPDATE hours_entry SET note = '' WHERE person_id = ?", (key,))
        club.execute(
            """UPDATE person SET uid = ?, code = '', given_name = 'An erased person', family_name = '', known_as = '',
                      born_on = NULL, phone = '', email = '', notes = '', sort_name = ? WHERE id = ?""",
            (became, person.sort_name_of({"given_name": "An erased person"}, settings(club)), key),
        )
        club.execute("INSERT INTO erased (uid, noun, became) VALUES (?, 'person', ?)", (uid, became))
        for table in ("session_person", "hours_entry"):  # emptied, and still in their place
            club.execute(
                f"""INSERT INTO erased (uid, noun, became) SELECT uid, '{table}', uid FROM "{table}"
                     WHERE person_id = ? ON CONFLICT (uid) DO NOTHING""",
                (key,),
            )
        step.subject("person", key, became)
    with club.unrecorded():
        for statement in EMPTY_JOURNAL:
            club.execute(statement)
    return became
