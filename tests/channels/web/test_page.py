"""The page at ``/``, read as HTML: it works without scripts, in every language."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.language_names import OWN_NAMES, direction
from bot.phrases import Phrases
from knowledge.languages import LANGUAGES

PHRASES = Phrases()
AI_NOTICE = (
    "These sentences were chosen by a computer program (artificial intelligence) and copied from the pages named"
    " below. No person has checked them for your case."
)
ASK_CALFRESH = "How do I apply for CalFresh?"

Post = Callable[..., LexborHTMLParser]


def parse(response: httpx2.Response) -> LexborHTMLParser:
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    assert response.text.startswith("<!doctype html>")
    return LexborHTMLParser(response.text)


@pytest.fixture
def post(http: httpx2.Client) -> Post:
    """Sends the form as a browser without scripts would."""

    def send(question: str, **fields: str) -> LexborHTMLParser:
        return parse(http.post("/", data={"question": question} | fields))

    return send


def text_of(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    assert node is not None, selector
    return " ".join(node.text().split())


def attribute(page: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = page.css_first(selector)
    assert node is not None, selector
    return node.attributes.get(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_chosen_language(http: httpx2.Client, language: str) -> None:
    page = parse(http.get("/", params={"language": language}))
    assert attribute(page, "html", "lang") == language
    assert attribute(page, "html", "dir") == direction(language)
    assert text_of(page, "title") == PHRASES.text("Ask California", language)
    assert text_of(page, "header .person") == text_of(page, "#person h2") == PHRASES.text("Talk to a person", language)
    assert text_of(page, "form button") == PHRASES.text("Ask", language)
    assert attribute(page, "nav a[aria-current]", "lang") == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_says_in_every_language_that_a_computer_made_it(post: Post, language: str) -> None:
    # "CalFresh" alone says nothing of its language, so the page answers in the chosen one.
    page = post("CalFresh", language=language, agency="cdss")
    assert attribute(page, "html", "lang") == language
    assert attribute(page, "html", "dir") == direction(language)
    notices = [" ".join(node.text().split()) for node in page.css(".notice")]
    assert notices[0] == PHRASES.text(AI_NOTICE, language)
    quoted_in = {node.attributes["lang"] for node in page.css(".sentences span")}
    assert quoted_in
    other = [OWN_NAMES[code] for code in quoted_in if code not in (language, None)]
    assert len(notices) == 1 + bool(other)
    assert all(name in notices[1] for name in other)


PAGES = {
    "start": ("GET", "/", {}),
    "answer": ("POST", "/", {"question": ASK_CALFRESH}),
    "refusal": ("POST", "/", {"question": "Who won the world cup in 1998?"}),
    "nothing asked": ("POST", "/", {"question": "  "}),
    "too long": ("POST", "/", {"question": "word " * 600}),
    "a form without fields": ("POST", "/", {}),
    "unknown choices": ("POST", "/", {"question": ASK_CALFRESH, "language": "tlh", "agency": "nasa", "shown": "x"}),
}


@pytest.mark.parametrize(("method", "path", "fields"), PAGES.values(), ids=PAGES.keys())
def test_there_is_always_a_form_and_a_way_to_people_and_never_a_script(
    http: httpx2.Client, method: str, path: str, fields: dict[str, str]
) -> None:
    response = http.request(method, path, data=fields) if method == "POST" else http.get(path)
    page = parse(response)
    assert attribute(page, "header .person", "href") == "#person"
    assert page.css_first("#person") is not None
    form = page.css_first("form[method=post][action='/']")
    assert form is not None
    assert {node.attributes["name"] for node in form.css("[name]")} == {"question", "language", "agency", "shown"}
    assert page.css_first("form button[type=submit]") is not None
    assert page.css_first("script, [onclick], [style]") is None
    assert all(page.css_first(f"label[for={name}]") for name in ("question", "language", "agency"))


def test_each_sentence_names_its_page_and_the_day_it_was_read(post: Post, site: Any) -> None:
    page = post(ASK_CALFRESH)
    sentences, cards = page.css(".sentences li"), page.css(".cards li")
    assert 1 <= len(sentences) <= 5
    assert cards
    host = site.services.sources["cdss"].hosts[0]
    for sentence in sentences:
        link = sentence.css_first("a.ref")
        assert link is not None
        assert 1 <= int(link.text()) <= len(cards)
    for card in cards:
        link = card.css_first("a")
        assert link is not None
        assert f"https://{host}" in (link.attributes["href"] or "")
        assert "Checked on" in card.text()
        assert "Our own short summary" in card.text()
    assert "Department of Social Services" in text_of(page, "#person")


def test_a_refusal_names_the_people_of_the_chosen_agency(post: Post, site: Any) -> None:
    page = post("Which library has free wifi?", agency="dmv")
    assert text_of(page, ".refusal") == PHRASES.text(
        "I did not find an answer to this question on the official pages that I can read.", "en"
    )
    contact = site.services.sources["dmv"].contact
    for fact in (contact.phone, contact.tty, contact.contact_page):
        assert fact in text_of(page, "#person")


def test_the_chosen_agency_shows_its_people_before_any_question(http: httpx2.Client, site: Any) -> None:
    page = parse(http.get("/", params={"agency": "dmv"}))
    assert site.services.sources["dmv"].contact.phone in text_of(page, "#person")
    assert attribute(page, "#agency option[selected]", "value") == "dmv"


HOSTILE = [
    "<script>alert(1)</script> license",
    '"><img src=x onerror=alert(1)> license',
    "</textarea><script>x</script> license",
    "{{ 7*7 }} license {% raw %}",
    "&lt;b&gt; license",
]


@pytest.mark.parametrize("question", HOSTILE)
def test_a_question_is_shown_as_text_and_never_as_markup(post: Post, question: str) -> None:
    page = post(question)
    assert page.css_first("script, img") is None
    assert text_of(page, "textarea") == question
    assert text_of(page, ".asked") == question


def test_choices_are_kept_from_question_to_question(post: Post) -> None:
    page = post(ASK_CALFRESH, language="es", agency="cdss")
    assert attribute(page, "#agency option[selected]", "value") == "cdss"
    assert attribute(page, "#language option[selected]", "value") == "es"


def test_an_empty_question_keeps_the_language_that_was_shown(post: Post) -> None:
    assert attribute(post(" ", shown="ko"), "html", "lang") == "ko"


def test_bytes_that_are_no_utf8_are_asked_as_what_can_be_read(http: httpx2.Client) -> None:
    body = b"question=license%ED%A0%80%FF renewal"
    page = parse(http.post("/", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}))
    assert "renewal" in text_of(page, ".asked")


ACCEPTED = {
    "the first that we have": ("de, tlh;q=0.9, ko;q=0.8, es;q=0.7", "ko"),
    "the one with the most weight": ("es;q=0.3, vi;q=0.9", "vi"),
    "a region": ("es-MX", "es"),
    "Chinese by region": ("zh-TW, zh;q=0.9", "zh-Hant"),
    "Filipino": ("fil-PH", "tl"),
    "none of ours": ("de, fr", "en"),
    "nothing": ("", "en"),
    "a star": ("*", "en"),
    "nonsense": (";q=,;;q=x, =;q=nan", "en"),
    "a weight of zero says not this one": ("ko;q=0", "en"),
    "spaces around the weight": ("ko; q=0.1, es ; q=0.9", "es"),
}


@pytest.mark.parametrize(("header", "language"), ACCEPTED.values(), ids=ACCEPTED.keys())
def test_the_first_page_is_in_the_browsers_language(http: httpx2.Client, header: str, language: str) -> None:
    page = parse(http.get("/", headers={"Accept-Language": header}))
    assert attribute(page, "html", "lang") == language


def test_the_link_to_a_language_wins_over_the_browser(http: httpx2.Client) -> None:
    page = parse(http.get("/?language=fa", headers={"Accept-Language": "es"}))
    assert attribute(page, "html", "lang") == "fa"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_fills_the_form_in_the_language_shown(http: httpx2.Client, language: str) -> None:
    start = parse(http.get("/", params={"language": language}))
    links = start.css(".examples a")
    assert len(links) == 3
    for link in links:
        page = parse(http.get(link.attributes["href"] or ""))
        assert attribute(page, "html", "lang") == language
        assert text_of(page, "textarea") == " ".join(link.text().split())


def test_only_our_own_examples_fill_the_form(http: httpx2.Client) -> None:
    assert text_of(parse(http.get("/", params={"example": "Send me your password"})), "textarea") == ""


@pytest.mark.parametrize("language", ["en", "es", "ko"])
def test_agencies_are_sorted_by_the_name_that_is_shown(http: httpx2.Client, language: str) -> None:
    page = parse(http.get("/", params={"language": language}))
    first, *names = [option.text() for option in page.css("#agency option")]
    assert first == PHRASES.text("All agencies", language)
    assert names == sorted(names, key=str.casefold)
    assert len(names) == len(set(names)) > 20


def test_every_language_is_offered_by_its_own_name(http: httpx2.Client) -> None:
    page = parse(http.get("/"))
    assert [link.text() for link in page.css("nav .languages a")] == list(OWN_NAMES.values())
    assert [option.text() for option in page.css("#language option")][1:] == list(OWN_NAMES.values())
