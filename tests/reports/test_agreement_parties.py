from dataclasses import replace

from desktop.reports import agreement_parties as parties
from desktop.reports.agreement_parties import AgreementParty, Signature
from desktop.reports.kit.pen import Leaf, Pen

LEAF = Leaf(210, 297)
MINOR = AgreementParty("Aisha", "07700 900999", minor=True, carer="Amina")
ADULT = AgreementParty("Jo", "07700 900888")


def _said(blocks: object) -> str:
    pen = Pen(LEAF, lambda _key, _leaf, _draw: "")
    for block in blocks:  # type: ignore[attr-defined]
        block.draw(pen, 0)
    return " ".join("".join(run.text for run in mark.line.runs) for mark in pen._marks)


def test_a_minor_is_reached_through_others() -> None:
    said = _said(parties.named(LEAF, (ADULT,), (MINOR, replace(ADULT, name="Kim", reach="1")), "", ADULT))
    assert said == "Mentor: Jo · 07700 900888 Mentee: Aisha Mentee: Kim · 1 Coordinator: Jo · 07700 900888"


def test_a_minor_signs_beside_a_carer() -> None:
    said = _said(parties.signed(LEAF, (ADULT,), (MINOR,), AgreementParty(), tight=False))
    assert said.replace("Signature Date ", "").startswith("We agree Mentee: Aisha Parent or carer: Amina Mentor: Jo")


def test_copies_are_ticked_one_by_one() -> None:
    given = replace(MINOR, carer_signature=Signature(copy=True))
    said = _said(parties.copies(LEAF, (ADULT,), (given,), filed=True))
    assert said == "Copies given: Aisha ✓ Amina Jo ✓ file"
