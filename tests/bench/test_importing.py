"""Five thousand people from a workbook into the region, where duplicates are searched among everybody."""

import random
from functools import partial
from pathlib import Path

import pytest
import python_calamine
import xlsxwriter

from desktop.core.choices import RoleKind
from desktop.model.noun import new_uid
from desktop.model.person import Person
from desktop.services import backup, importing
from desktop.services.club import ClubFile
from desktop.storage import bulk, journal
from tests.bench.measuring import Board, seconds

HEADS = ("First name", "Surname", "Date of birth", "School year", "Contact name", "Contact phone", "Contact email")
FIELDS = ("given_name", "family_name", "born_on", "school_year", "phone", "email")


def _workbook(folder: Path, count: int, known: list[tuple[str, str, str]]) -> Path:
    """Write a list of people; every tenth is there already."""
    chance = random.Random(count)
    path = folder / f"{count}.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADS)
    for line in range(count):
        family = "".join(chance.choice("abcdefghiklmnoprstuvw") for _letter in range(7)).title()
        given, born = chance.choice(("Ada", "Bo", "Cy", "Dilys", "Ewa", "Finn")), f"{chance.randint(2010, 2017)}-05-17"
        if line % 10 == 0:
            given, family, born = known[line]
        phone, mail = f"07700 {chance.randint(0, 999999):06}", f"{family.lower()}.{line}@example.org"
        sheet.write_row(line + 1, 0, (given, family, born, "Year 7", f"Pat {family}", phone, mail))
    book.close()
    return path


def test_5000_people(writable: ClubFile, tmp_path: Path, board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    backed_up = seconds(lambda: backup.save(writable))
    monkeypatch.setattr(
        backup, "before", lambda _club, _why: None
    )  # it takes as long as the file is large, so it stands apart
    known = writable.rows(
        """SELECT given_name, family_name, born_on FROM person WHERE length(born_on) = 10 ORDER BY id LIMIT 5000"""
    )

    def ours(path: Path) -> None:
        preview = importing.look(writable, path, role=RoleKind.MENTEE)
        importing.take(writable, preview)

    def bare(path: Path) -> None:
        rows = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()[1:]
        with writable.bulk_load():
            sql = bulk.insert_sql(Person, ("uid", *FIELDS))
            writable.execute_many(sql, [(new_uid(), *row[:4], *row[5:]) for row in rows])

    few, many = _workbook(tmp_path, 500, known), _workbook(tmp_path, 5_000, known)
    ours(few)
    journal.undo(writable)
    short = seconds(lambda: ours(few))
    journal.undo(writable)
    long = seconds(lambda: ours(many))
    journal.undo(writable)
    floor = seconds(lambda: bare(many))
    board.put("import of 5,000 people into 23,000", long, 3, unit="s", words=f"calamine and executemany {floor:.2f} s")
    size = writable.path.stat().st_size / 1024**2
    board.put("  the backup before it", backed_up, None, unit="s", words=f"{size:.0f} MiB, read back and verified")
    board.put("  ten times the lines", long / short, 11, words=f"500 people {short:.2f} s")


def test_5000_lines_of_a_register_and_of_hours(writable: ClubFile, tmp_path: Path, board: Board) -> None:
    group = writable.value('SELECT name FROM "group" ORDER BY id LIMIT 1')
    names = [
        f"{given} {family}"
        for given, family in writable.rows(
            """SELECT given_name, family_name FROM person p JOIN role r ON r.person_id = p.id AND r.kind = 'mentee'
                GROUP BY p.id ORDER BY p.id LIMIT 5000"""
        )
    ]
    days = ",".join(f"2031-{month:02d}-07" for month in range(1, 11))
    register = tmp_path / "register.csv"
    lines = [f"{name},{','.join(random.Random(name).choices(('/', 'x', 'L', ''), k=10))}" for name in names]
    register.write_text("\n".join([f"Name,{days}", *lines]), encoding="utf-8")
    ledger = tmp_path / "hours.csv"
    volunteers = [
        f"{given} {family}"
        for given, family in writable.rows(
            """SELECT given_name, family_name FROM person p JOIN role r ON r.person_id = p.id AND r.kind = 'volunteer'
                GROUP BY p.id ORDER BY p.id LIMIT 500"""
        )
    ]
    entries = [f"{name},2031-{month:02d}-08,10:00,11:00,prep" for name in volunteers for month in range(1, 11)]
    ledger.write_text("\n".join(["Name,Date,From,To,Category", *entries]), encoding="utf-8")
    for words, path, count in (
        ("register of {} lines and 10 dates", register, len(names)),
        ("ledger of {} entries", ledger, len(entries)),
    ):
        looked = seconds(partial(importing.look, writable, path, group=group))
        board.put(f"looking at a {words.format(count)}", looked, 3, unit="s")
