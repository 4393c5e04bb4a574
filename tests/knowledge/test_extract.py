"""Whole pages into documents: the main region, pages that cannot be read, broken and huge ones, a real site."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import ExtractionFailed
from knowledge.extract import extract
from knowledge.types import BlockKind, Document

URL = "https://www.dmv.ca.gov/portal/renew/"


SITE = Path(__file__).parents[3] / "shared" / "data" / "site_usagov"


def read(html: str, *, url: str = URL, content_type: str = "text/html; charset=utf-8") -> Document:
    return extract(url=url, content_type=content_type, body=html.encode())


def texts(document: Document) -> list[str]:
    return [block.text for section in document.sections for block in section.blocks]


FULL_PAGE = """<!doctype html>
<html lang="en"><head>
<meta charset="utf-8"><title>Renew a license | California DMV</title>
<meta name="description" content="How to renew a  driver's license.">
<link rel="alternate" hreflang="es" href="/es/renovar/">
<style>.x{}</style><script>var words = "script words";</script></head>
<body>
<a class="skip-link" href="#main-content">Skip to main content</a>
<div class="usa-banner">Official websites use .gov</div>
<header><nav><ul><li><a href="/">Site menu</a></li></ul></nav></header>
<nav aria-label="breadcrumb" class="breadcrumb">Home / Licenses</nav>
<main id="main-content">
 <ol class="breadcrumb"><li><a href="/">Home</a></li><li>Licenses</li></ol>
 <h1>Renew a license</h1>
 <div class="alert" role="alert">Offices close early on Friday.</div>
 <p>You can renew online
    or by mail.</p>
 <h2 id="fees">Fees</h2>
 <table><caption>License fees</caption>
  <tr><th>Type</th><th>Fee</th></tr><tr><td>Class C</td><td>$45</td></tr></table>
 <h2>Questions</h2>
 <details><summary>Can I renew early?</summary><p>Yes, six months before.</p></details>
 <h3><button aria-expanded="false" aria-controls="p1">What if it expired?</button></h3>
 <div id="p1" hidden><p>You can still renew it.</p></div>
 <h2>Documents</h2>
 <ul><li>Proof of identity:<ul><li>passport</li><li>birth certificate</li></ul></li><li>One photo</li></ul>
 <p><a href="tel:+18007770133">Call us</a> or <a href="mailto:help@dmv.ca.gov?subject=x">write to us</a>.</p>
 <form action="/search"><label>Search</label><input value="input words"><button>Go</button></form>
 <aside>Aside words</aside>
 <div class="share-buttons"><a href="https://facebook.com">Facebook</a></div>
 <svg><title>Svg words</title></svg><img alt="Alt words" src="x.png">
 <p>Last updated: March 1, 2026</p>
