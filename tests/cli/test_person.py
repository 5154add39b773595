from pathlib import Path

from tests.program import Alongside


def test_the_list_has_its_keys(alongside: Alongside, club: Path) -> None:
    people = alongside("show", club, "people", "--json").json
    assert [one["name"] for one in people] == [
        "Ada Berg", "Ben Otieno", "Finlay Gallagher", "João Evans", "Mei Stewart", "Noor Fraser",
    ]  # fmt: skip
    noor = people[-1]
    assert len(noor["uid"]) == 32
    assert (noor["given_name"], noor["family_name"], noor["known_as"]) == ("Noor", "Fraser", "")
    assert (noor["roles"], noor["status"], noor["born_on"]) == (["mentee"], "active", "2014-06")


def test_the_list_is_filtered(alongside: Alongside, club: Path) -> None:
    def names(*options: str) -> list[str]:
        return [one["given_name"] for one in alongside("show", club, "people", *options, "--json").json]

    assert names("--role", "volunteer") == ["Ada", "Ben"]
    assert names("--status", "paused") == []
    assert names("--find", "joao") == ["João"]
    assert names("--gaps") == ["Ben", "Finlay", "João", "Mei", "Noor"]


def test_the_list_for_a_person(alongside: Alongside, club: Path) -> None:
    lines = alongside("show", club, "people", "--role", "volunteer").out.splitlines()
    assert lines[0].split() == ["Name", "Roles", "Status", "Group", "Year", "Code"]
    assert lines[1].startswith("Ada Berg    volunteer  active  River Club")


def test_a_person_with_a_role(alongside: Alongside, club: Path) -> None:
    words = (
        "given_name=Kai",
        "role=volunteer",
        "status=in_process",
        "task=Helper",
        "known_as=K",
        "skills=Scratch, art",
    )
    assert alongside("add", club, "person", *words).code == 0
    (kai,) = alongside("show", club, "people", "--find", "Kai", "--json").json
    assert (kai["roles"], kai["status"], kai["known_as"]) == (["volunteer"], "in_process", "K")


def test_somebody_who_is_there_already(alongside: Alongside, club: Path) -> None:
    before = club.read_bytes()
    said = alongside("add", club, "person", "given_name=joao", "family_name=EVANS", "born_on=2014-10-12")
    assert (said.code, said.err) == (1, "João Evans, born on the same day, is here already.\n")
    assert club.read_bytes() == before


def test_one_more_role(alongside: Alongside, club: Path) -> None:
    assert alongside("add", club, "role", "person=Noor", "role=volunteer", "since=2026-10-01").code == 0
    noor = alongside("show", club, "people", "--find", "Noor", "--json").json[0]
    assert sorted(noor["roles"]) == ["mentee", "volunteer"]
    assert alongside("add", club, "role", "person=Noor", "role=volunteer").code == 1
    assert alongside("add", club, "role", "person=Noor").err == "Say which role, as role=volunteer.\n"


def test_a_contact_new_or_known(alongside: Alongside, club: Path) -> None:
    new = ("given_name=Kai", "family_name=Fraser", "phone=07700 900123", "relationship=Father")
    assert alongside("add", club, "contact", "person=Noor Fraser", *new).code == 0
    assert alongside("add", club, "contact", "person=Mei", "contact=Kai", "relationship=Neighbour").code == 0
    assert [one["given_name"] for one in alongside("show", club, "people", "--role", "contact", "--json").json] == [
        "Kai"
    ]
    assert alongside("add", club, "contact", "given_name=Kai").err == "Say whom it is about, as person=NAME.\n"


def test_a_check_is_shown_by_its_last_four(alongside: Alongside, club: Path) -> None:
    words = ("kind=dbs_enhanced", "reference=547453361169", "seen_on=2026-08-26", "decision=accepted")
    assert alongside("add", club, "check", "person=Ben", *words).code == 0
    said = alongside("show", club, "checks", "--json")
    assert "547453361169" not in said.out
    assert said.json[-1]["reference"] == "…1169"
    assert said.json[-1]["person"] == "Ben Otieno"


def test_what_hangs_on_a_person(alongside: Alongside, club: Path) -> None:
    assert alongside("add", club, "training", "person=Ada", "topic=First aid", "done_on=2026-01-10").code == 0
    assert alongside("add", club, "consent", "person=Noor", "kind=photo_public", "given=yes").code == 0
    assert alongside("add", club, "health", "person=Noor", "kind=allergy", "short_label=nuts").code == 0
    assert alongside("add", club, "check", "person=Noor", "kind=pvg").code == 1  # only volunteers have checks


def test_a_name_that_fits_several(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "person", "given_name=Noor", "family_name=Khan")
    said = alongside("add", club, "consent", "person=Noor", "kind=photo_public")
    assert said.code == 1
    assert "Noor Fraser" in said.err
    assert "Noor Khan" in said.err
