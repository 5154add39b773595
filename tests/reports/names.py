"""120 names, in sixteen scripts and with emoji, as they come into a list: our own, of nobody."""

# ruff: noqa: RUF001 - letters that look like others are the point

LATIN = (
    *("Zoë Brontë-Ash", "Siân Llŷr", "Gŵyn Ŷsbyty", "Seán Ó Béarra", "Łukasz Żółć", "Małgorzata Źdźbło"),
    *("Grzegorz Ćwiękała", "Şule Güneş", "Ömer Iğdır", "İpek Çağlayan", "Nguyễn Thị Ánh Tuyết", "Trần Đức Phượng"),
    *("Lê Hồng Ngọc", "Đặng Quỳnh Như", "Žofie Řeháková", "Ľubica Ŕepová", "Őrsi Hűvös", "Åse Ørjavik"),
    *("Þórdís Æsa Ðalsdóttir", "Ġorġ Ħal-Żebbuġ", "Ștefan Țăranu", "Ķelda Ņikita", "Ģirts Šķēle", "Eglė Žąsytė"),
    *("Õie Väärt", "João Conceição", "Íñigo Argüelles", "Œuvre L’Haÿ", "Núria Col·lell"),
    *("Ọlá Adébáyọ̀", "Ṣadé Ẹ̀kúndayọ̀", "Kāwika Ōʻahu", "Schiff Affirm-Flint"),
)
GREEK = ("Δημήτρης Παπάς", "Ἀνδρέας Ὠρίων", "Ελένη Μαΐου", "Χρήστος Ψηλός", "Ιωάννα Ξύδη", "Σίσυφος Ζώης")
CYRILLIC = (
    *("Олександра Ґалаґан", "Юлія Їжакевич", "Љубица Њежић", "Ђорђе Ћирић", "Пётр Щёголь", "Айгүл Өмірқызы"),
    "Ўладзь Дзюба",
)
ARMENIAN = ("Արամ Խաչատուրեան", "Գայանէ Ձիւն", "Սեւակ Ճշմարտ")
GEORGIAN = ("გიორგი ბერიძე", "ნინო ჭყონია", "თამარ ღვინო")
ARABIC = (
    *("محمد علي", "فاطمة الزهراء", "عبد الله", "لؤلؤة", "آمنة يوسف", "رؤى هانئ"),
    *("مُحَمَّد", "أحمد (١٢) نور", "زهرا گل\u200cمحمدی", "ڈاکٹر ہاجرہ", "Leila ليلى"),
)
HEBREW = ("שרה לוי", "אברהם כ״ץ", "ישראל ג׳ורג׳", "שָׂרָה", "נועם (12)", "Dov דב בן־ארי")
DEVANAGARI = (
    *("प्रिया शर्मा", "क्षितिज त्रिपाठी", "श्रीकृष्ण", "ज्ञानेश्वर"),
    *("हृदया ङ्ङ", "सिद्धार्थ", "अंजलि ऋषि", "र्‍याली"),
)
GURMUKHI = ("ਹਰਪ੍ਰੀਤ ਸਿੰਘ", "ਜਸਪਾਲ ਕੌਰ")
GUJARATI = ("પ્રિયા પટેલ", "કૃષ્ણા શાહ")
BENGALI = ("প্রিয়াঙ্কা", "ঋতুপর্ণা সেন", "সৌরভ চক্রবর্তী", "কোয়েল", "উৎপল", "শ্রাবন্তী")
TAMIL = ("அருண்மொழி", "ஸ்ரீதேவி", "கௌசல்யா", "லக்ஷ்மி", "தொல்காப்பியன்", "யாழினி")
THAI = ("สมชาย ใจดี", "น้ำทิพย์", "ณัฐวุฒิ์", "กุญแจ", "พิมพ์ใจ", "ตั้งใจ อยู่ดี")
CHINESE = ("王小明", "歐陽靜宜", "李嫒喆", "陳國強", "刘䶮", "司马相如")
JAPANESE = ("佐々木 さくら", "山﨑 ヴァネッサ", "髙橋 ゆう", "ルイーズ・五十嵐", "〆木 のぞみ")
KOREAN = ("김민서", "박설믜", "선우 쀼", "남궁꿺", "이하늘")
EMOJI = ("Ana 🦊", "Max ❤️ Mia", "👩🏽‍🚀 Jo", "Team 🇬🇧🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👨‍👩‍👧 1️⃣")

SCRIPTS = {
    "Latin": LATIN,
    "Greek": GREEK,
    "Cyrillic": CYRILLIC,
    "Armenian": ARMENIAN,
    "Georgian": GEORGIAN,
    "Arabic": ARABIC,
    "Hebrew": HEBREW,
    "Devanagari": DEVANAGARI,
    "Gurmukhi": GURMUKHI,
    "Gujarati": GUJARATI,
    "Bengali": BENGALI,
    "Tamil": TAMIL,
    "Thai": THAI,
    "Chinese": CHINESE,
    "Japanese": JAPANESE,
    "Korean": KOREAN,
    "emoji": EMOJI,
}
NAMES = tuple(name for names in SCRIPTS.values() for name in names)
