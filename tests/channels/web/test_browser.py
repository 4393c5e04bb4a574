"""The page in a real browser: by keyboard alone, read by axe, narrow, dark, and from right to left."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"NOT CHECKED: there is no {CHROMIUM}, so nobody looked at the page in a browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


class Visit:
    """A page in a fresh browser profile, with what went wrong on it."""

    def __init__(self, browser: Browser, base: str, **options: Any) -> None:
        self.context = browser.new_context(base_url=base, **options)
        self.page: Page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("console", lambda message: self.troubles.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self._look(request.url, base))
        self.page.on("response", lambda response: self._judge(response))

    def _look(self, url: str, base: str) -> None:
        if not url.startswith(base):
            self.troubles.append(f"asked another host: {url}")

    def _judge(self, response: Any) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")


@pytest.fixture
def visit(browser: Browser, site: Any) -> Iterator[Any]:
    visits: list[Visit] = []

    def start(**options: Any) -> Visit:
        visits.append(Visit(browser, site.url, **options))
        return visits[-1]

    yield start
    for one in visits:
        one.context.close()
    assert [trouble for one in visits for trouble in one.troubles] == []


QUESTIONS = [
    ("en", "How do I apply for CalFresh?", "Answer"),
    ("es", "¿Cómo solicito CalFresh?", "Respuesta"),
    ("zh-Hans", "如何申请 CalFresh？", "回答"),
    ("ko", "CalFresh 신청은 어떻게 하나요?", "답변"),
]


@pytest.mark.parametrize(("language", "question", "title"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_a_question_is_asked_and_answered_by_keyboard_alone(
    visit: Any, language: str, question: str, title: str
) -> None:
    page = visit(java_script_enabled=False).page
    page.goto("/")
    page.locator("#question:focus").wait_for()
    page.keyboard.insert_text(question)
    for stop in ("language", "agency", ""):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == stop
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("#answer-title").inner_text() == title
    assert page.locator(".asked").inner_text() == question
    assert page.locator(".sentences li").count() >= 1
    assert page.locator(".cards li a").first.is_visible()
    assert page.locator("header .person").is_visible()


def test_the_first_stops_of_an_answer_lead_to_the_question_and_to_people(visit: Any) -> None:
    page = visit(viewport={"width": 800, "height": 400}).page
    open_look(page, "/", "How do I apply for CalFresh?")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#question")
    page.reload()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "person"
    page.keyboard.press("Enter")
    page.wait_for_url("**/#person")
    assert page.evaluate("document.querySelector('#person').getBoundingClientRect().top < innerHeight")


LOOKS = [
    ("start in English", "/", None),
    ("answer in English", "/", "How do I apply for CalFresh?"),
    ("refusal in English", "/", "Who won the world cup in 1998?"),
    ("start in Arabic", "/?language=ar", None),
    ("answer in Arabic", "/?language=ar", "كيف أتقدم بطلب للحصول على CalFresh؟"),
    ("start in Persian", "/?language=fa&agency=dmv", None),
    ("answer in Chinese", "/?language=zh-Hans", "如何申请 CalFresh？"),
]


def open_look(page: Page, path: str, question: str | None) -> None:
    page.goto(path)
    if question is not None:
        page.fill("#question", question)
        with page.expect_navigation():
            page.click("form button")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("path", "question"), [row[1:] for row in LOOKS], ids=[row[0] for row in LOOKS])
def test_axe_finds_no_fault(visit: Any, path: str, question: str | None, scheme: str) -> None:
    # The page forbids scripts of its own, and axe is one: the policy is put aside for it, and only here.
    page = visit(color_scheme=scheme, bypass_csp=True, viewport={"width": 1024, "height": 800}).page
    open_look(page, path, question)
    found = Axe().run(page)
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found.response["violations"]] == []
    assert len(found.response["passes"]) > 15


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize(("path", "question"), [row[1:] for row in LOOKS], ids=[row[0] for row in LOOKS])
def test_nothing_is_wider_than_the_screen(visit: Any, path: str, question: str | None, width: int) -> None:
    page = visit(viewport={"width": width, "height": 640}).page
    open_look(page, path, question)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    assert page.evaluate(f"{wide}.map(e => e.outerHTML.slice(0, 60))") == []


def test_arabic_runs_from_right_to_left_and_its_english_quotes_from_left_to_right(visit: Any) -> None:
    page = visit().page
    open_look(page, "/?language=ar", "كيف أتقدم بطلب للحصول على CalFresh؟")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.querySelector('.sentences span')).direction") == "ltr"
    brand, person = (page.locator(one).bounding_box()["x"] for one in (".brand", ".person"))
    assert brand > person


def test_the_style_sheet_is_there_in_both_colours(visit: Any) -> None:
    colours = []
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme).page
        page.goto("/")
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]
    assert "rgba(0, 0, 0, 0)" not in colours


def test_touch_targets_of_the_form_are_large_enough(visit: Any) -> None:
    page = visit(viewport={"width": 320, "height": 640}).page
    page.goto("/")
    for target in ("form button", "#language", "#agency", ".languages a >> nth=0"):
        box = page.locator(target).bounding_box()
        assert box["height"] >= 24, target
