"""What an export for somebody may hold: by the class of each field, whoever asks and however."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.core.choices import Audience, Privacy
from desktop.core.errors import Refused
from desktop.model.consent import Consent
from desktop.services import audience, exporting, record
from desktop.services.audience import Wanted
from desktop.services.club import ClubFile
from tests.factories import MENTEE, TODAY, a_contact, a_held_session, a_mentee, a_volunteer

SECRETS = ("Kowalska", "07700", "@example.org", "Mill Lane", "2014-05-17")


@pytest.fixture
def filled(club: ClubFile) -> ClubFile:
    """A club with somebody about whom much is known."""
    mei = a_mentee(club, "Mei", "Kowalska", born_on="2014-05-17", address="4 Mill Lane", email="mei@example.org")
    a_contact(club, mei, phone="07700 900001")
    kai = a_mentee(club, "Kai", "Stewart")
    ben = a_volunteer(club, "Ben", "Okafor")
    a_held_session(club, TODAY, {mei: "came", kai: "came"}, {ben: {}})
    return club


def text_of(club: ClubFile, wanted: Wanted, folder: Path) -> str:
    return audience.write(club, wanted, folder / "out.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("table", exporting.TABLES)
@pytest.mark.parametrize("who", Audience)
def test_no_column_is_of_a_class_that_the_audience_may_not_see(table: str, who: Audience) -> None:
    classes = {column.privacy for column in audience.columns_for(table, who)}
    assert classes <= audience.CLASSES[who]
    if who in audience.OPEN_ONLY:
        assert classes == {Privacy.OPEN}


@pytest.mark.parametrize("table", exporting.TABLES)
def test_hosts_and_funders_learn_no_secret(filled: ClubFile, tmp_path: Path, table: str) -> None:
    for who in audience.OPEN_ONLY:
        text = text_of(filled, Wanted(table, who), tmp_path)
        assert not [secret for secret in SECRETS if secret in text]
    assert "Mei" not in text_of(filled, Wanted(table, Audience.FUNDER), tmp_path)


def test_helpers_get_names_and_nothing_of_an_envelope(filled: ClubFile, tmp_path: Path) -> None:
    text = text_of(filled, Wanted("people", Audience.HELPERS), tmp_path)
    assert "Kowalska" in text
    assert not [secret for secret in SECRETS[1:] if secret in text]
    assert len(text.splitlines()) == 2 + 3  # badge, titles, and those who take part: a contact does not


def test_who_is_never_named_is_a_code_to_everybody_else(filled: ClubFile, tmp_path: Path) -> None:
    key = a_mentee(filled, "Hidden", "Person", privacy_hold=True)
    code = filled.value("SELECT code FROM person WHERE id = ?", (key,))
    for who in (Audience.HELPERS, Audience.HOST, Audience.FUNDER):
        text = text_of(filled, Wanted("people", who), tmp_path)
        assert "Hidden" not in text
        assert code in text
    assert "Hidden" in text_of(filled, Wanted("people"), tmp_path)


def test_the_host_is_told_the_name_of_who_agreed_alone(filled: ClubFile, tmp_path: Path) -> None:
    mei, kai = (row[0] for row in filled.rows("SELECT id FROM person WHERE given_name IN ('Mei', 'Kai') ORDER BY id"))
    record.add(filled, Consent, {"person": mei, "kind": "share_host", "given": True})
    record.add(filled, Consent, {"person": kai, "kind": "share_host", "given": True, "withdrawn_on": TODAY})
    text = text_of(filled, Wanted("attendance", Audience.HOST), tmp_path)
    assert "Mei K." in text
    assert "Kai" not in text


def test_a_family_is_told_about_its_own_child(filled: ClubFile, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="say which person"):
        audience.write(filled, Wanted("attendance", Audience.FAMILY), tmp_path / "out.csv")
    mei = filled.value("SELECT id FROM person WHERE given_name = 'Mei'")
    for table in ("attendance", "people"):
        text = text_of(filled, Wanted(table, Audience.FAMILY, person=mei), tmp_path)
        assert "Mei" in text
        assert "Kai" not in text


def test_small_counts_are_hidden_where_names_may_not_be(filled: ClubFile) -> None:
    keys = ("came", "absent", "adults")
    own = next(iter(audience.table(filled, Wanted("sessions", columns=keys)).rows))
    funder = next(iter(audience.table(filled, Wanted("sessions", Audience.FUNDER, keys)).rows))
    assert own == (2, 0, 1)
    assert funder == ("<5", "0", "<5")


def test_a_column_that_may_not_be_seen_is_refused_by_name(filled: ClubFile) -> None:
    with pytest.raises(Refused, match=r"“Telephone” may not be in an export for a funder") as refused:
        audience.check(Wanted("people", Audience.FUNDER, ("code", "phone")))
    assert refused.value.field == "columns"
    with pytest.raises(Refused, match=r"no column “shoe”; there are Uid|there are uid"):
        audience.check(Wanted("people", columns=("shoe",)))
    with pytest.raises(Refused, match="no table “shoes”"):
        audience.check(Wanted("shoes"))
    del filled


def test_the_badge_stands_above_the_titles(filled: ClubFile, tmp_path: Path) -> None:
    wanted = Wanted("people", Audience.HELPERS, ("given_name", "family_name"), role=MENTEE)
    badge = "TEAM · for the helpers of an evening · Riverside Code Club · 17 Nov 2026"
    lines = list(csv.reader(text_of(filled, wanted, tmp_path).splitlines()))
    assert lines[:2] == [[badge], ["Given name", "Family name"]]
    sheet = load_workbook(audience.write(filled, wanted, tmp_path / "out.xlsx")).active
    assert sheet is not None
    assert [row[0] for row in sheet.iter_rows(values_only=True)][:2] == [badge, "Given name"]
    assert sheet.freeze_panes == "A3"
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.left.text == badge


def test_what_stays_with_ourselves_has_no_badge(filled: ClubFile, tmp_path: Path) -> None:
    assert text_of(filled, Wanted("people", columns=("code",)), tmp_path).splitlines()[0] == "Code"


def test_the_class_on_the_badge_is_that_of_what_was_chosen(filled: ClubFile) -> None:
    badge = audience.table(filled, Wanted("people", Audience.HELPERS, ("code", "name"))).badge
    assert badge.startswith("OPEN · ")


def test_cards_and_calendars(filled: ClubFile, tmp_path: Path) -> None:
    cards = audience.write(filled, Wanted("people"), tmp_path / "all.vcf").read_text("utf-8")
    assert cards.count("BEGIN:VCARD") == 2
    assert "NOTE:Contact of Mei Kowalska" in cards
    with pytest.raises(Refused, match="for yourselves alone"):
        audience.write(filled, Wanted("people", Audience.HELPERS), tmp_path / "all.vcf")
    with pytest.raises(Refused, match="Only people"):
        audience.write(filled, Wanted("hours"), tmp_path / "all.vcf")
    calendar = audience.write(filled, Wanted("sessions", Audience.HOST), tmp_path / "all.ics").read_text("utf-8")
    assert calendar.count("BEGIN:VEVENT") == 1


@pytest.mark.parametrize(
    ("wanted", "what"),
    [
        (Wanted("people", start=TODAY), "days"),
        (Wanted("badges", person=1), "person"),
        (Wanted("sessions", role="mentee"), "role"),
        (Wanted("hours", group=1), "group"),
    ],
)
def test_what_a_table_cannot_be_narrowed_by_is_refused(
    filled: ClubFile, tmp_path: Path, wanted: Wanted, what: str
) -> None:
    with pytest.raises(Refused, match=f"cannot be narrowed by {what}"):
        audience.write(filled, wanted, tmp_path / "out.csv")
    if wanted.table in {"people", "sessions"}:
        ending = ".vcf" if wanted.table == "people" else ".ics"
        with pytest.raises(Refused, match="cannot be narrowed"):
            audience.write(filled, wanted, tmp_path / f"out{ending}")
