"""Lists as they come from other programs and other countries: encodings, separators, workbooks, languages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from desktop import i18n
from desktop.core.rules import ages
from desktop.services import club as clubs
from desktop.services import importing
from desktop.services.club import ClubFile
from desktop.services.importing import ListKind
from tests.factories import Clock, a_mentee
from tests.services.lists import DATA, counts

WHOLE = "Vorname;Nachname;Geburtsdatum\nZoë;Größler;17.05.2014\nJosé;Núñez;3.11.2015\n"


@pytest.mark.parametrize(("language", "country"), [("de", "DE"), ("en", "GB")])
def test_a_german_list_comes_in_whole_in_any_club(tmp_path: Path, language: str, country: str) -> None:
    with (
        clubs.new(tmp_path / "new.club", name="Verein", language=language, country=country, at=Clock()) as club,
        i18n.speaking(language),
    ):
        report = importing.take(club, importing.look(club, DATA / "teilnehmer.csv"))
        assert counts(report) == (6, 6, 0, 0, 0, 0, 0)
        names = [" ".join(row) for row in club.rows("SELECT given_name, family_name FROM person ORDER BY id")]
        text = (DATA / "teilnehmer.csv").read_bytes().decode("cp1252").splitlines()[1:]
        assert names == [" ".join(line.split(";")[1::-1]) for line in text]
        assert [row for row in names if not row.isascii()]
        kinds = dict(club.rows("SELECT kind, count(*) FROM role GROUP BY kind"))
        assert kinds == {"volunteer": 2, "mentee": 4}
        born = [day for (day,) in club.rows("SELECT born_on FROM person ORDER BY id")]
        listed = [line.split(";")[2] for line in text]
        assert born == ["-".join(reversed(day.split("."))) for day in listed]
        assert all(ages.age_on(day, date(2026, 11, 17)) for day in born)


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8"),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace(";", "\t").encode("utf-16"),
        lambda text: text.replace(";", "|").encode("utf-8"),
        lambda text: text.replace(";", ",").replace("\n", "\r\n").encode("cp1252"),
        lambda text: f"sep=;\r\n{text}".encode(),
    ],
)
def test_encodings_and_separators(club: ClubFile, encode: Callable[[str], bytes]) -> None:
    path = club.path.with_name("liste.csv")
    path.write_bytes(encode(WHOLE))
    importing.take(club, importing.look(club, path, role="mentee"))
    assert club.rows("SELECT given_name, family_name, born_on FROM person ORDER BY id") == [
        ("Zoë", "Größler", "2014-05-17"),
        ("José", "Núñez", "2015-11-03"),
    ]


def test_letters_of_other_code_pages(club: ClubFile) -> None:
    path = club.path.with_name("lista.csv")
    lines = "Imię i nazwisko;Name;Surname\nx;Łukasz;Wiśniewski\nx;Małgorzata;Żółć\nx;Paweł;Dąbrowski\n"
    path.write_bytes(lines.encode("cp1250"))
    importing.take(club, importing.look(club, path, role="mentee"))
    assert ("Łukasz", "Wiśniewski") in club.rows("SELECT given_name, family_name FROM person")


def test_a_register_in_german(club: ClubFile) -> None:
    a_mentee(club, "Zoë", "Größler")
    path = club.path.with_name("liste.csv")
    title = "Anwesenheit Herbst 2026;Dienstags 16:30 bis 18:00\n"
    text = f"{title}Name;8.9.;15.9.;22.9.;Gesamt\nZoë Größler;da;krank;verspätet;2\n"
    path.write_bytes(text.encode("cp1252"))
    preview = importing.look(club, path)
    assert (preview.kind, preview.questions) == (ListKind.REGISTER, ())
    importing.take(club, preview)
    assert club.rows("SELECT date, mark, minutes_late FROM session_person ORDER BY date") == [
        ("2026-09-08", "came", None),
        ("2026-09-15", "told_us", None),
        ("2026-09-22", "came", 0),
    ]
    assert club.row("SELECT DISTINCT starts, ends FROM session") == (990, 1080)


def an_ods(path: Path, *rows: tuple[str | date, ...]) -> Path:
    """Write a workbook as LibreOffice lays it out, dates as dates."""

    def cell(value: str | date) -> str:
        if isinstance(value, date):
            kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
            return f"<table:table-cell {kind}><text:p>{value:%d/%m/%y}</text:p></table:table-cell>"
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    spaces = ("office", "table", "text")
    names = "".join(f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in spaces)
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{names} office:version="1.2"><office:body>'
            f'<office:spreadsheet><table:table table:name="Term">{lines}</table:table></office:spreadsheet>'
            "</office:body></office:document-content>",
        )
    return path


def test_ods(club: ClubFile) -> None:
    people = an_ods(
        club.path.with_name("people.ods"),
        ("Prénom", "Nom", "Date de naissance"),
        ("Anaïs", "Lê", date(2014, 5, 17)),
    )
    importing.take(club, importing.look(club, people, role="mentee"))
    assert club.rows("SELECT given_name, family_name, born_on FROM person") == [("Anaïs", "Lê", "2014-05-17")]
    register = an_ods(
        club.path.with_name("register.ods"),
        ("Nom complet", date(2026, 9, 8), date(2026, 9, 15), "Total"),
        ("Anaïs Lê", "présente", "en retard", "2"),
    )
    preview = importing.look(club, register)
    assert (preview.kind, preview.sheet, preview.problems) == (ListKind.REGISTER, "Term", ())
    importing.take(club, preview)
    assert club.value("SELECT count(*) FROM session_person WHERE mark = 'came'") == 2
