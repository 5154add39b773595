"""Places of a form: what is known stands in them, the rest is left to be written."""

from desktop.reports.kit import form
from desktop.reports.kit.form import Answer, Place
from tests.reports.kit.drawn import LARGE, LEAF, boxes, pen_of, rules, said


def test_a_place_is_a_label_and_a_line() -> None:
    block = form.places(LEAF, Place("Name", "Ada King"), Place("Age"))
    assert block.height == 9
    assert form.places(LARGE, Place("Name")).height == 12
    pen = pen_of([block])
    assert said(pen) == ["Name", "Ada King", "Age"]
    assert rules(pen) == 2


def test_a_place_has_room_for_what_is_known() -> None:
    assert rules(pen_of([form.places(LEAF, Place("Address", lines=2))])) == 2
    long = form.places(LEAF, Place("Address", "a long street " * 20))
    assert long.height > 18
    assert rules(pen_of([long])) == 1


def test_what_is_not_known_can_be_typed() -> None:
    known = form.places(LEAF, Place("Name", "Ada King"), Place("Age"), Place("Signature", by_hand=True))
    assert [field.label for field in pen_of([known]).fields] == ["Age"]
    [whole] = pen_of(form.area(LEAF, "Facts", 3)).fields
    assert (whole.label, whole.several, round(whole.high * 25.4 / 72)) == ("Facts", True, 26)
    table = form.table(LEAF, (Place("Who"), Place("Name")), ("Coordinator", ""))
    assert [field.label for field in pen_of(table).fields] == ["Coordinator · Name", "Who", "Name"]


def test_a_question_that_was_answered_is_not_asked_again() -> None:
    titles = ("Consent", "Yes", "No", "Date", "Back")
    rows = (Answer(1, "Photo", "in the club", given=True, on="8 Sept"), Answer(2, "Quote", "me"))
    fields = pen_of(form.answers(LEAF, titles, rows)).fields
    assert [field.label for field in fields] == ["Photo · Back", "Yes", "No", "Quote · Date", "Quote · Back"]
    assert fields[1].group == fields[2].group
    assert fields[1].question == "Quote"


def test_an_area_holds_its_title_with_its_first_line() -> None:
    blocks = list(form.area(LEAF, "Facts", 3, hint="No blame."))
    assert blocks[0].keep
    assert blocks[1].keep
    pen = pen_of(blocks)
    assert said(pen) == ["Facts", "No blame."]
    assert rules(pen) == 3


def test_a_table_stays_together() -> None:
    blocks = list(form.table(LEAF, (Place("Who"), Place("Name")), ("Coordinator", "")))
    assert [block.keep for block in blocks] == [True, True, False]
    assert said(pen_of(blocks)) == ["Who", "Name", "Coordinator"]


def test_an_answer_has_two_boxes_and_its_dates() -> None:
    titles = ("Consent", "Yes", "No", "Date", "Back")
    rows = (Answer(1, "Photo", "in the club", given=False, on="8 Sept", withdrawn="2 Oct"), Answer(2, "Quote", "me"))
    pen = pen_of(form.answers(LEAF, titles, rows))
    assert boxes(pen) == [(6, 6)] * 4
    assert said(pen) == [*titles, "1  Photo: in the club", "✓", "8 Sept", "2 Oct", "2  Quote: me"]


def test_a_label_keeps_its_distance_from_its_line() -> None:
    label = "What is taken back, by its number"
    pen = pen_of([form.places(LEAF, Place(label, share=1.5), Place("Date"))])
    mark = next(one for one in pen._marks if "".join(run.text for run in one.line.runs) == label)
    first = min(x for lines in pen._lines.values() for x, *_end in lines)
    assert first - (mark.x + mark.line.width * mark.size) >= 1.4 * 72 / 25.4
