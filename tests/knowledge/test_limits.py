"""Sentences that limit what the others say are found in every language, and plain ones are not."""

import pytest

from knowledge.languages import LANGUAGES
from knowledge.limits import limiting_positions

# By language: sentences that limit (an exception, a prohibition, an upper bound or a deadline), then plain ones.
TABLE: dict[str, tuple[list[str], list[str]]] = {
    "en": (
        [
            "You can renew online unless your license was suspended.",
            "All offices are open except on holidays.",
            "You cannot use this form for a commercial license.",
            "Apply within 30 days after you lose your job.",
            "The deadline is on the notice.",
            "You may receive up to 26 weeks of benefits.",
            "Students are not eligible.",
            "However, the fee is still due.",
        ],
        [
            "You can renew your license online.",
            "Bring a photo and the form.",
            "The office is open Monday to Friday.",
            "CalFresh helps you buy food.",
        ],
    ),
    "es": (
        [
            "Puede renovar por internet a menos que su licencia esté suspendida.",
            "Todos, excepto los menores, pagan la cuota.",
            "No puede usar este formulario.",
            "Solicite dentro de 30 días.",
            "La fecha límite es el 15 de abril.",
        ],
        ["Puede renovar su licencia por internet.", "Traiga una foto y el formulario.", "La oficina abre los lunes."],
    ),
    "zh-Hans": (
        ["除非您的驾照被吊销，否则可以续期。", "您不得使用此表格。", "请在30天内申请。", "截止日期是4月15日。"],
        ["您可以在网上更新驾照。", "请带照片和表格。", "CalFresh帮助您购买食物。"],
    ),
    "zh-Hant": (
        ["除非您的駕照被吊銷，否則可以續期。", "您不得使用此表格。", "請在30天內申請。", "截止日期是4月15日。"],
        ["您可以在網上更新駕照。", "請帶照片和表格。", "CalFresh幫助您購買食物。"],
    ),
    "vi": (
        [
            "Quý vị có thể gia hạn trừ khi bằng lái bị treo.",
            "Quý vị không được dùng mẫu đơn này.",
            "Hãy nộp đơn trong vòng 30 ngày.",
            "Thời hạn là ngày 15 tháng 4.",
        ],
        ["Quý vị có thể gia hạn bằng lái trên mạng.", "Xin mang theo hình và mẫu đơn."],
    ),
    "tl": (
        [
            "Puwede kang mag-renew maliban kung suspendido ang lisensya mo.",
            "Hindi maaaring gamitin ang form na ito.",
            "Mag-apply sa loob ng 30 araw.",
            "Hindi kwalipikado ang mga estudyante.",
        ],
        ["Maaari mong i-renew ang lisensya mo online.", "Dalhin ang litrato at ang form."],
    ),
    "ko": (
        [
            "면허가 정지되지 않는 한 온라인으로 갱신할 수 있습니다.",
            "이 양식은 사용할 수 없습니다.",
            "30일 이내에 신청하십시오.",
            "마감일은 4월 15일입니다.",
            "공휴일은 제외됩니다.",
        ],
        ["온라인으로 면허를 갱신할 수 있습니다.", "사진과 양식을 가져오십시오."],
    ),
    "hy": (
        [
            "Բոլորը վճարում են, բացառությամբ երեխաների:",
            "Դուք չեք կարող օգտագործել այս ձևը:",
            "Դիմեք 30 օրվա ընթացքում:",
            "Վերջնաժամկետը ապրիլի 15-ն է:",
        ],
        ["Դուք կարող եք երկարացնել ձեր իրավունքը առցանց:", "Բերեք լուսանկար և ձևը:"],
    ),
    "fa": (
        [
            "می‌توانید تمدید کنید مگر اینکه گواهینامه شما تعلیق شده باشد.",
            "نباید از این فرم استفاده کنید.",
            "ظرف ۳۰ روز درخواست دهید.",
            "مهلت آن ۱۵ آوریل است.",
        ],
        ["می‌توانید گواهینامه خود را آنلاین تمدید کنید.", "یک عکس و فرم را بیاورید."],
    ),
    "ar": (
        [
            "يمكنك التجديد ما لم تكن رخصتك معلقة.",
            "لا يجوز استخدام هذا النموذج.",
            "قدم الطلب خلال 30 يومًا.",
            "الموعد النهائي هو 15 أبريل.",
            "الجميع باستثناء الأطفال يدفعون الرسوم.",
        ],
        ["يمكنك تجديد رخصتك عبر الإنترنت.", "أحضر صورة والنموذج.", "المكتب مفتوح الآن."],
    ),
    "ru": (
        [
            "Платят все, кроме детей.",
            "Нельзя использовать эту форму.",
            "Подайте заявление в течение 30 дней.",
            "Крайний срок — 15 апреля.",
            "Студенты не имеют права на пособие.",
        ],
        ["Вы можете продлить права онлайн.", "Принесите фотографию и форму."],
    ),
    "uk": (
        [
            "Платять усі, крім дітей.",
            "Не можна використовувати цю форму.",
            "Подайте заяву протягом 30 днів.",
            "Кінцевий термін — 15 квітня.",
        ],
        ["Ви можете поновити посвідчення онлайн.", "Принесіть фотографію та форму."],
    ),
    "pa": (
        [
            "ਬੱਚਿਆਂ ਨੂੰ ਛੱਡ ਕੇ ਸਾਰੇ ਫੀਸ ਦਿੰਦੇ ਹਨ।",
            "ਤੁਸੀਂ ਇਹ ਫਾਰਮ ਨਹੀਂ ਵਰਤ ਸਕਦੇ।",
            "30 ਦਿਨਾਂ ਦੇ ਅੰਦਰ ਅਰਜ਼ੀ ਦਿਓ।",
            "ਆਖਰੀ ਮਿਤੀ 15 ਅਪ੍ਰੈਲ ਹੈ।",
        ],
        ["ਤੁਸੀਂ ਆਪਣਾ ਲਾਇਸੰਸ ਔਨਲਾਈਨ ਨਵਿਆ ਸਕਦੇ ਹੋ।", "ਫੋਟੋ ਅਤੇ ਫਾਰਮ ਲਿਆਓ।"],
    ),
    "hi": (
        [
            "बच्चों को छोड़कर सभी शुल्क देते हैं।",
            "आप इस फॉर्म का उपयोग नहीं कर सकते।",
            "30 दिनों के भीतर आवेदन करें।",
            "अंतिम तिथि 15 अप्रैल है।",
        ],
        ["आप अपना लाइसेंस ऑनलाइन नवीनीकृत कर सकते हैं।", "फोटो और फॉर्म लाएँ।"],
    ),
    "hmn": (
        [
            "Koj tsis tau siv daim ntawv no.",
            "Tsuas yog cov laus thiaj tau.",
            "Hnub kawg yog lub 4 hlis tim 15.",
            "Xa ntawv ua ntej 30 hnub.",
        ],
        ["Koj tuaj yeem txuas koj daim ntawv tsav tsheb hauv online.", "Nqa ib daim duab tuaj."],
    ),
    "ium": (
        ["Meih maiv duqv longc naaiv zeiv.", "Kungx mienh gox haih duqv.", "Meih maiv haih tov."],
        ["Meih haih tov naaiv nyungc.", "Dorh fangx caux zeiv daaih."],
    ),
    "km": (
        ["អ្នកមិនអាចប្រើទម្រង់នេះបានទេ។", "សូមដាក់ពាក្យក្នុងរយៈពេល ៣០ ថ្ងៃ។", "គ្រប់គ្នាបង់ថ្លៃ លើកលែងតែកុមារ។"],
        ["អ្នកអាចបន្តប័ណ្ណបើកបររបស់អ្នកតាមអ៊ីនធឺណិត។", "សូមយករូបថតមក។"],
    ),
    "lo": (
        ["ທ່ານບໍ່ສາມາດໃຊ້ແບບຟອມນີ້.", "ຍື່ນຄຳຮ້ອງພາຍໃນ 30 ວັນ.", "ທຸກຄົນຈ່າຍ ຍົກເວັ້ນເດັກນ້ອຍ."],
        ["ທ່ານສາມາດຕໍ່ໃບຂັບຂີ່ທາງອອນລາຍ.", "ເອົາຮູບຖ່າຍມາ."],
    ),
    "th": (
        ["คุณไม่สามารถใช้แบบฟอร์มนี้", "ยื่นคำขอภายใน 30 วัน", "ทุกคนจ่าย ยกเว้นเด็ก", "ไม่เกิน 26 สัปดาห์", "ยื่นได้ แต่ต้องมีบัตร"],
        ["คุณสามารถต่ออายุใบขับขี่ทางออนไลน์", "นำรูปถ่ายและแบบฟอร์มมา", "เปิดตั้งแต่วันจันทร์ถึงวันศุกร์", "แต่ละคนได้บัตรหนึ่งใบ"],
    ),
    "ja": (
        [
            "免許が停止されていない限り、更新できます。",
            "この書式は使用できません。",
            "30日以内に申請してください。",
            "期限は4月15日です。",
        ],
        ["オンラインで免許を更新できます。", "写真と書式を持参してください。"],
    ),
}
ROWS = [
    (language, sentence, limits)
    for language, (limiting, plain) in TABLE.items()
    for limits, sentences in ((True, limiting), (False, plain))
    for sentence in sentences
]


def test_the_table_has_every_language() -> None:
    assert sorted(TABLE) == sorted(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "sentence", "limits"),
    ROWS,
    ids=[f"{row[0]} {'limits' if row[2] else 'plain'} {n}" for n, row in enumerate(ROWS)],
)
def test_a_limiting_sentence_is_told_from_a_plain_one(language: str, sentence: str, limits: bool) -> None:
    assert limiting_positions([sentence], language) == ((0,) if limits else ())


def test_positions_are_those_of_the_sentences() -> None:
    sentences = ["Pay the fee.", "You cannot pay by card.", "Bring a photo.", "Apply within 10 days."]
    assert limiting_positions(sentences, "en") == (1, 3)


def test_a_word_limits_in_its_own_language_only() -> None:
    assert limiting_positions(["Salvo domingos."], "es") == (0,)
    assert limiting_positions(["Salvo domingos."], "en") == ()


@pytest.mark.parametrize("language", ["de", "", "zh"])
def test_a_language_that_is_not_known_has_no_limits(language: str) -> None:
    assert limiting_positions(["You cannot."], language) == ()


def test_no_sentences_have_no_limits() -> None:
    assert limiting_positions([], "en") == ()
    assert limiting_positions(["", " "], "en") == ()
