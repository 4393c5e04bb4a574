"""What a page says of itself: title, language, charset, date, versions in other languages."""

from datetime import date

import pytest

from knowledge.extract import extract
from knowledge.types import Document

URL = "https://www.dmv.ca.gov/portal/renew/"


def read(html: str, *, url: str = URL, content_type: str = "text/html; charset=utf-8") -> Document:
    return extract(url=url, content_type=content_type, body=html.encode())


def texts(document: Document) -> list[str]:
    return [block.text for section in document.sections for block in section.blocks]


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        pytest.param("<title>Fees | California DMV</title>", "Fees", "Fees", id="suffix after a bar"),
        pytest.param("<title>Fees - California DMV</title>", "Fees", "Fees", id="suffix after a dash"),
        pytest.param("<title>Fees « DMV</title>", "Fees", "Fees", id="suffix after a guillemet"),
        pytest.param("<title>Vehicle Fees | DMV</title>", "", "Vehicle Fees", id="no heading"),
        pytest.param("<title>Home</title>", "Vehicle Fees", "Vehicle Fees", id="title that the heading denies"),
        pytest.param(
            "<meta property=og:title content='Vehicle fees'><title>DMV</title>", "Vehicle Fees", "Vehicle fees", id="og"
        ),
        pytest.param("<title>Renew - by mail</title>", "Renew - by mail", "Renew - by mail", id="dash in the heading"),
        pytest.param("", "Fees", "Fees", id="heading only"),
        pytest.param("", "", "Some words of the page that are here.", id="first words"),
        pytest.param(
            "<meta property=og:site_name content=DMV><title>Fees | DMV</title>",
            "DMV",
            "Fees",
            id="heading is the site's",
        ),
    ],
)
def test_the_title_names_the_page_and_not_the_site(head: str, heading: str, title: str) -> None:
    h1 = f"<h1>{heading}</h1>" if heading else ""
    html = f"<html><head>{head}</head><body><main>{h1}<p>Some words of the page that are here.</p></main></body></html>"

    assert read(html).title == title


@pytest.mark.parametrize(
    ("tag", "url", "language"),
    [
        pytest.param("lang=es", "https://a.gov/x", "es", id="declared"),
        pytest.param("lang=en-US", "https://a.gov/x", "en", id="region dropped"),
        pytest.param("lang=zh-TW", "https://a.gov/x", "zh-Hant", id="Chinese by region"),
        pytest.param("lang=en", "https://a.gov/es/x", "es", id="address beats a template's English"),
        pytest.param("lang=en", "https://a.gov/espanol/x", "es", id="language's name in the address"),
        pytest.param("lang=vi", "https://a.gov/es/x", "vi", id="other declaration beats the address"),
        pytest.param("lang=zh", "https://a.gov/zh-hant/x", "zh-Hant", id="address tells the script"),
        pytest.param("", "https://a.gov/ko/x", "ko", id="address alone"),
        pytest.param("", "https://a.gov/x", None, id="neither"),
        pytest.param("lang=fr", "https://a.gov/x", None, id="none of ours"),
        pytest.param("xml:lang=vi", "https://a.gov/x", "vi", id="XML's attribute"),
    ],
)
def test_the_language_is_the_pages_or_the_addresss(tag: str, url: str, language: str | None) -> None:
    assert (
        read(f"<html {tag}><body><main><p>Some words are here.</p></main></body></html>", url=url).language == language
    )


def test_the_language_of_the_main_region_beats_the_templates() -> None:
    html = "<html lang=en><body><main lang=vi><p>Bạn có thể gia hạn bằng lái xe trực tuyến hoặc qua thư.</p></main>"

    assert read(html).language == "vi"


def test_the_charset_header_of_a_translated_page_is_heeded() -> None:
    body = "<html lang=zh-TW><body><main><p>你可以在網上更新駕駛執照。</p></main></body></html>".encode("big5")

    assert texts(extract(url=URL, content_type="text/html; charset=Big5", body=body)) == ["你可以在網上更新駕駛執照。"]


@pytest.mark.parametrize(
    ("declared", "encoded"),
    [
        pytest.param("text/html", "utf-8", id="UTF-8, none declared"),
        pytest.param("text/html; charset=iso-8859-1", "utf-8", id="UTF-8, Latin 1 declared"),
        pytest.param("text/html; charset=utf-8", "cp1252", id="Windows, UTF-8 declared"),
        pytest.param("text/html; charset=shift_jis", "utf-8", id="UTF-8, Japanese declared"),
        pytest.param("text/html", "cp1252", id="Windows, none declared"),
        pytest.param("text/html; charset=klingon", "utf-8", id="unknown charset declared"),
        pytest.param("text/html; charset=utf-8", "utf-16", id="byte order mark beats the header"),
    ],
)
def test_a_wrong_charset_is_found_out(declared: str, encoded: str) -> None:
    words = "Averigüe cómo renovar su licencia — el trámite cuesta 45 dólares según la tarifa."
    body = f"<html><body><main><p>{words}</p></main></body></html>".encode(encoded)

    assert texts(extract(url=URL, content_type=declared, body=body)) == [words]


