"""Qt's own words that a person meets here: buttons, menus of text fields, the file dialog.

Qt brings no Welsh and no Hindi; and where it does, a button should not say another word than the page beside it.
"""

from typing import Final

from PySide6.QtCore import QTranslator

from desktop.i18n import N_, _, pgettext

WORDS: Final = frozenset(
    {
        N_("OK"),
        N_("Save"),
        N_("&Yes"),
        N_("&No"),
        N_("Retry"),
        N_("Ignore"),
        N_("Close"),
        N_("Cancel"),
        N_("Discard"),
        N_("Help"),
        N_("Apply"),
        N_("Reset"),
        N_("&Undo"),
        N_("&Redo"),
        N_("Cu&t"),
        N_("&Copy"),
        N_("&Paste"),
        N_("Select All"),
        N_("&Step up"),
        N_("Step &down"),
        N_("Look in:"),
        N_("Back"),
        N_("Forward"),
        N_("Parent Directory"),
        N_("Create New Folder"),
        N_("List View"),
        N_("Detail View"),
        N_("File &name:"),
        N_("Files of type:"),
        N_("Directory:"),
        N_("&Open"),
        N_("&Save"),
        N_("&Choose"),
        N_("&Rename"),
        N_("&Delete"),
        N_("&New Folder"),
        N_("New Folder"),
        N_("Show &hidden files"),
        N_("Name"),
        N_("Size"),
        N_("Kind"),
        N_("Date Modified"),
        N_("Computer"),
        N_("%1\nFile not found.\nPlease verify the correct file name was given."),
        N_("%1 already exists.\nDo you want to replace it?"),
    }
)


class QtWords(QTranslator):
    """Answers Qt from our catalogue."""

    def isEmpty(self) -> bool:
        """Say that there are words here, though none were loaded from a file."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Give our word for one of Qt's; nothing leaves it to Qt's own translation."""
        del context, disambiguation, n
        verbs = {"Open": pgettext("verb", "Open"), "Delete": pgettext("verb", "Delete")}
        if source in verbs:
            return verbs[source]
        return _(source) if source in WORDS else None
