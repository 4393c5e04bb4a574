import asyncio
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from deploy.services import build
from deploy.settings import Settings
from knowledge.embed import OnnxEmbedder
from knowledge.starter import load_starter_pages
from knowledge.sync import plant_starter_pages

PLANTED_PAGES = ("dmv/renew-license", "dmv/real-id", "dmv/change-address", "cdss/apply-calfresh")
PLANTED_LANGUAGES = ("en", "es", "zh-Hans", "ko")


@pytest.fixture(scope="session")
def embedder_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("embedder")


@pytest.fixture(scope="session")
def embedder(embedder_cache: Path) -> OnnxEmbedder:
    return OnnxEmbedder(embedder_cache)


@pytest.fixture(scope="session")
def planted_folder(tmp_path_factory: pytest.TempPathFactory, embedder: OnnxEmbedder, embedder_cache: Path) -> Path:
    """A data folder with starter pages of two agencies, indexed; nobody opens it: copy it first."""
    folder = tmp_path_factory.mktemp("planted")
    (folder / "embedder").symlink_to(embedder_cache)
    pages = [
        page for page in load_starter_pages() if page.page_key in PLANTED_PAGES and page.language in PLANTED_LANGUAGES
    ]

    async def plant() -> None:
        async with build(Settings(data_folder=folder)) as services:
            await plant_starter_pages(pages, store=services.store, embedder=services.embedder)
            await services.indexing.open()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, plant()).result()
    return folder


@pytest.fixture(scope="session")
def copy_planted(planted_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes copies of the planted data folder, each its own."""

    def copy() -> Path:
        target = tmp_path_factory.mktemp("data")
        return Path(shutil.copytree(planted_folder, target, symlinks=True, dirs_exist_ok=True))

    return copy


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
