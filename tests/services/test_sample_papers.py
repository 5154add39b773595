"""Every paper of the sample is written, and can be read."""

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from desktop.model.sheet import PrintedSheet
from desktop.services import club as clubs
from desktop.services import paper, record, sample, sample_papers
from tests.factories import Clock


def test_every_paper_of_the_catalogue_is_there(tmp_path: Path) -> None:
    sample._write_club(tmp_path / sample.FILE, 7, sample.SIZES["club"], Clock())
    said: list[float] = []
    with clubs.open_(tmp_path / sample.FILE, at=Clock()) as club:
        written = sample_papers.write(club, tmp_path / "papers", lambda _words, share: said.append(share))
        codes = [one.code for one in record.all_of(club, PrintedSheet)]
    names = {path.name for path in written}
    assert {f"{kind.name}.pdf" for kind in paper.catalogue()} <= names
    assert {"hours.csv", "hours.xlsx", "matrix-coded.pdf", "register-letter.pdf", "register-large-print.pdf"} <= names
    for path in written:
        if path.suffix == ".pdf":
            assert PdfReader(BytesIO(path.read_bytes())).pages[0].extract_text()
    assert said == sorted(said)
    assert len(set(codes)) == len(codes) == 11
