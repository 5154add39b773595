"""The words that tell whose name, telephone or e-mail a column holds, in the languages of our lists."""

from typing import Final

from desktop.exchange.meanings import Slot

CONTACT_WORDS: Final[dict[str, dict[Slot, str]]] = {
    "en": {
        Slot.PARENT: "parent carer|parent guardian|parent or carer|parent or guardian|parents carers|parents|parent"
        "|carer|guardian|contact",
        Slot.MOTHER: "mother|mum|mom",
        Slot.FATHER: "father|dad",
        Slot.EMERGENCY: "emergency contact|emergency|next of kin|in emergency|ice",
    },
    "de": {
        Slot.PARENT: "eltern|elternteil|erziehungsberechtigte|erziehungsberechtigter|erziehungsberechtigte r"
        "|sorgeberechtigte|sorgeberechtigter|kontakt|kontaktperson|ansprechpartner|der eltern",
        Slot.MOTHER: "mutter|der mutter",
        Slot.FATHER: "vater|des vaters",
        Slot.EMERGENCY: "notfallkontakt|notfall|im notfall",
    },
    "cy": {
        Slot.PARENT: "rhiant gofalwr|rhiant|gofalwr|gwarcheidwad|cyswllt",
        Slot.MOTHER: "mam",
        Slot.FATHER: "tad",
        Slot.EMERGENCY: "cyswllt brys|argyfwng",
    },
    "fr": {
        Slot.PARENT: "parent|parents|responsable legal|responsable|representant legal|tuteur|du parent|des parents",
        Slot.MOTHER: "mere|maman|de la mere",
        Slot.FATHER: "pere|papa|du pere",
        Slot.EMERGENCY: "contact d urgence|urgence|en cas d urgence",
    },
    "es": {
        Slot.PARENT: "padre madre tutor|padre o madre|padres|tutor legal|tutor|tutora|familiar|contacto|del tutor",
        Slot.MOTHER: "madre|de la madre",
        Slot.FATHER: "padre|del padre",
        Slot.EMERGENCY: "contacto de emergencia|emergencia|en caso de emergencia",
    },
    "pt": {
        Slot.PARENT: "encarregado de educacao|do encarregado|encarregado|responsavel|do responsavel|pais|contacto"
        "|contato",
        Slot.MOTHER: "mae|da mae",
        Slot.FATHER: "pai|do pai",
        Slot.EMERGENCY: "contacto de emergencia|contato de emergencia|emergencia",
    },
    "ar": {
        Slot.PARENT: "ولي الأمر|ولي أمر|الوالدين",
        Slot.MOTHER: "الأم|الوالدة|اسم الأم",
        Slot.FATHER: "الأب|الوالد|اسم الأب",
        Slot.EMERGENCY: "الطوارئ|جهة اتصال الطوارئ|طوارئ",
    },
    "hi": {
        Slot.PARENT: "अभिभावक का|अभिभावक|माता पिता|संरक्षक",
        Slot.MOTHER: "माता का|माता|माँ|मां",
        Slot.FATHER: "पिता का|पिता",
        Slot.EMERGENCY: "आपातकालीन संपर्क|आपातकालीन|आपातकाल",
    },
}
