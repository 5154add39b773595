"""A million rows out of the club as CSV and XLSX, each in a process of its own so that its memory can be seen."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.bench.conftest import NOW, ROOT
from tests.bench.measuring import Board

DAYS = {".csv": 3 * 365, ".xlsx": 130}
"""All of the million as CSV; as XLSX, which takes minutes whoever writes it, a part: it grows as its rows do."""

CHILD = """
import csv, json, sys, time
from datetime import date
from pathlib import Path
from desktop.services import club as clubs, exporting
from tests.bench.measuring import peak_mebibytes

who, ending, source, target, start = sys.argv[1:]
SQL = '''SELECT sp.date, g.name, s.uid, p.uid, p.given_name, p.family_name, sp.role, sp.expected, sp.coming, sp.mark,
        sp.arrived, sp.left, sp.minutes_late, sp.collected_by, sp.source, sp.note
    FROM session s JOIN session_person sp ON sp.session_id = s.id JOIN person p ON p.id = sp.person_id
    JOIN "group" g ON g.id = s.group_id WHERE s.date BETWEEN ? AND '9999-12-31'
    ORDER BY s.date, s.starts, s.id, sp.id'''
NUMBERS = {7, 10, 11, 12}


def bare_csv(rows):
    with Path(target).open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)


def bare_xlsx(rows):
    import xlsxwriter

    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet()
    for down, row in enumerate(rows):
        for across, value in enumerate(row):
            if value is not None and value != "":
                (sheet.write_number if across in NUMBERS else sheet.write_string)(down, across, value)
    book.close()


with clubs.open_(Path(source), writing=False) as club:
    begun = time.process_time()
    if who == "ours":
        exporting.write(club, "attendance", Path(target), start=date.fromisoformat(start))
    else:
        {".csv": bare_csv, ".xlsx": bare_xlsx}[ending](club.connection().execute(SQL, (start,)))
    took = time.process_time() - begun
    count = club.value("SELECT count(*) FROM session_person WHERE date >= ?", (start,))
print(json.dumps([took, peak_mebibytes(), count]))
"""


def _measured(who: str, ending: str, club: Path, folder: Path, start: date) -> list[float]:
    target = folder / f"{who}{ending}"
    command = [sys.executable, "-c", CHILD, who, ending, str(club), str(target), start.isoformat()]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    target.unlink()
    return list(json.loads(done.stdout))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_attendance_written_out(region_file: Path, tmp_path: Path, board: Board, ending: str) -> None:
    start = NOW.date() - timedelta(days=DAYS[ending])
    runs = [[_measured(who, ending, region_file, tmp_path, start) for who in ("ours", "bare")] for _again in range(2)]
    ours, bare = (min(run[place] for run in runs) for place in (0, 1))
    name = f"{int(ours[2]):,} rows of attendance as {ending[1:].upper()}"
    board.put(name, ours[0] / bare[0], 1.3, words=f"{ours[0]:.1f} s against {bare[0]:.1f} s")
    board.put("  its memory", ours[1], 120, unit="MiB", words=f"bare {bare[1]:.0f} MiB")
