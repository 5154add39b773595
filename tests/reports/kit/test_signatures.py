from datetime import date

from desktop.i18n import speaking
from desktop.reports.kit import signatures
from desktop.reports.kit.signatures import Signer
from tests.reports.kit.drawn import LARGE, LEAF, boxes, pen_of, said

ADA = Signer("Coordinator", "Ada Lindqvist")
LONG = Signer("Parent or carer of Katarzyna", "Wolfeschlegelstein Brzęczyszczykiewicz-Grzegżółka")


def test_a_signature_has_55_by_12_millimetres_and_a_date_beside_it() -> None:
    pen = pen_of(signatures.rows(LEAF, [ADA, Signer("Mentor")]))
    assert boxes(pen) == [(55, 12), (30, 12)] * 2
    assert said(pen) == ["Coordinator: Ada Lindqvist", "Signature", "Date", "Mentor", "Signature", "Date"]
    assert boxes(pen_of(signatures.rows(LARGE, [ADA]), LARGE))[0] == (84, 16)


def test_who_has_signed_stands_in_the_box() -> None:
    signed = [Signer("Mentor", "Jo", on=date(2026, 9, 8)), Signer("Carer", "Kim", by="Kit")]
    assert said(pen_of(signatures.rows(LEAF, signed))) == [
        *("Mentor: Jo", "signed: Jo", "8 Sept 2026"),
        *("Carer: Kim", "signed: Kit", "Date"),
    ]


def test_rows_of_two_stay_together() -> None:
    blocks = list(signatures.rows(LEAF, [ADA] * 5))
    assert [block.keep for block in blocks] == [True, True, False]


def test_a_long_name_takes_two_lines_or_shrinks_where_room_is_tight() -> None:
    [roomy], [tight] = (list(signatures.rows(LEAF, [LONG], tight=one)) for one in (False, True))
    assert roomy.height > tight.height
    assert len(said(pen_of([roomy]))) == 4
    assert said(pen_of([tight]))[0].startswith("Parent or carer")


def test_initials_stand_three_in_a_row() -> None:
    blocks = list(signatures.initials(LEAF, [ADA, LONG, ADA, Signer("Mentor", "Jo")]))
    assert len(blocks) == 2
    assert blocks[0].height > blocks[1].height
    assert said(pen_of(blocks)).count("Initials") == 4


def test_a_date_takes_one_line_and_what_it_needs() -> None:
    with speaking("pt_BR"):
        signed = [Signer("Mentor", "Jo", on=date(2026, 9, 23)), Signer("Koordination", "Kim")]
        pen = pen_of(signatures.rows(LEAF, signed))
    assert "23 de set. de 2026" in [one.replace("\u00a0", " ") for one in said(pen)]
    [(signature, _high), (dated, _also), *others] = boxes(pen)
    assert (signature, dated) == (50, 35)
    assert others == [(signature, 12), (dated, 12)]
