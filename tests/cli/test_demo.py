from pathlib import Path

from tests.program import Alongside


def test_the_sample_club_with_its_papers(alongside: Alongside, tmp_path: Path) -> None:
    answer = alongside("demo", tmp_path / "sample", "--seed", 3, "--json").json
    assert Path(answer["path"]).parent == tmp_path / "sample"
    names = {Path(path).name for path in answer["papers"]}
    assert {
        "register.pdf",
        "volunteers.pdf",
        "card.pdf",
        "pack.pdf",
        "matrix.pdf",
        "statement.pdf",
        "hours.pdf",
    } <= names
    assert all(Path(path).stat().st_size for path in answer["papers"])
    assert alongside("check", answer["path"]).code == 0
    assert len(alongside("show", answer["path"], "sessions", "--json").json) > 10


def test_it_says_where(alongside: Alongside, tmp_path: Path) -> None:
    lines = alongside("demo", tmp_path / "sample").out.splitlines()
    assert lines[0].startswith("Made ")
    assert lines[1].endswith(f"papers beside it, in {tmp_path / 'sample' / 'papers'}.")
