from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules.concern import Entry, Note
from desktop.core.rules.safe_content import Content, Draft, Lead
from desktop.core.safe_choices import Act, EntryKind

AT = datetime(2026, 11, 17, 20)
LENA = Lead("l1", "Lena", "door")
BEGUN = Content({"l1": LENA})


def _do(content: Content, deed: tuple[str, int, int]) -> Content:
    """Do something with the note or lead of a number, at a minute."""
    what, number, minute = deed
    uid, at = f"n{number}", AT + timedelta(minutes=minute)
    note = content.notes.get(uid)
    if what == "write" and note is None and uid not in content.gone:
        return content.with_note(Note(uid, AT, "Lena", date(2026, 11, 10), "Ada", date(2029, 11, 10)))
    if what == "add" and note is not None:
        return content.with_note(
            note.with_entries([Entry(f"e{minute}", note.next_number, at, "Lena", EntryKind.TOLD, "")])
        )
    if what == "delete" and note is not None:
        return content.without(note)
    if what == "lead":
        return content.with_lead(Lead(f"l{number}", "Max", f"door {minute}" if minute % 3 else "", minute))
    if what == "draft":
        return content.with_draft(f"l{number}", Draft(at, {"words": minute}))
    if what == "log":
        return Content(
            content.leads, content.notes, content.gone, content.drafts, content.log.with_act(at, "L", "", Act.READ)
        )
    return content


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["write", "add", "delete", "lead", "draft", "log"]), st.integers(0, 2), st.integers(0, 40)
    ),
    max_size=12,
)


def _after(start: Content, deeds: list[tuple[str, int, int]]) -> Content:
    for deed in deeds:
        start = _do(start, deed)
    return start


@given(DEEDS, DEEDS, DEEDS, DEEDS)
def test_copies_are_joined_in_any_order_and_any_number_of_times(
    before: list[tuple[str, int, int]],
    one: list[tuple[str, int, int]],
    other: list[tuple[str, int, int]],
    third: list[tuple[str, int, int]],
) -> None:
    start = _after(BEGUN, before)
    a, b, c = (_after(start, deeds) for deeds in (one, other, third))
    assert a.joined(b) == b.joined(a)
    assert a.joined(b).joined(c) == a.joined(b.joined(c))
    assert a.joined(b).joined(b) == a.joined(b)
    assert a.joined(a) == a
    assert Content.read(a.written()) == a


@given(DEEDS, DEEDS)
def test_nothing_that_was_written_is_lost_and_nothing_comes_back(
    one: list[tuple[str, int, int]], other: list[tuple[str, int, int]]
) -> None:
    a, b = _after(BEGUN, one), _after(BEGUN, other)
    both = a.joined(b)
    for uid in {**a.notes, **b.notes}:
        entries = {entry.uid for side in (a, b) if uid in side.notes for entry in side.notes[uid].entries}
        known = a.gone.get(uid, frozenset()) | b.gone.get(uid, frozenset())
        deleted = uid in {**a.gone, **b.gone}
        assert (uid in both.notes) is (not deleted or not entries <= known)


def test_a_note_that_was_added_to_elsewhere_was_not_meant_to_be_deleted() -> None:
    start = _after(BEGUN, [("write", 1, 0)])
    deleted, added = _do(start, ("delete", 1, 1)), _do(start, ("add", 1, 2))
    assert set(deleted.joined(added).notes) == {"n1"}
    assert not deleted.joined(start).notes
    assert not _do(deleted.joined(added), ("delete", 1, 3)).joined(added).notes


def test_a_lead_who_was_removed_stays_so() -> None:
    removed = BEGUN.with_lead(Lead("l1", "Lena", ""))
    later = BEGUN.with_lead(Lead("l1", "Lena", "another door", 2))
    assert removed.joined(later).leads["l1"].is_removed
    assert not BEGUN.joined(later).leads["l1"].is_removed
    assert BEGUN.joined(later).leads["l1"].door == "another door"
