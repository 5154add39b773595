"""Who is likely the same among everybody in the region, and making two of the busiest people one."""

from desktop.services import differences, merging, same_person
from desktop.services.club import ClubFile
from desktop.storage import journal
from tests.bench.measuring import Board, by_turns, seconds

ROWS = "SELECT id, given_name, family_name, known_as, born_on, phone, email, adult_confirmed FROM person"
BUSIEST = """SELECT person_id FROM session_person WHERE role = ? GROUP BY person_id
              ORDER BY count(*) DESC, person_id LIMIT 2"""
MOVED = ("session_person", "hours_entry", "consent", "contact_link", "membership", "role")


def test_the_list_of_everybody_who_is_likely_the_same(region: ClubFile, board: Board) -> None:
    connection = region.connection()
    ours, bare = by_turns(lambda: same_person.likely(region), lambda: connection.execute(ROWS).fetchall(), rounds=3)
    found, count = len(same_person.likely(region)), region.value("SELECT count(*) FROM person")
    words = f"{found} pairs of {count:,} people; reading them alone {bare:.2f} s"
    board.put("likely the same in the whole region", ours, 3, unit="s", words=words)
    key = region.value("SELECT max(person_id) FROM role WHERE kind = 'mentee'")
    board.put("  of one person", seconds(lambda: same_person.likely(region, key)), 2, unit="s")


def test_two_of_the_busiest_become_one(writable: ClubFile, board: Board) -> None:
    for role in ("mentee", "volunteer"):
        (keep,), (other,) = writable.rows(BUSIEST, (role,))
        rows = sum(writable.value(f"SELECT count(*) FROM {table} WHERE person_id = ?", (other,)) for table in MOVED)
        shown = seconds(lambda keep=keep, other=other: differences.differences(writable, keep, other))  # type: ignore[misc]
        took = seconds(lambda keep=keep, other=other: merging.merge(writable, keep, other))  # type: ignore[misc]
        undone = seconds(lambda: journal.undo(writable))
        board.put(f"two of the busiest {role}s become one", took, 1, unit="s", words=f"{rows} rows hang on who goes")
        board.put("  what differs", shown * 1000, 50, unit="ms")
        board.put("  and are two again", undone, 1, unit="s")
