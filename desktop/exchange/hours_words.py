"""The words of ledgers of hours: heads of columns and what hours were for, in the languages of our lists."""

from functools import cache
from typing import Final

from desktop.core.choices import HoursCategory
from desktop.exchange.headers import Tokens, set_of, tokens
from desktop.exchange.meanings import HoursMeaning
from desktop.i18n import _

HEADERS: Final = {
    HoursMeaning.DATE: "date|day|on|when|session date|datum|tag|am|dyddiad|diwrnod|jour|le|fecha|dia|data"
    "|التاريخ|اليوم"
    "|तारीख|दिनांक|तिथि|दिन",
    HoursMeaning.HOURS: "hours|hrs|h|time|duration|total hours|hours given|volunteer hours|time spent|stunden"
    "|std|dauer|zeit"
    "|stundenzahl|oriau|amser|heures|nombre d heures|duree|temps|horas|tiempo|duracion|duracao|tempo|الساعات"
    "|ساعات"
    "|عدد الساعات|المدة|घंटे|घण्टे|समय|अवधि",
    HoursMeaning.MINUTES: "minutes|mins|min|minuten|munudau|minutos|الدقائق|دقائق|मिनट",
    HoursMeaning.STARTS: "start|starts|start time|from|in|time in|arrived|began|beginn|anfang|von|ab|dechrau|o"
    "|debut|de"
    "|arrivee|inicio|desde|hora de inicio|entrada|comeco|das|من|البداية|وقت البدء|शुरू|से|आरंभ",
    HoursMeaning.ENDS: "end|ends|end time|finish|finished|to|until|out|time out|left|ende|bis|schluss|diwedd|i"
    "|fin|a|depart"
    "|hasta|hora de fin|salida|fim|ate|as|saida|إلى|النهاية|وقت الانتهاء|समाप्त|तक|अंत",
    HoursMeaning.BREAK: "break|breaks|pause|pausen|egwyl|descanso|pausa|intervalo|استراحة|विराम|अवकाश",
    HoursMeaning.CATEGORY: "category|activity|what for|task|kind|type|kind of work|kategorie|tatigkeit|art"
    "|aufgabe|wofur"
    "|categori|gweithgaredd|tasg|categorie|activite|tache|categoria|actividad|tarea|atividade|tarefa|الفئة"
    "|النشاط"
    "|श्रेणी|गतिविधि|काम",
    HoursMeaning.NOTE: "note|notes|comment|comments|description|details|remarks|notiz|bemerkung|beschreibung"
    "|nodyn"
    "|nodiadau|remarque|commentaire|notas|nota|comentario|descripcion|descricao|observacoes|ملاحظة|ملاحظات"
    "|टिप्पणी|विवरण",
}
CATEGORIES: Final = {
    HoursCategory.SESSION: "session|sessions|club|club session|mentoring|evening|termin|sitzung|abend|sesiwn"
    "|seance|sesion"
    "|sessao|جلسة|सत्र",
    HoursCategory.ONE_TO_ONE: "one to one|1 to 1|1 1|121|pair|einzeln|einzelgesprach|tandem|un i un|individuel"
    "|tete a tete"
    "|individual|uno a uno|um a um|فردي|एक से एक|व्यक्तिगत",
    HoursCategory.PREPARATION: "preparation|prep|planning|vorbereitung|planung|paratoi|preparacion"
    "|planificacion|preparacao"
    "|planeamento|تحضير|تخطيط|तैयारी|योजना",
    HoursCategory.REVIEW: "review|reviews|check in|code review|durchsicht|adolygiad|relecture|revision|revisao"
    "|مراجعة|समीक्षा",
    HoursCategory.TRAINING: "training|course|induction|workshop|schulung|fortbildung|einfuhrung|hyfforddiant"
    "|formation"
    "|formacion|capacitacion|formacao|تدريب|प्रशिक्षण",
    HoursCategory.MEETING: "meeting|committee|meetings|admin|administration|besprechung|sitzung des teams"
    "|vorstand|cyfarfod"
    "|pwyllgor|reunion|comite|reuniao|اجتماع|बैठक",
    HoursCategory.SETUP: "set up|setup|pack down|packdown|setting up|aufbau|abbau|gosod|installation|rangement"
    "|montaje"
    "|montagem|تجهيز|व्यवस्था",
    HoursCategory.TRAVEL: "travel|travelling|journey|driving|fahrt|anreise|reise|teithio|trajet|deplacement"
    "|viaje|viagem"
    "|deslocacao|سفر|تنقل|यात्रा",
    HoursCategory.OTHER: "other|misc|sonstiges|anderes|arall|autre|otro|otros|outro|outros|أخرى|अन्य",
}


def said_by(title: str) -> HoursMeaning | None:
    """Say what a header says."""
    words = tokens(title)
    return next((meaning for meaning, phrases in HEADERS.items() if words and words in set_of(phrases)), None)


def category_of(text: str) -> HoursCategory | None:
    """Say which category a word names: its value, its label in the language in use, or a usual word for it."""
    words = tokens(text)
    own = {tokens(form): kind for kind in HoursCategory for form in (kind.value, kind.label, _(kind.label))}
    return own.get(words) or _usual().get(words)


@cache
def _usual() -> dict[Tokens, HoursCategory]:
    return {words: kind for kind, phrases in CATEGORIES.items() for words in set_of(phrases)}
