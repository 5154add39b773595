"""The words that head columns, and say yes, no, nothing, total and a role, in the languages of our lists.

A language is one entry in each table. Phrases are separated by `|`; case, accents and punctuation do not count.
"""

from typing import Final

from desktop.core.choices import RoleKind
from desktop.exchange.meanings import Meaning, Slot

HEADERS: Final[dict[str, dict[Meaning, str]]] = {
    "en": {
        Meaning.GIVEN_NAME: "given name|given names|first name|first names|forename|forenames|christian name|first",
        Meaning.FAMILY_NAME: "family name|surname|last name|second name|last",
        Meaning.FULL_NAME: "name|full name|names|child|child s name|student|student name|participant|volunteer|member"
        "|name of child|child name|volunteer name|name of volunteer|mentor|mentor name|participant name|member name",
        Meaning.KNOWN_AS: "known as|preferred name|nickname|likes to be called",
        Meaning.BORN_ON: "date of birth|dob|d o b|birth date|birthdate|birthday|born|born on|year of birth|birth year",
        Meaning.EMAIL: "e mail|email|e mail address|email address|mail",
        Meaning.PHONE: "telephone|phone|mobile|cell|tel|mobile number|phone number|telephone number|contact number"
        "|phone no|mob|landline",
        Meaning.SCHOOL: "school|school name|college",
        Meaning.SCHOOL_YEAR: "school year|year group|class|grade|form|year at school",
        Meaning.STREET: "street|address line 1|road|house",
        Meaning.POSTCODE: "postcode|post code|zip|zip code|postal code",
        Meaning.TOWN: "town|city|address line 2",
        Meaning.ADDRESS: "address|home address|postal address",
        Meaning.HEALTH: "medical|allergies|allergy|health|medical conditions|medical information|medical notes|health"
        " notes|dietary|dietary requirements|additional needs|medication|conditions",
        Meaning.PHOTO: "photo|photos|photo consent|photographs|photography|pictures|images|media consent",
        Meaning.LEAVE_ALONE: "home alone|walks home|walk home|leave alone|may leave alone|leaves alone|go home alone",
        Meaning.SINCE: "since|started|start|start date|joined|joined on|date joined|from|member since",
        Meaning.UNTIL: "left|until|end date|ended|leaving date|date left|to",
        Meaning.NOTES: "notes|note|comments|comment|remarks|other information",
        Meaning.ROLE: "role|roles|type|mentor or mentee",
        Meaning.STATUS: "status",
        Meaning.CODE: "code",
        Meaning.SKILLS: "skills|skill|expertise|can teach|topics|subjects",
        Meaning.LANGUAGES: "languages|languages spoken|home language|language",
        Meaning.PRONOUNS: "pronouns",
        Meaning.CHECK_NUMBER: "dbs number|pvg number|check number|certificate number|pvg|dbs|dbs no|pvg no|pvg dbs"
        "|disclosure number|garda vetting|check",
        Meaning.CHECK_DONE: "check done|check date|dbs date|pvg date|date of check|checked on|dbs issued|pvg issued"
        "|check issued|issue date|checked",
        Meaning.CHECK_EXPIRES: "check expires|expires|expiry|expiry date|renew by|dbs expires|pvg expires|check expiry"
        "|renewal|check renew by",
        Meaning.CONTACT_RELATIONSHIP: "relationship|relation|relationship to child",
    },
    "de": {
        Meaning.GIVEN_NAME: "vorname|vornamen|rufname und vorname",
        Meaning.FAMILY_NAME: "nachname|familienname|zuname",
        Meaning.FULL_NAME: "name|vor und nachname|kind|name des kindes|teilnehmer|teilnehmerin|mitglied",
        Meaning.KNOWN_AS: "rufname|spitzname|genannt",
        Meaning.BORN_ON: "geburtsdatum|geboren|geboren am|geb|geb datum|geburtstag|geburtsjahr|jahrgang",
        Meaning.EMAIL: "e mail|email|mail|e mail adresse|mailadresse",
        Meaning.PHONE: "telefon|telefonnummer|tel|tel nr|handy|handynummer|mobil|mobilnummer|mobiltelefon|rufnummer",
        Meaning.SCHOOL: "schule",
        Meaning.SCHOOL_YEAR: "klasse|schuljahr|klassenstufe|jahrgangsstufe",
        Meaning.STREET: "strasse|strasse und hausnummer|strasse hausnummer",
        Meaning.POSTCODE: "plz|postleitzahl",
        Meaning.TOWN: "ort|wohnort|stadt",
        Meaning.ADDRESS: "adresse|anschrift",
        Meaning.HEALTH: "allergien|allergie|gesundheit|gesundheitliches|krankheiten|medikamente|unvertraglichkeiten"
        "|besonderheiten gesundheit|gesundheitliche hinweise",
        Meaning.PHOTO: "foto|fotos|fotoerlaubnis|fotoeinwilligung|bildrechte|fotos erlaubt",
        Meaning.LEAVE_ALONE: "allein nach hause|alleine nach hause|geht allein|darf allein gehen|darf allein nach hause"
        "|heimweg allein",
        Meaning.SINCE: "seit|eintritt|eintrittsdatum|beginn|dabei seit|beigetreten|start",
        Meaning.UNTIL: "bis|austritt|austrittsdatum|ausgetreten|ende",
        Meaning.NOTES: "bemerkung|bemerkungen|notiz|notizen|anmerkung|anmerkungen|hinweise|kommentar",
        Meaning.ROLE: "rolle|rollen|funktion|aufgabe",
        Meaning.STATUS: "status",
        Meaning.CODE: "code|kurzel",
        Meaning.SKILLS: "fahigkeiten|kenntnisse|konnen|themen|kompetenzen",
        Meaning.LANGUAGES: "sprachen|sprache|muttersprache|familiensprache",
        Meaning.PRONOUNS: "pronomen",
        Meaning.CHECK_NUMBER: "fuhrungszeugnis|fuhrungszeugnis nummer|erweitertes fuhrungszeugnis",
        Meaning.CHECK_DONE: "fuhrungszeugnis vom|fuhrungszeugnis datum|fuhrungszeugnis ausgestellt|ausgestellt am"
        "|eingesehen am",
        Meaning.CHECK_EXPIRES: "fuhrungszeugnis bis|fuhrungszeugnis gultig bis|gultig bis|lauft ab|erneuern bis",
        Meaning.CONTACT_RELATIONSHIP: "beziehung|verhaltnis|verwandtschaft",
    },
    "cy": {
        Meaning.GIVEN_NAME: "enw cyntaf|enw bedydd",
        Meaning.FAMILY_NAME: "cyfenw|enw teuluol",
        Meaning.FULL_NAME: "enw|enw llawn|enw r plentyn|plentyn",
        Meaning.KNOWN_AS: "adnabyddir fel|llysenw",
        Meaning.BORN_ON: "dyddiad geni|ganwyd",
        Meaning.EMAIL: "e bost|ebost|cyfeiriad e bost",
        Meaning.PHONE: "ffon|rhif ffon|ffon symudol|symudol",
        Meaning.SCHOOL: "ysgol",
        Meaning.SCHOOL_YEAR: "blwyddyn ysgol|blwyddyn|dosbarth",
        Meaning.STREET: "stryd",
        Meaning.POSTCODE: "cod post",
        Meaning.TOWN: "tref|dinas",
        Meaning.ADDRESS: "cyfeiriad",
        Meaning.HEALTH: "meddygol|alergedd|alergeddau|iechyd",
        Meaning.PHOTO: "llun|lluniau|caniatad lluniau",
        Meaning.LEAVE_ALONE: "cerdded adref|gadael ar ei ben ei hun|adref ar ei ben ei hun",
        Meaning.SINCE: "ers|dechreuodd|dyddiad dechrau|ymunodd",
        Meaning.UNTIL: "gadawodd|tan|dyddiad gadael",
        Meaning.NOTES: "nodiadau|sylwadau",
        Meaning.ROLE: "rol",
        Meaning.STATUS: "statws",
        Meaning.CODE: "cod",
        Meaning.SKILLS: "sgiliau",
        Meaning.LANGUAGES: "ieithoedd|iaith",
        Meaning.CHECK_NUMBER: "rhif dbs|rhif gwiriad",
        Meaning.CHECK_DONE: "dyddiad gwiriad|dyddiad dbs",
        Meaning.CHECK_EXPIRES: "dod i ben|adnewyddu erbyn",
        Meaning.CONTACT_RELATIONSHIP: "perthynas",
    },
    "fr": {
        Meaning.GIVEN_NAME: "prenom|prenoms",
        Meaning.FAMILY_NAME: "nom de famille|nom",
        Meaning.FULL_NAME: "nom et prenom|nom prenom|prenom et nom|nom complet|enfant|nom de l enfant|eleve",
        Meaning.KNOWN_AS: "surnom|prenom d usage|nom d usage",
        Meaning.BORN_ON: "date de naissance|ne le|nee le|naissance|annee de naissance",
        Meaning.EMAIL: "courriel|adresse electronique|adresse mail|mel|e mail",
        Meaning.PHONE: "telephone|tel|portable|mobile|numero de telephone",
        Meaning.SCHOOL: "ecole|etablissement|college",
        Meaning.SCHOOL_YEAR: "classe|niveau|annee scolaire",
        Meaning.STREET: "rue|voie",
        Meaning.POSTCODE: "code postal|cp",
        Meaning.TOWN: "ville|commune",
        Meaning.ADDRESS: "adresse",
        Meaning.HEALTH: "sante|allergies|allergie|informations medicales|traitement|medical",
        Meaning.PHOTO: "photo|photos|droit a l image|autorisation photo",
        Meaning.LEAVE_ALONE: "rentre seul|part seul|rentrer seul|partir seul|autorise a rentrer seul|sort seul",
        Meaning.SINCE: "depuis|arrivee|date d entree|inscrit le|date d inscription|debut",
        Meaning.UNTIL: "depart|date de sortie|jusqu au|fin|parti le",
        Meaning.NOTES: "remarques|remarque|notes|commentaires|observations",
        Meaning.ROLE: "role|fonction",
        Meaning.STATUS: "statut",
        Meaning.SKILLS: "competences|domaines",
        Meaning.LANGUAGES: "langues|langue",
        Meaning.PRONOUNS: "pronoms",
        Meaning.CHECK_NUMBER: "attestation d honorabilite|numero d attestation|casier judiciaire",
        Meaning.CHECK_DONE: "date de l attestation|verifie le|delivree le",
        Meaning.CHECK_EXPIRES: "expire le|valable jusqu au|a renouveler",
        Meaning.CONTACT_RELATIONSHIP: "lien|lien de parente",
    },
    "es": {
        Meaning.GIVEN_NAME: "nombre|nombres|nombre de pila",
        Meaning.FAMILY_NAME: "apellido|apellidos",
        Meaning.FULL_NAME: "nombre completo|nombre y apellidos|apellidos y nombre|nombre del nino|alumno|participante",
        Meaning.KNOWN_AS: "apodo|conocido como|conocida como",
        Meaning.BORN_ON: "fecha de nacimiento|nacimiento|nacido|f nacimiento|ano de nacimiento",
        Meaning.EMAIL: "correo|correo electronico|e mail",
        Meaning.PHONE: "telefono|movil|celular|telefono movil|numero de telefono",
        Meaning.SCHOOL: "escuela|colegio|instituto|centro escolar",
        Meaning.SCHOOL_YEAR: "curso|grado|clase",
        Meaning.STREET: "calle",
        Meaning.POSTCODE: "codigo postal|c p",
        Meaning.TOWN: "ciudad|localidad|poblacion|municipio",
        Meaning.ADDRESS: "direccion|domicilio",
        Meaning.HEALTH: "alergias|alergia|salud|informacion medica|medicacion|datos medicos",
        Meaning.PHOTO: "foto|fotos|derechos de imagen|permiso de fotos|imagen",
        Meaning.LEAVE_ALONE: "va solo a casa|puede irse solo|sale solo|se va solo|solo a casa",
        Meaning.SINCE: "desde|alta|fecha de alta|inicio|fecha de inicio",
        Meaning.UNTIL: "hasta|baja|fecha de baja|fin",
        Meaning.NOTES: "notas|observaciones|comentarios",
        Meaning.ROLE: "rol|papel|funcion",
        Meaning.STATUS: "estado",
        Meaning.CODE: "codigo",
        Meaning.SKILLS: "habilidades|conocimientos|competencias",
        Meaning.LANGUAGES: "idiomas|idioma|lenguas",
        Meaning.PRONOUNS: "pronombres",
        Meaning.CHECK_NUMBER: "certificado de delitos sexuales|numero de certificado|certificado",
        Meaning.CHECK_DONE: "fecha del certificado|expedido|verificado el",
        Meaning.CHECK_EXPIRES: "caduca|caducidad|valido hasta|renovar antes de",
        Meaning.CONTACT_RELATIONSHIP: "parentesco|relacion",
    },
    "pt": {
        Meaning.GIVEN_NAME: "primeiro nome|nome proprio|prenome",
        Meaning.FAMILY_NAME: "apelido|sobrenome|ultimo nome",
        Meaning.FULL_NAME: "nome|nome completo|nome da crianca|crianca|aluno|participante",
        Meaning.KNOWN_AS: "conhecido como|conhecida como|alcunha",
        Meaning.BORN_ON: "data de nascimento|nascimento|nascido em|ano de nascimento",
        Meaning.EMAIL: "correio eletronico|e mail|endereco de e mail",
        Meaning.PHONE: "telefone|telemovel|celular|numero de telefone",
        Meaning.SCHOOL: "escola",
        Meaning.SCHOOL_YEAR: "ano escolar|turma|serie|ano letivo",
        Meaning.STREET: "rua|logradouro",
        Meaning.POSTCODE: "codigo postal|cep",
        Meaning.TOWN: "cidade|localidade",
        Meaning.ADDRESS: "morada|endereco",
        Meaning.HEALTH: "alergias|alergia|saude|informacao medica|medicacao",
        Meaning.PHOTO: "foto|fotos|direitos de imagem|autorizacao de fotos",
        Meaning.LEAVE_ALONE: "vai sozinho para casa|pode sair sozinho|sai sozinho|sozinho para casa",
        Meaning.SINCE: "desde|entrada|data de entrada|inicio|data de inicio",
        Meaning.UNTIL: "ate|saida|data de saida|fim",
        Meaning.NOTES: "notas|observacoes|comentarios",
        Meaning.ROLE: "papel|funcao",
        Meaning.STATUS: "estado|situacao",
        Meaning.CODE: "codigo",
        Meaning.SKILLS: "competencias|habilidades",
        Meaning.LANGUAGES: "idiomas|linguas|idioma",
        Meaning.PRONOUNS: "pronomes",
        Meaning.CHECK_NUMBER: "registo criminal|certificado de registo criminal|numero do certificado",
        Meaning.CHECK_DONE: "data do certificado|emitido em|verificado em",
        Meaning.CHECK_EXPIRES: "valido ate|validade|renovar ate",
        Meaning.CONTACT_RELATIONSHIP: "parentesco|relacao",
    },
    "ar": {
        Meaning.GIVEN_NAME: "الاسم الأول|الاسم الشخصي",
        Meaning.FAMILY_NAME: "اسم العائلة|اللقب|الكنية|الاسم الأخير",
        Meaning.FULL_NAME: "الاسم|الاسم الكامل|اسم الطفل|اسم الطالب",
        Meaning.KNOWN_AS: "معروف باسم",
        Meaning.BORN_ON: "تاريخ الميلاد|تاريخ الولادة|سنة الميلاد",
        Meaning.EMAIL: "البريد الإلكتروني|الإيميل|بريد إلكتروني",
        Meaning.PHONE: "الهاتف|رقم الهاتف|الجوال|رقم الجوال|هاتف|المحمول",
        Meaning.SCHOOL: "المدرسة|اسم المدرسة",
        Meaning.SCHOOL_YEAR: "الصف|السنة الدراسية|العام الدراسي",
        Meaning.STREET: "الشارع",
        Meaning.POSTCODE: "الرمز البريدي",
        Meaning.TOWN: "المدينة",
        Meaning.ADDRESS: "العنوان",
        Meaning.HEALTH: "الصحة|الحساسية|معلومات طبية|الحالة الصحية",
        Meaning.PHOTO: "الصور|التصوير|موافقة التصوير",
        Meaning.LEAVE_ALONE: "يغادر وحده|العودة وحده|المغادرة وحده",
        Meaning.SINCE: "منذ|تاريخ البدء|تاريخ الانضمام",
        Meaning.UNTIL: "حتى|تاريخ المغادرة|تاريخ الانتهاء",
        Meaning.NOTES: "ملاحظات|ملاحظة",
        Meaning.ROLE: "الدور",
        Meaning.STATUS: "الحالة",
        Meaning.CODE: "الرمز",
        Meaning.SKILLS: "المهارات",
        Meaning.LANGUAGES: "اللغات|اللغة",
        Meaning.CHECK_NUMBER: "رقم الشهادة",
        Meaning.CHECK_EXPIRES: "صالح حتى",
        Meaning.CONTACT_RELATIONSHIP: "صلة القرابة|القرابة",
    },
    "hi": {
        Meaning.GIVEN_NAME: "पहला नाम|प्रथम नाम",
        Meaning.FAMILY_NAME: "उपनाम|कुलनाम|अंतिम नाम",
        Meaning.FULL_NAME: "नाम|पूरा नाम|बच्चे का नाम|छात्र का नाम",
        Meaning.KNOWN_AS: "पुकार का नाम",
        Meaning.BORN_ON: "जन्म तिथि|जन्मतिथि|जन्म की तारीख|जन्म वर्ष",
        Meaning.EMAIL: "ईमेल|ई मेल|ईमेल पता",
        Meaning.PHONE: "फ़ोन|फोन|मोबाइल|फ़ोन नंबर|फोन नंबर|मोबाइल नंबर|दूरभाष",
        Meaning.SCHOOL: "स्कूल|विद्यालय",
        Meaning.SCHOOL_YEAR: "कक्षा",
        Meaning.STREET: "सड़क|गली",
        Meaning.POSTCODE: "पिन कोड|पिनकोड",
        Meaning.TOWN: "शहर|नगर",
        Meaning.ADDRESS: "पता",
        Meaning.HEALTH: "स्वास्थ्य|एलर्जी|चिकित्सा",
        Meaning.PHOTO: "फोटो|फ़ोटो|तस्वीर",
        Meaning.LEAVE_ALONE: "अकेले घर जा सकता है|अकेले जाना|अकेले घर",
        Meaning.SINCE: "से|शुरू|आरंभ तिथि|कब से",
        Meaning.UNTIL: "तक|समाप्ति तिथि|कब तक",
        Meaning.NOTES: "टिप्पणी|टिप्पणियाँ|नोट",
        Meaning.ROLE: "भूमिका",
        Meaning.STATUS: "स्थिति",
        Meaning.CODE: "कोड",
        Meaning.SKILLS: "कौशल",
        Meaning.LANGUAGES: "भाषाएँ|भाषा",
        Meaning.CHECK_NUMBER: "प्रमाणपत्र संख्या",
        Meaning.CHECK_EXPIRES: "वैध तिथि",
        Meaning.CONTACT_RELATIONSHIP: "संबंध|रिश्ता",
    },
}

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

NUMBER: Final = "number|no|nr|nummer|numero|rhif|رقم|नंबर"
SMALL: Final = "s|of|the|der|des|die|de|du|la|le|el|del|do|da|r|y|का|की|के"
ALONE: Final = (
    "first|last|from|to|start|house|road|class|form|type|check|mail|cell|name|names|child|student|participant"
    "|volunteer|member|note|comment|language|subjects|topics|kind|mitglied|ende|bis|beginn|ort|stadt|funktion|aufgabe"
    "|nom|fin|voie|lien|role|debut|niveau|enfant|eleve|nombre|alta|baja|clase|curso|imagen|papel|estado|rol"
    "|nome|fim|serie|crianca|aluno|status|code|से|तक|का|पता|नाम|enw|tan|ers|plentyn|cod|images|pictures|since|until"
)
"""Words that head a column only where nothing else is said: "First aid" is no name."""

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
