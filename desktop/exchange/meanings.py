"""What a column of a list of people can hold."""

from desktop.core.choices import Choice
from desktop.i18n import N_


class Meaning(Choice):
    """What a column was taken for; the order is the order of weight where a header says two things."""

    HEALTH = "health", N_("Health")
    PHOTO = "photo", N_("Photo consent")
    LEAVE_ALONE = "leave_alone", N_("May leave alone")
    CHECK_NUMBER = "check_number", N_("Check: number")
    CHECK_DONE = "check_done", N_("Check: done")
    CHECK_EXPIRES = "check_expires", N_("Check: renew by")
    BORN_ON = "born_on", N_("Date of birth")
    EMAIL = "email", N_("E-mail")
    PHONE = "phone", N_("Telephone")
    GIVEN_NAME = "given_name", N_("Given name")
    FAMILY_NAME = "family_name", N_("Family name")
    KNOWN_AS = "known_as", N_("Known as")
    SCHOOL_YEAR = "school_year", N_("School year")
    SCHOOL = "school", N_("School")
    STREET = "street", N_("Address: street")
    POSTCODE = "postcode", N_("Address: postcode")
    TOWN = "town", N_("Address: town")
    ADDRESS = "address", N_("Address")
    SKILLS = "skills", N_("Skills")
    LANGUAGES = "languages", N_("Languages")
    PRONOUNS = "pronouns", N_("Pronouns")
    CODE = "code", N_("Code")
    ROLE = "role", N_("Role")
    STATUS = "status", N_("Status")
    SINCE = "since", N_("Since")
    UNTIL = "until", N_("Until")
    NOTES = "notes", N_("Notes")
    FULL_NAME = "full_name", N_("Name")
    CONTACT_NAME = "contact_name", N_("Contact: name")
    CONTACT_GIVEN = "contact_given", N_("Contact: given name")
    CONTACT_FAMILY = "contact_family", N_("Contact: family name")
    CONTACT_EMAIL = "contact_email", N_("Contact: e-mail")
    CONTACT_PHONE = "contact_phone", N_("Contact: telephone")
    CONTACT_RELATIONSHIP = "contact_relationship", N_("Contact: relationship")


DATES = frozenset({Meaning.BORN_ON, Meaning.CHECK_DONE, Meaning.CHECK_EXPIRES, Meaning.SINCE, Meaning.UNTIL})
NAMES = frozenset({Meaning.GIVEN_NAME, Meaning.FAMILY_NAME, Meaning.FULL_NAME})
CHECKS = frozenset({Meaning.CHECK_NUMBER, Meaning.CHECK_DONE, Meaning.CHECK_EXPIRES})
OF_CONTACT = {
    Meaning.FULL_NAME: Meaning.CONTACT_NAME,
    Meaning.GIVEN_NAME: Meaning.CONTACT_GIVEN,
    Meaning.FAMILY_NAME: Meaning.CONTACT_FAMILY,
    Meaning.EMAIL: Meaning.CONTACT_EMAIL,
    Meaning.PHONE: Meaning.CONTACT_PHONE,
    Meaning.CONTACT_RELATIONSHIP: Meaning.CONTACT_RELATIONSHIP,
}
CONTACTS = frozenset(OF_CONTACT.values())


class Slot(Choice):
    """Which contact a column is about."""

    PARENT = "parent", N_("Parent or carer")
    MOTHER = "mother", N_("Mother")
    FATHER = "father", N_("Father")
    EMERGENCY = "emergency", N_("Emergency contact")


class RegisterMeaning(Choice):
    """What a column of a term's register was taken for."""

    FULL_NAME = "full_name", N_("Name")
    GIVEN_NAME = "given_name", N_("Given name")
    FAMILY_NAME = "family_name", N_("Family name")
    ROLE = "role", N_("Role")
    SESSION = "session", N_("Session")
    TOTAL = "total", N_("Total, to compare")


class HoursMeaning(Choice):
    """What a column of a ledger of hours was taken for."""

    FULL_NAME = "full_name", N_("Name")
    GIVEN_NAME = "given_name", N_("Given name")
    FAMILY_NAME = "family_name", N_("Family name")
    DATE = "date", N_("Date")
    HOURS = "hours", N_("Hours")
    MINUTES = "minutes", N_("Minutes")
    STARTS = "starts", N_("Start")
    ENDS = "ends", N_("End")
    BREAK = "break", N_("Break")
    CATEGORY = "category", N_("Category")
    NOTE = "note", N_("Note")
