"""Blank forms of a club with a coordinator and a safeguarding lead, and its recovery sheet."""

from datetime import date

from desktop.core.rules import recovery_code
from desktop.reports.concern import ConcernData
from desktop.reports.consent_form import ConsentFormData, FormPart
from desktop.reports.incident import IncidentData, ToCall
from desktop.reports.kit.form import Answer, Place
from desktop.reports.recovery import RecoveryData
from tests.reports.conftest import IMPRINT


def incident(name: str = "") -> IncidentData:
    lead = ToCall("Safeguarding lead", "Ruth Adeyemi", "+44 7700 900222")
    return IncidentData(IMPRINT, (ToCall("Coordinator", name or "Ada Lindqvist", "+44 7700 900111"), lead))


def concern(name: str = "") -> ConcernData:
    return ConcernData(IMPRINT, ToCall("Safeguarding lead", name or "Ruth Adeyemi", "+44 7700 900222"))


def recovery(name: str = "", passphrase: str = "Kettle garden-7 O’Brien’s łódź") -> RecoveryData:
    """The sheet of a club that has a passphrase with every kind of letter in it."""
    code = tuple(recovery_code.lines(passphrase))
    return RecoveryData(IMPRINT, name or "Riverside Code Club", "river.club", passphrase, code, date(2026, 11, 17))


def consent_form(name: str = "Łukasz Wiśniewski", *, adult: bool = False) -> ConsentFormData:
    """The form of a child with two contacts, an allergy and a consent that was taken back."""
    parts = (
        FormPart(
            "The child",
            (
                (Place("Given name", name), Place("Family name", "")),
                (Place("Known as", ""), Place("Date of birth", "17 May 2015")),
                (Place("Address", "12 Mill Lane, Otterbourne OT4 2AB", lines=2),),
            ),
        ),
        FormPart(
            "Whom we call, in this order",
            (
                (Place("1. Contact", "Amina Kowalska"), Place("Relationship", "mother", 0.7)),
                (Place("Telephone", "+44 7700 900123"),),
                (Place("2. Contact"), Place("Relationship", "", 0.7)),
                (Place("Telephone"),),
            ),
        ),
        FormPart("Health and support", ((Place("Allergy", "peanuts: EpiPen in the blue bag, then call 999"),),)),
    )
    words = "medical help at once, if nobody can be reached in time."
    answers = tuple(Answer(number, "Emergency treatment", words) for number in range(1, 10))
    said = Answer(10, "Photo, inside the club", words, given=True, on="8 Sept 2026", withdrawn="2 Oct 2026")
    return ConsentFormData(IMPRINT, adult, parts, (*answers, said), name, "Questions: Ada Lindqvist.")
