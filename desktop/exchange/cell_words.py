"""What a cell says beside its value: yes, no, nothing, a total or a role, in the languages of our lists."""

from typing import Final

from desktop.core.choices import RoleKind
from desktop.exchange.headers import set_of, tokens

WORKERS: Final = (
    "volunteer|volunteers|mentor|mentors|coach|helper|champion|leader|adult volunteer|tutor|freiwillige|freiwilliger"
    "|ehrenamtliche|ehrenamtlicher|ehrenamt|mentorin|betreuer|betreuerin|helfer|helferin|patin|pate|gwirfoddolwr"
    "|benevole|mentore|accompagnateur|accompagnatrice|animateur|animatrice|voluntario|voluntaria|mentora|monitor"
    "|monitora|متطوع|متطوعة|مرشد|مرشدة|स्वयंसेवक|स्वयंसेविका|मार्गदर्शक"
)
LEARNERS: Final = (
    "mentee|mentees|student|child|ninja|participant|learner|young person|pupil|kid|teilnehmer|teilnehmerin|kind"
    "|schuler|schulerin|plentyn|disgybl|enfant|eleve|participante|jeune|alumno|alumna|nino|nina|aluno|aluna|crianca"
    "|طفل|طفلة|طالب|طالبة|مشارك|बच्चा|छात्र|छात्रा|शिष्य"
)
FAMILY: Final = (
    "contact|parent|guardian|carer|kontakt|eltern|elternteil|erziehungsberechtigte|cyswllt|rhiant|responsable|contacto"
    "|contato|encarregado|ولي الأمر|अभिभावक"
)
ROLES: Final = {RoleKind.VOLUNTEER: WORKERS, RoleKind.MENTEE: LEARNERS, RoleKind.CONTACT: FAMILY}

YES: Final = (
    "y|yes|true|ok|okay|x|1|ja|j|wahr|ie|ydw|oui|o|vrai|si|s|sim|verdadero|نعم|हाँ|हां|जी|✓|✔|☑|agreed|given|erlaubt"
)
NO: Final = "n|no|false|0|nein|falsch|na|nac ydw|non|faux|nao|falso|لا|नहीं|✗|✘|☐|refused|not given|nicht erlaubt"
NOTHING: Final = (
    "none|nil|n a|not known|unknown|no known|nothing|no allergies|none known|keine|kein|keines|unbekannt|entfallt"
    "|keine bekannt|nichts|dim|dim byd|aucun|aucune|neant|inconnu|ninguna|ninguno|nada|desconocido|nenhuma|nenhum"
    "|desconhecido|لا يوجد|غير معروف|कोई नहीं|अज्ञात|tbc|tba"
)
TOTALS: Final = (
    "total|totals|sum|grand total|subtotal|count|gesamt|summe|insgesamt|anzahl|zwischensumme|cyfanswm|somme|totaux"
    "|total general|suma|totales|soma|totais|المجموع|الإجمالي|कुल|योग"
)


def yes_or_no(text: str) -> bool | None:
    """Say whether a cell says yes or no; `None` if neither."""
    words = tokens(text) or (text.strip(),)
    if words in set_of(YES):
        return True
    return False if words in set_of(NO) else None


def says_nothing(text: str) -> bool:
    """Say whether a cell says that there is nothing: "none", "n/a", a dash."""
    words = tokens(text)
    return not words or words in set_of(NOTHING)


def says_total(text: str) -> bool:
    """Say whether a cell heads a line of totals."""
    return tokens(text) in set_of(TOTALS)


def role_said(text: str) -> RoleKind | None:
    """Say which role a word names."""
    words = tokens(text)
    return next((kind for kind, phrases in ROLES.items() if words in set_of(phrases)), None)
