"""The language of the window: its words, Qt's own, the way numbers are typed, and the direction of writing."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import i18n
from desktop.i18n import formats
from desktop.system import language
from desktop.ui.shell.qt_words import QtWords

TRANSLATORS = "alongside-translators"
DIGITS = {"ar": "ar_AE"}
"""Where a language alone would give Qt other digits than those that our figures and papers are written in."""


def speak(app: QApplication, wanted: str = "") -> None:
    """Speak a language from now on; the system's if none is said. Windows that are there already stay as they are."""
    i18n.use(wanted or language.of_system())
    spoken = i18n.language()
    QLocale.setDefault(QLocale(DIGITS.get(spoken, spoken)))
    for old in app.property(TRANSLATORS) or ():
        app.removeTranslator(old)
    theirs, ours = QTranslator(app), QtWords(app)
    theirs.load(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for one in (theirs, ours):  # the one installed last is asked first
        app.installTranslator(one)
    app.setProperty(TRANSLATORS, [theirs, ours])
    rtl = formats.right_to_left()
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
