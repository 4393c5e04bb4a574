"""What a crawler reads out of pages, sitemaps and responses."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ExtractionFailed
from knowledge.site.judge import is_foreign, judge
from knowledge.site.reply import FaultKind, Reply
from knowledge.site.sitemaps import read_sitemap
from knowledge.site.webpage import MAX_LINKS, read_webpage

ADDRESS = "https://a.gov/portal/fees?x=1"


@pytest.mark.parametrize(
    ("html", "links"),
    [
        pytest.param("<a href='renew'>x</a>", ["https://a.gov/portal/renew"], id="relative"),
        pytest.param("<base href='/en/'><a href=renew>x</a>", ["https://a.gov/en/renew"], id="base"),
        pytest.param("<base href='https://b.gov/'><a href=c>", ["https://b.gov/c"], id="base on another host"),
        pytest.param("<a href='/a#x'>1</a><a href='/a'>2</a>", ["https://a.gov/a"], id="each once"),
        pytest.param("<map><area href=/a></map>", ["https://a.gov/a"], id="image map"),
        pytest.param("<frameset><frame src=/a></frameset>", ["https://a.gov/a"], id="frame"),
        pytest.param("<a href='mailto:x@y.gov'>m</a><a>n</a><a href=''>self</a>", [ADDRESS], id="no pages"),
        pytest.param("<link rel=alternate hreflang=es href=/es/>", ["https://a.gov/es/"], id="language version"),
        pytest.param("<link rel=alternate type=application/rss+xml href=/feed>", [], id="feed"),
        pytest.param("<link rel=stylesheet hreflang=es href=/s>", [], id="no alternate"),
        pytest.param("<meta http-equiv=refresh content='30;url=/b'>", ["https://a.gov/b"], id="slow refresh"),
    ],
)
def test_a_page_leads_to_its_links(html: str, links: list[str]) -> None:
    assert list(read_webpage(html, ADDRESS).links) == links


@pytest.mark.parametrize(
    ("content", "target"),
    [
        pytest.param("0; url=/b", "https://a.gov/b", id="plain"),
        pytest.param("0;URL='/b'", "https://a.gov/b", id="quoted"),
        pytest.param("1,/b", "https://a.gov/b", id="comma and no name"),
        pytest.param("0; url=/portal/fees?x=1#top", None, id="to itself"),
        pytest.param("600; url=/login", None, id="when a session ends"),
        pytest.param("0", None, id="no address"),
    ],
)
def test_a_refresh_at_once_is_a_redirect(content: str, target: str | None) -> None:
    html = f'<meta http-equiv="Refresh" content="{content}">'
    assert read_webpage(html, ADDRESS).moved_to == target


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Page Not Found | DMV", ""),
        ("404", ""),
        ("404 Error - EDD", ""),
        ("Error 404: file not found", ""),
        ("", "Not Found"),
        ("DMV", "The page you requested could not be found"),
        ("Oops! That page can’t be found.", ""),
        ("", "This page no longer exists"),
        ("Página no encontrada | DMV", ""),
        ("", "No se encontró la página"),
        ("", "Không tìm thấy trang"),
        ("", "페이지를 찾을 수 없습니다"),
        ("找不到网页", ""),
        ("", "頁面不存在"),
        ("", "Hindi mahanap ang pahina"),
        ("Страница не найдена", ""),
    ],
)
def test_a_short_page_that_says_so_is_not_found(title: str, heading: str) -> None:
    html = f"<title>{title}</title><nav>{'<a href=/a>Menu</a> ' * 900}</nav><h1>{heading}</h1><p>Sorry.</p>"
    assert read_webpage(html, ADDRESS).is_not_found


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<title>If your title is lost</title><p>Found it?</p>", id="other words"),
        pytest.param("<title>Form 404: request for records</title>", id="a number in a name"),
        pytest.param("<title>Page not found</title><p>" + "How to find it. " * 200, id="a long page"),
        pytest.param("<h1>Fees</h1><h2>Page not found</h2>", id="not the heading of the page"),
    ],
)
def test_other_pages_are_found(html: str) -> None:
    assert not read_webpage(html, ADDRESS).is_not_found


@given(st.text(alphabet="<>/a href='\"=bdivnocript!-[]&;\x00\n", max_size=300))
def test_any_text_is_read_as_a_page(html: str) -> None:
    page = read_webpage(html, ADDRESS)
    assert all(link.startswith("http") for link in page.links)


def test_links_of_one_page_are_bounded() -> None:
    html = "".join(f"<a href=/{n}>x</a>" for n in range(3 * MAX_LINKS))
    assert len(read_webpage(html, ADDRESS).links) == MAX_LINKS


NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        pytest.param(
            f"<urlset {NAMESPACE}><url><loc> https://a.gov/1 </loc></url></urlset>", ["https://a.gov/1"], id="plain"
        ),
        pytest.param(
            "<ns:urlset><ns:url><ns:loc>https://a.gov/1</ns:loc>", ["https://a.gov/1"], id="prefix, not closed"
        ),
        pytest.param("<url><loc>https://a.gov/?a=1&amp;b=2</loc></url>", ["https://a.gov/?a=1&b=2"], id="entity"),
        pytest.param(
            "<url><loc><![CDATA[https://a.gov/?a=1&b=2]]></loc></url>", ["https://a.gov/?a=1&b=2"], id="cdata"
        ),
        pytest.param(
            "<loc>https://a.gov/1</loc><image:loc>https://a.gov/i.jpg</image:loc>", ["https://a.gov/1"], id="image"
        ),
        pytest.param(
            "https://a.gov/1\r\n\r\nhttps://a.gov/2\r\n# no address", ["https://a.gov/1", "https://a.gov/2"], id="text"
        ),
        pytest.param("<urlset></urlset>", [], id="empty"),
        pytest.param("", [], id="nothing"),
        pytest.param(
            "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><url><loc>&a;&a;</loc></url>", ["&a;&a;"], id="no entity is expanded"
        ),
    ],
)
def test_a_sitemap_names_pages(body: str, pages: list[str]) -> None:
    for form in (body.encode(), gzip.compress(body.encode()), b"\xef\xbb\xbf" + body.encode(), body.encode("utf-16")):
        assert [address for address, _ in read_sitemap(form).pages] == pages


def test_a_sitemap_names_language_versions() -> None:
    body = b'<url><loc>https://a.gov/1</loc><xhtml:link rel="alternate" hreflang="es" href="https://a.gov/es/1"/></url>'
    assert read_sitemap(body).pages == (("https://a.gov/1", None), ("https://a.gov/es/1", "es"))


def test_an_index_names_sitemaps() -> None:
    body = b"<?xml version='1.0'?><sitemapindex><sitemap><loc>https://a.gov/1.xml</loc></sitemap></sitemapindex>"
    assert read_sitemap(body).sitemaps == ("https://a.gov/1.xml",)
    assert read_sitemap(body).pages == ()


@pytest.mark.parametrize("body", [b"\x1f\x8b\x08damaged", gzip.compress(b" " * 60_000_000, 1)], ids=["damaged", "bomb"])
def test_a_packed_sitemap_that_cannot_be_unpacked_is_refused(body: bytes) -> None:
    with pytest.raises(ExtractionFailed):
        read_sitemap(body)


@given(st.binary(max_size=200) | st.binary(max_size=200).map(zlib.compress))
def test_any_bytes_are_a_sitemap_or_refused(body: bytes) -> None:
    try:
        sitemap = read_sitemap(body)
    except ExtractionFailed:
        return
    assert all(isinstance(address, str) for address, _ in sitemap.pages)


@pytest.mark.parametrize(
    ("tag", "languages", "expected"),
    [
        pytest.param("fr", ("en", "es"), True, id="another language"),
        pytest.param("ko-KR", ("en", "es"), True, id="one that others of our sources have"),
        pytest.param("es-MX", ("en", "es"), False, id="region"),
        pytest.param("fil", ("en", "tl"), False, id="another name of a language"),
        pytest.param("zh", ("en", "zh-Hant"), False, id="Chinese of an unnamed script"),
        pytest.param("zh-CN", ("en", "zh-Hant"), False, id="Chinese of the other script"),
        pytest.param("EN_us", ("en",), False, id="odd spelling"),
        pytest.param("", ("en",), False, id="none"),
        pytest.param("x-default", ("en",), False, id="default"),
        pytest.param("und", ("en",), False, id="undetermined"),
        pytest.param("{{ lang }}", ("en",), False, id="a template's slip"),
    ],
)
def test_only_a_clear_declaration_makes_a_page_foreign(tag: str, languages: tuple[str, ...], expected: bool) -> None:
    assert is_foreign(tag, languages) is expected


@pytest.mark.parametrize(
    ("reply", "kind", "content_type"),
    [
        pytest.param(
            Reply(status=200, headers={"content-type": "Text/HTML; Charset=x"}, body=b"<p>"),
            None,
            "Text/HTML; Charset=x",
            id="html",
        ),
        pytest.param(Reply(status=200, body=b"\n<!DOCTYPE HTML><p>"), None, "text/html", id="html without type"),
        pytest.param(Reply(status=200, body=b"%PDF-1.4"), None, "application/pdf", id="pdf without type"),
        pytest.param(Reply(status=200, body=b"PK\x03\x04"), FaultKind.LEFT_OUT, "", id="zip without type"),
        pytest.param(
            Reply(status=200, headers={"content-type": "text/plain"}, body=b" \n"), FaultKind.BROKEN, "", id="blank"
        ),
        pytest.param(Reply(status=404), FaultKind.GONE, "", id="404"),
        pytest.param(Reply(status=410), FaultKind.GONE, "", id="410"),
        pytest.param(Reply(status=403), FaultKind.OUTAGE, "", id="403"),
        pytest.param(Reply(status=204), FaultKind.BROKEN, "", id="204"),
    ],
)
def test_a_response_is_judged_by_status_type_and_body(reply: Reply, kind: FaultKind | None, content_type: str) -> None:
    verdict = judge(reply, ADDRESS, languages=("en",), is_named=False)
    assert (verdict.fault and verdict.fault.kind, verdict.content_type) == (kind, content_type)


@pytest.mark.parametrize(
    ("header", "is_kept"),
    [
        ("noindex", False),
        ("NoIndex, nofollow", False),
        ("none", False),
        ("googlebot: noindex", True),
        ("noarchive", True),
    ],
)
def test_a_header_keeps_files_out_of_indexes_too(header: str, is_kept: bool) -> None:
    reply = Reply(status=200, headers={"content-type": "application/pdf", "x-robots-tag": header}, body=b"%PDF-1.4")
    assert (judge(reply, ADDRESS, languages=("en",), is_named=False).fault is None) is is_kept
    assert judge(reply, ADDRESS, languages=("en",), is_named=True).fault is None
