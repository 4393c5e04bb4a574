from pathlib import Path

import pytest

from knowledge.embed import OnnxEmbedder


@pytest.fixture(scope="session")
def embedder_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("embedder")


@pytest.fixture(scope="session")
def embedder(embedder_cache: Path) -> OnnxEmbedder:
    return OnnxEmbedder(embedder_cache)


@pytest.fixture(scope="session")
def twenty_languages() -> dict[str, str]:
    """One plain sentence about a public service in each language."""
    return {
        "en": "You can renew your driver license online, by mail or at an office.",
        "es": "Puede renovar su licencia de conducir por internet, por correo o en una oficina.",
        "zh-Hans": "您可以在网上、通过邮寄或在办事处更新您的驾驶执照。",
        "zh-Hant": "您可以在網上、透過郵寄或在辦事處更新您的駕駛執照。",
        "vi": "Quý vị có thể gia hạn bằng lái xe trên mạng, qua thư hoặc tại văn phòng.",
        "tl": "Maaari mong i-renew ang iyong lisensya sa pagmamaneho online, sa koreo, o sa opisina.",
        "ko": "운전면허증은 온라인, 우편 또는 사무소에서 갱신할 수 있습니다.",
        "hy": "Դուք կարող եք երկարացնել ձեր վարորդական իրավունքը առցանց, փոստով կամ գրասենյակում:",
        "fa": "می‌توانید گواهینامه رانندگی خود را آنلاین، با پست یا در دفتر تمدید کنید.",
        "ar": "يمكنك تجديد رخصة القيادة عبر الإنترنت أو بالبريد أو في أحد المكاتب.",
        "ru": "Вы можете продлить водительские права онлайн, по почте или в офисе.",
        "pa": "ਤੁਸੀਂ ਆਪਣਾ ਡਰਾਈਵਰ ਲਾਇਸੰਸ ਔਨਲਾਈਨ, ਡਾਕ ਰਾਹੀਂ ਜਾਂ ਦਫ਼ਤਰ ਵਿੱਚ ਨਵਿਆ ਸਕਦੇ ਹੋ।",
        "hi": "आप अपना ड्राइवर लाइसेंस ऑनलाइन, डाक से या कार्यालय में नवीनीकृत कर सकते हैं।",
        "hmn": "Koj tuaj yeem txuas koj daim ntawv tsav tsheb hauv online, xa ntawv lossis ntawm chaw ua haujlwm.",
        "ium": "Meih haih yiem wangv gu'nyuoz, longc fienx, a'fai mingh zangc jienv siang-zoux meih nyei cie zeqv.",
        "km": "អ្នកអាចបន្តប័ណ្ណបើកបររបស់អ្នកតាមអ៊ីនធឺណិត តាមប្រៃសណីយ៍ ឬនៅការិយាល័យ។",
        "lo": "ທ່ານສາມາດຕໍ່ໃບຂັບຂີ່ຂອງທ່ານທາງອອນລາຍ ທາງໄປສະນີ ຫຼື ຢູ່ຫ້ອງການ.",
        "th": "คุณสามารถต่ออายุใบขับขี่ทางออนไลน์ ทางไปรษณีย์ หรือที่สำนักงาน",
        "ja": "運転免許証は、オンライン、郵送、または事務所で更新できます。",
        "uk": "Ви можете поновити водійське посвідчення онлайн, поштою або в офісі.",
    }
