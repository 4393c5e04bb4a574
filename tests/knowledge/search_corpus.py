"""A small corpus of three agencies in four languages, and how to get it into a folder."""

from knowledge_makers import FakeSite, as_html

from knowledge.indexing import Indexing
from knowledge.ports import Embedder
from knowledge.store import KnowledgeStore
from knowledge.sync import sync

DMV, EDD, CDSS = "https://www.dmv.ca.gov", "https://edd.ca.gov", "https://www.cdss.ca.gov"

_RENEW = (
    "You can renew your driver license online, by mail, or at a DMV field office.",
    "The renewal fee is $45.",
    "Most people can renew online if they renewed in person last time.",
)
_HANDBOOK = "".join(
    f"<h2>Renewal part {n}</h2><p>Renewing a driver license, part {n}: a driver renews the license every five years "
    f"and tells the DMV about {thing} before renewing the driver license.</p>"
    for n, thing in enumerate(["medical changes", "a new name", "a new address", "glasses", "a lost card"])
)

# By source and address: language, heading, sentences.
PAGES: dict[str, dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "dmv": {
        f"{DMV}/portal/renew/": ("en", "Renew a driver license", _RENEW),
        f"{DMV}/portal/es/renew/": (
            "es",
            "Renovar la licencia de conducir",
            (
                "Puede renovar su licencia de conducir por internet, por correo o en una oficina del DMV.",
                "La tarifa de renovación es de $45.",
            ),
        ),
        f"{DMV}/portal/zh-hans/renew/": (
            "zh-Hans",
            "更新驾驶执照",
            ("您可以在网上、通过邮寄或在车管局办事处更新您的驾驶执照。", "更新费用为 45 美元。"),
        ),
        f"{DMV}/portal/news/renew-reminder/": ("en", "News: renew a driver license", _RENEW),
        f"{DMV}/portal/real-id/": (
            "en",
            "REAL ID",
            (
                "Bring proof of identity and two proofs of residency to apply for a REAL ID.",
                "Fill out the application first.",
            ),
        ),
        f"{DMV}/portal/es/real-id/": (
            "es",
            "REAL ID",
            ("Traiga prueba de identidad y dos pruebas de residencia para solicitar una REAL ID.",),
        ),
        f"{DMV}/portal/placard/": (
            "en",
            "Disabled person parking placard",
            ("Apply for a parking placard with form REG 195, signed by your doctor.", "The placard is free."),
        ),
        f"{DMV}/portal/registration/": (
            "en",
            "Vehicle registration",
            ("Pay your vehicle registration renewal before it expires.", "Late payment has a penalty."),
        ),
    },
    "edd": {
        f"{EDD}/en/disability/": (
            "en",
            "State Disability Insurance",
            (
                "File a claim for disability insurance benefits online or with form DE 2501.",
                "You must be unable to work for at least eight days because of illness or injury.",
            ),
        ),
        f"{EDD}/en/unemployment/": (
            "en",
            "Unemployment insurance",
            ("Apply for unemployment benefits when you lose your job.", "Certify for benefits every two weeks."),
        ),
        f"{EDD}/ko/unemployment/": (
            "ko",
            "실업 보험",
            ("일자리를 잃으면 실업 수당을 신청하십시오.", "2주마다 수당을 확인 신청해야 합니다."),
        ),
        f"{EDD}/es/family-leave/": (
            "es",
            "Permiso familiar pagado",
            ("Reciba beneficios del permiso familiar pagado para cuidar a un bebé.",),
        ),
    },
    "cdss": {
        f"{CDSS}/calfresh/": (
            "en",
            "CalFresh",
            ("CalFresh helps people with low income buy food.", "Apply online, by phone, or at a county office."),
        ),
        f"{CDSS}/ko/calfresh/": (
            "ko",
            "CalFresh",
            ("CalFresh는 저소득층이 식품을 구입하도록 돕습니다.", "온라인, 전화 또는 카운티 사무소에서 신청하십시오."),
        ),
    },
}


def make_sites(store: KnowledgeStore) -> dict[str, FakeSite]:
    """Return the site of each source."""
    sites = {
        source_id: FakeSite(
            store,
            source_id=source_id,
            pages={
                url: as_html(f"<h1>{heading}</h1><p>{' '.join(sentences)}</p>", language=language, title=heading)
                for url, (language, heading, sentences) in pages.items()
            },
        )
        for source_id, pages in PAGES.items()
    }
    sites["dmv"].pages[f"{DMV}/portal/handbook/"] = f"<h1>Driver handbook</h1>{_HANDBOOK}"
    return sites


async def fill(store: KnowledgeStore, indexing: Indexing, embedder: Embedder) -> None:
    """Sync every site and index it."""
    for source_id, site in make_sites(store).items():
        await sync(source_id, crawl=site.crawl, store=store, embedder=embedder)
    await indexing.open()
