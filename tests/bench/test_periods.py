"""Sums over a year, the list of sessions, the term's matrix and the organisation's report as papers."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fonts
from desktop.services import hours, paper, period_papers, session
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.bench.measuring import Board

YEAR, TERM, MONTH = timedelta(days=365), timedelta(days=100), timedelta(days=60)
LINES = 45
BY_PERSON_AND_MONTH = """SELECT person_id, month, sum(minutes - deducted), count(*) FROM hours_entry
    WHERE month BETWEEN ? AND ? GROUP BY month, person_id"""
SESSIONS = """SELECT s.id, s.date, g.name, s.starts, sum(p.role = 'mentee' AND p.mark = 'came'),
        sum(p.role = 'mentee' AND p.mark = 'absent'), sum(p.role = 'mentee' AND p.expected)
    FROM session s JOIN "group" g ON g.id = s.group_id LEFT JOIN session_person p ON p.session_id = s.id
    WHERE s.date BETWEEN ? AND ? AND s.group_id BETWEEN ? AND ? GROUP BY s.id ORDER BY s.date, s.starts"""
MARKS = """SELECT p.id, p.given_name, p.family_name, s.date, sp.role, sp.mark, sp.minutes_late, p.born_on
    FROM session s JOIN session_person sp ON sp.session_id = s.id JOIN person p ON p.id = sp.person_id
    WHERE s.group_id = ? AND s.date BETWEEN ? AND ? ORDER BY p.sort_name, s.date"""
FIRST = """SELECT person_id, min(date) FROM session_person WHERE mark = 'came' AND person_id IN
    (SELECT person_id FROM membership WHERE group_id = ?) GROUP BY person_id"""
ENTRIES = """SELECT h.uid, p.code, p.given_name, p.family_name, h.date, h.starts, h.ends, h.break_minutes, h.minutes,
        h.category, g.name, v.name, h.signed_volunteer, h.signed_supervisor, h.deducted
    FROM hours_entry h JOIN person p ON p.id = h.person_id LEFT JOIN session s ON s.id = h.session_id
    LEFT JOIN "group" g ON g.id = s.group_id LEFT JOIN venue v ON v.id = s.venue_id
    WHERE h.date BETWEEN ? AND ? ORDER BY h.date, p.sort_name"""
HOURS_CELLS = slice(1, 9)


def _days(club: ClubFile, length: timedelta) -> tuple[str, str]:
    return (club.today() - length).isoformat(), club.today().isoformat()


def _drawn(rows: Iterable[Sequence[Any]], width: int) -> bytes:
    """Put rows on pages as the bare canvas does at its quickest: the lines once, the words as one text a page."""
    out = BytesIO()
    canvas = Canvas(out, A4, pageCompression=1, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    canvas.beginForm("grid")
    canvas.grid([20 * mm, 190 * mm], [(20 + 5.5 * line) * mm for line in range(LINES)])
    canvas.endForm()
    lines = list(rows)
    for first in range(0, len(lines), LINES):
        canvas.doForm("grid")
        pen = canvas.beginText()
        pen.setFont(fonts.main(), 7)
        for down, row in enumerate(lines[first : first + LINES]):
            for across, cell in enumerate(row):
                pen.setTextOrigin((20 + width * across) * mm, (270 - 5.5 * down) * mm)
                pen.textOut(str(cell))
        canvas.drawText(pen)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_sums_of_a_year(region: ClubFile, board: Board) -> None:
    connection, end = region.connection(), region.today()
    months = tuple(day[:7] for day in _days(region, YEAR))

    def raw() -> None:
        connection.execute(BY_PERSON_AND_MONTH, months).fetchall()

    for by, goal in (("person", None), ("month", 1.2)):
        board.race(
            f"hours of a year by {by}, any days",
            lambda by=by: hours.sums(region, by, start=end - YEAR, end=end),  # type: ignore[misc] # read at once
            raw,
            goal,
        )


def test_the_list_of_sessions(region: ClubFile, board: Board) -> None:
    connection, end = region.connection(), region.today()

    def race(path: str, length: timedelta, group: int | None) -> None:
        period = _days(region, length)
        groups = (group, group) if group is not None else (0, 10**6)
        board.race(
            path,
            lambda: session.rows(region, start=end - length, end=end, group=group),
            lambda: connection.execute(SESSIONS, (*period, *groups)).fetchall(),
            1.5,
            rounds=9,
        )

    race("sessions of a group's term", TERM, 1)
    race("sessions of everybody's term (700)", TERM, None)
    race("all sessions of two years (5,000)", 3 * YEAR, None)


def test_the_matrix_of_a_term(region: ClubFile, board: Board) -> None:
    connection, end = region.connection(), region.today()
    wanted = PaperRequest(group=1, start=end - TERM, end=end)

    def raw() -> list[Any]:
        rows = connection.execute(MARKS, (1, *_days(region, TERM))).fetchall()
        connection.execute(FIRST, (1,)).fetchall()
        return list(rows)

    def floor() -> None:
        by_person: dict[int, list[Any]] = {}
        for row in raw():
            by_person.setdefault(row[0], [row[1]]).append(row[5][0])
        _drawn(by_person.values(), 9)

    board.race("term matrix of 200, gathered", lambda: period_papers.matrix(region, 1, end - TERM, end), raw, None)
    board.race("term matrix of 200, as PDF", lambda: paper.make(region, "matrix", wanted), floor, 1.5, rounds=7)


def test_the_report_of_a_period(region: ClubFile, board: Board) -> None:
    connection, end = region.connection(), region.today()
    wanted = PaperRequest(start=end - MONTH, end=end)

    def raw() -> list[Any]:
        return list(connection.execute(ENTRIES, _days(region, MONTH)).fetchall())

    def floor() -> None:
        _drawn((row[HOURS_CELLS] for row in raw()), 21)

    board.race(
        f"hours report of {len(raw()):,} entries, gathered",
        lambda: period_papers.hours_report(region, end - MONTH, end),
        raw,
        None,
        rounds=7,
    )
    board.race("the same, as PDF", lambda: paper.make(region, "hours", wanted), floor, 1.5, rounds=3)