</main>
<footer>Footer words</footer>
<div id="cookie-banner">We use cookies</div>
</body></html>"""


def test_a_whole_page_is_read_in_order_without_its_furniture() -> None:
    document = read(FULL_PAGE)

    assert [(section.heading_path, [block.text for block in section.blocks]) for section in document.sections] == [
        (("Renew a license",), ["Offices close early on Friday.", "You can renew online or by mail."]),
        (("Renew a license", "Fees"), ["License fees: Type: Class C; Fee: $45"]),
        (("Renew a license", "Questions", "Can I renew early?"), ["Yes, six months before."]),
        (("Renew a license", "Questions", "What if it expired?"), ["You can still renew it."]),
        (
            ("Renew a license", "Documents"),
            [
                "Proof of identity: passport",
                "Proof of identity: birth certificate",
                "One photo",
                "Call us (1-800-777-0133) or write to us (help@dmv.ca.gov).",
            ],
        ),
    ]
    assert document.title == "Renew a license"
    assert document.description == "How to renew a driver's license."
    assert document.language == "en"
    assert document.updated_on == date(2026, 3, 1)
    assert document.alternates == {"es": "https://www.dmv.ca.gov/es/renovar/"}
    assert document.url == URL


def test_blocks_know_what_they_were() -> None:
    kinds = [block.kind for section in read(FULL_PAGE).sections for block in section.blocks]

    assert kinds[:3] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.ROW]
    assert kinds[-2:] == [BlockKind.ITEM, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div role=main><p>{}</p></div><p>Outside</p>", id="role main"),
        pytest.param("<article><p>{}</p></article><p>Outside</p>", id="one article"),
        pytest.param("<div id=main-content><p>{}</p></div><p>Outside</p>", id="main-content id"),
        pytest.param("<a id=main-content></a><div id=content><p>{}</p></div><p>Outside</p>", id="empty skip target"),
        pytest.param(
            "<article>Teaser of news</article><div id=content><p>{}</p></div>", id="teaser beside the content"
        ),
        pytest.param(
            "<div id=header>Outside</div><div><p>{}</p></div><div class=site-footer>Outside</div>",
            id="body with named landmarks",
        ),
        pytest.param(
            "<nav>Outside</nav><div class=page-header><h1>Title</h1><p>{}</p></div>", id="heading in a header"
        ),
        pytest.param("<main></main><main><p>{}</p></main><p>Outside</p>", id="empty main first"),
        pytest.param(
            "<header>Outside</header><nav>Outside</nav><p>{}</p><footer>Outside</footer>", id="body with landmarks"
        ),
        pytest.param("<form id=aspnetForm><main><p>{}</p></main></form><p>Outside</p>", id="form round the page"),
    ],
)
def test_the_main_region_is_found(body: str) -> None:
    words = "You can renew a license online, by mail, or at an office."

    assert texts(read(f"<html><body>{body.format(words)}</body></html>")) == [words]


def test_a_plain_page_without_any_region_is_read_whole() -> None:
    assert texts(read("<p>One plain sentence.<p>Another plain sentence.")) == [
        "One plain sentence.",
        "Another plain sentence.",
    ]


def test_a_page_of_links_and_text_without_region_loses_its_links() -> None:
    links = "".join(f"<div><a href='/{n}'>A link to some page number {n}</a></div>" for n in range(40))
    paragraphs = "".join(
        f"<p>Sentence {n} tells you how a license is renewed by mail in this state.</p>" for n in range(12)
    )

    found = texts(read(f"<html><body><div>{links}</div><div><h2>Renew</h2>{paragraphs}</div></body></html>"))

    assert sum("tells you how a license" in text for text in found) == 12
    assert not any("some page number" in text for text in found)


def test_the_page_heading_outside_the_main_region_heads_every_section() -> None:
    document = read(
        "<html><head><title>Renew a license - DMV</title></head><body><header><h1>Renew a license</h1></header>"
        "<main><p>You can renew it online, by mail or at an office.</p><h2>Fees</h2><p>It costs $45.</p></main>"
    )

    assert [section.heading_path for section in document.sections] == [
        ("Renew a license",),
        ("Renew a license", "Fees"),
    ]


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        pytest.param("text/html", b"", "empty", id="no bytes"),
        pytest.param("text/html", b" \r\n\t\xef\xbb\xbf", "empty", id="white space"),
        pytest.param("text/html", b"<html><body><main></main></body></html>", "no readable text", id="no text"),
        pytest.param(
            "text/html",
            b"<body><div id=app></div><noscript>Enable JavaScript</noscript>",
            "no readable",
            id="script app",
        ),
        pytest.param("text/html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "no text", id="picture"),
        pytest.param("text/html", bytes(range(256)) * 40, "no text", id="garbage"),
        pytest.param("image/png", b"\x89PNG", "'image/png' are not read", id="type not read"),
        pytest.param("application/json", b'{"a": 1}', "'application/json' are not read", id="JSON"),
        pytest.param("", b"words", "'unknown' are not read", id="no type, no HTML"),
        pytest.param(
            "text/html",
            b"<meta http-equiv=refresh content='2;url=/new'><p>This page has moved.</p>",
            "only forwards",
            id="forwarding page",
        ),
    ],
)
def test_a_page_that_cannot_be_read_says_why(content_type: str, body: bytes, reason: str) -> None:
    with pytest.raises(ExtractionFailed, match=reason):
        extract(url=URL, content_type=content_type, body=body)


@pytest.mark.parametrize("content_type", ["", "application/octet-stream", "application/xhtml+xml", "TEXT/HTML"])
def test_html_is_told_by_its_type_or_its_start(content_type: str) -> None:
    body = b"<!DOCTYPE html><main><p>Some words are here to be read.</p></main>"

    assert texts(extract(url=URL, content_type=content_type, body=body)) == ["Some words are here to be read."]


DEEP = 10_000


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div>" * DEEP + "The deepest words of all." + "</div>" * DEEP, id="div"),
        pytest.param("<main>" + "<span>" * DEEP + "The deepest words of all.", id="span"),
        pytest.param("<main>" + "<ul><li>" * DEEP + "The deepest words of all.", id="list"),
        pytest.param("<main>" + "<ul><li>Lead:" * DEEP + "The deepest words of all.", id="list with leads"),
        pytest.param("<main>" + "<table><tr><td>" * DEEP + "The deepest words of all.", id="table"),
        pytest.param("<main>" + "<details><summary>S</summary>" * DEEP + "The deepest words of all.", id="details"),
        pytest.param("<main><dl>" + "<dt>T" * DEEP + "</dl>The deepest words of all.", id="terms side by side"),
        pytest.param("<main>" + "<dl><dt>T<dd>" * DEEP + "The deepest words of all.", id="definitions"),
        pytest.param("<main>" + "<div class=share>" * DEEP + "The deepest words of all.", id="noise"),
        pytest.param(
            "<main>" + "<div role=button aria-controls=x>" * DEEP + "The deepest words of all.", id="controls"
        ),
        pytest.param("<article>" * DEEP + "The deepest words of all.", id="articles"),
        pytest.param("<main>" + "<div hidden class=accordion>" * DEEP + "The deepest words of all.", id="panels"),
        pytest.param("<main>" + "<p><time>1</time>" * DEEP + "<p>The deepest words of all.", id="times side by side"),
        pytest.param("<main>" + "<b><i>" * DEEP + "The deepest words of all.", id="formatting"),
        pytest.param("<a href=x>" * DEEP + "<p>The deepest words of all.", id="links without region"),
    ],
)
@pytest.mark.timeout(30)
def test_deep_nesting_is_read_without_recursion(html: str) -> None:
    assert any("deepest words of all" in text for text in texts(read(html)))


@pytest.mark.timeout(60)
def test_a_page_of_five_megabytes_is_read_in_time() -> None:
    part = (
        '<div class="card" id="c{0}"><h3>Part {0}</h3><p>Words with <b>bold</b> and <a href="/x">a link</a>.</p>'
        "<ul><li>one</li><li>two</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></div>"
    )
    html = "<main><h1>Title</h1>" + "".join(part.format(number) for number in range(23_000)) + "</main>"
    assert len(html) > 5_000_000

    assert len(read(html).sections) == 23_000


_TAGS = (
    "<main>", "</main>", "<p>", "</p>", "<h1>", "<h2>", "</h2>", "<ul>", "<li>", "</li>", "</ul>", "<table>", "<tr>",
    "<td>", "<th>", "</table>", "<br>", "<details>", "<summary>", "</details>", "<dl>", "<dt>", "<dd>", "<sup>",
    "<a href=tel:1>", "</a>", "<button aria-controls=p>", "</button>", "<div id=p hidden>", "</div>", "</sup>",
    "<caption>", "<td rowspan=9 colspan=9>", "<svg>", "<form>", "<b>", "</b>", "text", "&amp;", "<pre>", "<address>",
    "A. B:",
)  # fmt: skip
_MARKUP = st.text(alphabet="<>/ =\"'abdhilmnoprstu&;#-!1x\n\x00é中", max_size=300) | st.lists(
    st.sampled_from(_TAGS), max_size=40
).map("".join)


@given(_MARKUP)
@settings(max_examples=400, deadline=None)
def test_broken_html_gives_a_sound_document_or_the_one_error(markup: str) -> None:
    try:
        document = read(markup, content_type="text/html")
    except ExtractionFailed:
        return
    assert document.title
    for section in document.sections:
        assert section.blocks
        for block in section.blocks:
            assert block.text == block.text.strip() != ""
            assert "\n" not in block.text


@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/html; charset=big5", "application/pdf", ""]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_a_document_or_the_one_error(body: bytes, content_type: str) -> None:
    try:
        document = extract(url=URL, content_type=content_type, body=body)
    except ExtractionFailed:
        return
    assert document.sections


FURNITURE = (
    "Official websites use .gov", "Skip to main content", "Here's how you know", "Share This Page", "On This Page",
    "Comparta esta página", "Main Navigation", "All Topics and Services NOT LIVE", "dataLayer",
)  # fmt: skip
FORWARDING = "espanol/credito-y-deuda"


@pytest.mark.skipif(not SITE.is_dir(), reason="../shared/data/site_usagov is not beside this checkout")
def test_every_page_of_a_real_site_is_read_without_its_furniture() -> None:
    files = sorted(SITE.rglob("index.html"))
    assert len(files) == 75
    for file in files:
        path = file.parent.relative_to(SITE).as_posix()
        if path == FORWARDING:
            continue
        document = extract(url=f"https://www.usa.gov/{path}/", content_type="text/html", body=file.read_bytes())
        headings = [heading for section in document.sections for heading in section.heading_path]
        everything = "\n".join([document.title, *headings, *texts(document)])
        assert len(everything.split()) >= 55, path
        assert document.sections[0].heading_path[0] == document.title or "|" not in document.title, path
        assert document.language == ("es" if "espanol" in path or path.startswith("avisos") else "en"), path
        assert set(document.alternates) == {"en" if document.language == "es" else "es"}, path
        assert not [words for words in FURNITURE if words in everything], path


@pytest.mark.skipif(not SITE.is_dir(), reason="../shared/data/site_usagov is not beside this checkout")
def test_the_site_gives_as_many_sections_and_dates_as_its_pages_show() -> None:
    documents = []
    for file in sorted(SITE.rglob("index.html")):
        path = file.parent.relative_to(SITE).as_posix()
        if path != FORWARDING:
            documents.append(
                extract(url=f"https://www.usa.gov/{path}/", content_type="text/html", body=file.read_bytes())
            )
    dated = [document for document in documents if document.updated_on is not None]

    assert len(documents) == 74
    assert sum(len(document.sections) for document in documents) > 750
    assert sum(len(text.split()) for document in documents for text in texts(document)) > 50_000
    assert len(dated) >= 51