def test_a_charset_in_the_page_is_heeded() -> None:
    body = '<meta charset="windows-1251"><main><p>Продлите водительское удостоверение онлайн или по почте.</p></main>'

    assert texts(extract(url=URL, content_type="text/html", body=body.encode("cp1251"))) == [
        "Продлите водительское удостоверение онлайн или по почте."
    ]


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        pytest.param(
            "<meta property='article:modified_time' content='2026-03-01T10:00:00Z'>", "", date(2026, 3, 1), id="og"
        ),
        pytest.param("<meta name='dcterms.modified' content='2026-03-01'>", "", date(2026, 3, 1), id="Dublin Core"),
        pytest.param(
            '<script type="application/ld+json">{"@graph": [{"dateModified": "2026-03-01"}]}</script>',
            "",
            date(2026, 3, 1),
            id="JSON-LD",
        ),
        pytest.param('<script type="application/ld+json">{"dateModified": </script>', "", None, id="broken JSON-LD"),
        pytest.param("", "<p>Last updated: <time datetime='2026-03-01'>a day</time></p>", date(2026, 3, 1), id="time"),
        pytest.param("", "<p>Updated on: March 1st, 2026</p>", date(2026, 3, 1), id="line in English"),
        pytest.param("", "<p>Última actualización: 1 de marzo de 2026</p>", date(2026, 3, 1), id="line in Spanish"),
        pytest.param("", "<p>最後更新：2026年3月1日</p>", date(2026, 3, 1), id="line in Chinese"),
        pytest.param("", "<p>Page last reviewed 03/01/2026</p>", date(2026, 3, 1), id="month first"),
        pytest.param("", "<p>The law of March 1, 2026 is in force.</p>", None, id="a date of something else"),
        pytest.param("<meta name='dcterms.modified' content='soon'>", "", None, id="no date"),
        pytest.param("<meta name='dcterms.modified' content='2026-13-41'>", "", None, id="impossible date"),
    ],
)
def test_the_day_of_the_last_change_is_found(head: str, body: str, expected: date | None) -> None:
    html = f"<html><head>{head}</head><body><main><p>Some words about licenses are here.</p>{body}</main></body></html>"

    assert read(html).updated_on == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        pytest.param(
            "<link rel=alternate hreflang=es href='/es/fees#top'>", {"es": "https://a.gov/es/fees"}, id="link"
        ),
        pytest.param("<link rel=alternate hreflang=x-default href='/y'>", {}, id="default"),
        pytest.param("<link rel=alternate hreflang=fr href='/fr/fees'>", {}, id="language not served"),
        pytest.param("<link rel=alternate hreflang=en href='/fees'>", {}, id="the page itself"),
        pytest.param("<a hreflang=vi href='/vi/fees'>Tiếng Việt</a>", {"vi": "https://a.gov/vi/fees"}, id="switcher"),
        pytest.param("<a lang=es href='/es/fees'>Español</a>", {"es": "https://a.gov/es/fees"}, id="switcher by lang"),
        pytest.param("<a lang=es href='/es/'>Español</a>", {}, id="front page"),
        pytest.param("<a lang=es href='/es/other'>Formulario</a>", {}, id="link to another page"),
        pytest.param("<footer><a lang=es href='/es/fees'>Español</a></footer>", {}, id="footer"),
        pytest.param("<a lang=es href='javascript:go()'>Español</a>", {}, id="script"),
        pytest.param("<a lang=es href='http://[bad'>Español</a>", {}, id="broken address"),
        pytest.param(
            "<base href='https://copy.org/old/'><a lang=es href='es/fees'>Español</a>",
            {"es": "https://a.gov/es/fees"},
            id="base of the place that the site was copied from",
        ),
        pytest.param(
            "<base href='/sub/'><a lang=es href='es/fees'>Español</a>", {"es": "https://a.gov/sub/es/fees"}, id="base"
        ),
    ],
)
def test_versions_in_other_languages_are_found(link: str, expected: dict[str, str]) -> None:
    html = f"<html lang=en><head>{link if link.startswith(('<link', '<base')) else ''}</head><body>"
    html += (
        f"{'' if link.startswith('<link') else link}<main><p>Some words are here to be read.</p></main></body></html>"
    )

    assert read(html, url="https://a.gov/fees").alternates == expected
