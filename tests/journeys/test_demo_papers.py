"""The papers of the sample club: whole, embedded, as they were last looked at, and with nothing forbidden on them.

Where a paper is meant to change, look at it, then `python -m tests.journeys.test_demo_papers` writes them anew.
"""

import re
import sys
import tempfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from desktop.services import club as clubs
from desktop.services import person_list, sample
from tests.factories import Clock

REFERENCE = Path(__file__).parent / "reference"
PHONE = re.compile(r"07700|020 7946")
BIRTHDAY = re.compile(r"\b(19|20)\d\d-\d\d-\d\d\b")
HEALTH = ("EpiPen", "asthma", "coeliac", "epilepsy", "penicillin", "hearing")
CONTACTS = ("@example.org", "mother", "father", "aunt", "neighbour")
CHECKS = ("DBS", "Accepted", "0017")
FORBIDDEN = {
    "register": (*HEALTH, *CONTACTS, *CHECKS),
    "register-signature": (*HEALTH, *CONTACTS, *CHECKS),
    "volunteers": (*HEALTH, *CONTACTS, *CHECKS, "cleared"),
    "fire": (*HEALTH, *CONTACTS, *CHECKS, "cleared"),
    "matrix": (*HEALTH, *CONTACTS, *CHECKS),
    "statement": (*HEALTH, *CONTACTS, *CHECKS),
    "hours": (*HEALTH, *CONTACTS, *CHECKS),
    "impact": (*HEALTH, *CONTACTS, *CHECKS),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> sample.Sample:
    return sample.make(tmp_path_factory.mktemp("sample"), at=Clock())


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages) + "\n"


def pdfs(made: sample.Sample) -> list[Path]:
    return [path for path in made.papers if path.suffix == ".pdf"]


def test_every_text_is_as_it_was_last_looked_at(made: sample.Sample) -> None:
    assert {path.stem for path in pdfs(made)} == {path.stem for path in REFERENCE.glob("*.txt")}
    for path in pdfs(made):
        assert text_of(path) == (REFERENCE / f"{path.stem}.txt").read_text(encoding="utf-8"), path.stem


def test_fonts_are_embedded_and_nothing_can_be_clicked(made: sample.Sample) -> None:
    for path in pdfs(made):
        for page in PdfReader(path).pages:
            assert "/Annots" not in page
            for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
                described = font.get_object()
                inner = described.get("/DescendantFonts", [described])[0].get_object()
                descriptor = inner["/FontDescriptor"].get_object()
                assert isinstance(descriptor, DictionaryObject)
                assert "/FontFile2" in descriptor, (path.stem, described["/BaseFont"])


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
def test_nothing_forbidden_is_on_a_paper(made: sample.Sample, name: str) -> None:
    text = text_of(made.path.parent / "papers" / f"{name}.pdf")
    found = [word for word in FORBIDDEN[name] if word in text]
    assert not found
    assert not BIRTHDAY.search(text)
    if name != "statement":  # whom to ask is named there
        assert not PHONE.search(text)


def test_coded_editions_name_nobody(made: sample.Sample) -> None:
    with clubs.open_(made.path, at=Clock(), writing=False) as club:
        names = {row.name for role in ("mentee", "volunteer") for row in person_list.rows(club, role=role)}
    for edition in ("matrix-coded", "hours-coded", "impact", "impact-short"):
        text = text_of(made.path.parent / "papers" / f"{edition}.pdf")
        assert not [name for name in names if name in text or name.split()[-1] in text.split()]


def main() -> int:
    """Write the references anew."""
    REFERENCE.mkdir(exist_ok=True)
    for old in REFERENCE.glob("*.txt"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for path in pdfs(sample.make(Path(folder), at=Clock())):
            (REFERENCE / f"{path.stem}.txt").write_text(text_of(path), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
