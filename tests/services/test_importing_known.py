from desktop.core.choices import RoleKind
from desktop.services.club import ClubFile
from desktop.services.importing_known import People, load, plain
from tests.factories import a_mentee
from tests.services.lists import take


def people(club: ClubFile, *names: str) -> People:
    return load(club, {plain(name) for name in names}, "44")


def test_only_those_of_the_names_and_their_contacts_are_read(club: ClubFile) -> None:
    take(club, ["Name", "DOB", "Parent", "Parent mobile"], ["Ada Byron", "2014", "Anne Byron", "07700 900001"])
    bo = a_mentee(club, "Bo", "Ek")
    known = people(club, "ADA  byron")
    assert {one.name for one in known.by_key.values()} == {"Ada Byron", "Anne Byron"}
    assert bo not in known.by_key
    (ada,) = [one for one in known.by_key.values() if one.name == "Ada Byron"]
    assert ada.is_mentee_only
    assert ada.links[0].contact.is_contact_only
    assert set(ada.roles) == {RoleKind.MENTEE}


def test_more_people_than_fit_into_one_query(club: ClubFile) -> None:
    take(club, ["Name", "DOB"], *([f"Ada {number}", "2014"] for number in range(600)))
    assert len(people(club, *(f"Ada {number}" for number in range(600))).by_key) == 600


def test_a_contact_is_found_by_telephone_or_e_mail_beside_the_name(club: ClubFile) -> None:
    take(club, ["Name", "DOB", "Parent", "Parent mobile"], ["Ada Byron", "2014", "Anne Byron", "07700 900001"])
    known = people(club, "Ada Byron", "Anne Byron")
    (ada,) = [one for one in known.by_key.values() if one.name == "Ada Byron"]
    anne = {"given_name": "Anne", "family_name": "Byron"}
    assert known.contact(anne | {"phone": "+44 7700 900001"}, ada) is ada.links[0].contact
    assert known.contact(anne | {"phone": "07700 900002"}, ada) is None
    assert known.contact(anne, ada) is None
