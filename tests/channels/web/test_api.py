"""The JSON interface, over the wire and with real services."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest

from bot.types import Answer
from channels.web.guard import MOST_BODY_BYTES
from deploy.app import create_app
from deploy.brain import build_brain
from deploy.services import build
from deploy.settings import Settings
from knowledge.errors import IndexUnavailable
from knowledge.ports import Vectors

ASK = "/api/v1/ask"
SECRET = "zyxwvut"

QUESTIONS = [
    ("en", "How do I apply for CalFresh?", "Department of Social Services"),
    ("es", "¿Cómo solicito CalFresh?", "Departamento de Servicios Sociales"),
    ("zh-Hans", "如何申请 CalFresh？", "社会服务部"),
    ("ko", "CalFresh 신청은 어떻게 하나요?", "사회복지부"),
]


@pytest.mark.parametrize(("language", "text", "agency"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_a_question_is_answered_in_its_language_with_a_page_for_each_sentence(
    http: httpx2.Client, site: Any, language: str, text: str, agency: str
) -> None:
    response = http.post(ASK, json={"text": text})
    answer = response.json()
    assert response.status_code == 200
    assert (answer["outcome"], answer["language"]) == ("answered", language)
    assert answer["text"].split("\n") == [citation["quote"] for citation in answer["citations"]]
    assert 1 <= len(answer["citations"]) <= 5
    hosts = site.services.sources["cdss"].hosts
    for citation in answer["citations"]:
        assert (citation["agency"], citation["language"], citation["is_starter"]) == ("cdss", language, True)
        assert httpx2.URL(citation["url"]).host in hosts
        assert len(citation["checked_on"]) == 10
    assert answer["contact"]["name"] == site.services.sources["cdss"].name(language)


def test_a_question_without_an_answer_is_refused_with_the_way_to_people(http: httpx2.Client) -> None:
    answer = http.post(ASK, json={"text": "Which library has free wifi?", "agency": "dmv"}).json()
    assert (answer["outcome"], answer["citations"]) == ("unanswerable.no_passage", [])
    assert answer["contact"]["phone"] in answer["text"]


def test_the_chosen_language_is_kept_for_a_text_that_has_none(http: httpx2.Client) -> None:
    assert http.post(ASK, json={"text": "CalFresh", "language": "ko"}).json()["language"] == "ko"


def test_the_chosen_agency_limits_the_answer(http: httpx2.Client) -> None:
    answer = http.post(ASK, json={"text": "How do I apply for CalFresh?", "agency": "dmv"}).json()
    assert {citation["agency"] for citation in answer["citations"]} <= {"dmv"}
    assert answer["contact"]["name"] == "Department of Motor Vehicles"


REFUSED: dict[str, bytes | dict[str, Any]] = {
    "an empty text": {"text": ""},
    "white space": {"text": f" \t\n{' ' * 50}"},
    "control characters": {"text": "\x00\x07\x1b\u200b"},
    "signs only": {"text": "?!?! ..."},
    "10,000 characters": {"text": f"{SECRET} " * 1250},
    "a lone surrogate": b'{"text": "\\ud800"}',
    "a lone surrogate in a question": f'{{"text": "{SECRET} \\ud800 license?"}}'.encode(),
    "a lone surrogate in the language": b'{"text": "hi", "language": "\\udfff"}',
    "a number as text": {"text": 5},
    "a list as text": {"text": [SECRET]},
    "no text": {"language": "en"},
    "null": {"text": None},
    "a list": b"[]",
    "a string": f'"{SECRET}"'.encode(),
    "an unknown agency": {"text": SECRET, "agency": "nasa"},
    "an agency that is no id": {"text": SECRET, "agency": "../etc"},
    "an unknown language": {"text": SECRET, "language": "tlh"},
    "a language that is no tag": {"text": SECRET, "language": "en\n"},
    "an unknown field": {"text": SECRET, f"my {SECRET}": 1},
    "an unknown field that is no text": b'{"text": "x", "\\ud800": 1}',
    "broken JSON": f'{{"text": "{SECRET}"'.encode(),
    "no JSON": f"text={SECRET}".encode(),
    "nothing": b"",
    "bytes that are no UTF-8": b'{"text": "\xff\xfe"}',
    "deep nesting": b'{"text": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
    "a very long number": b'{"text": ' + b"9" * 20_000 + b"}",
    "not a number": b'{"text": NaN}',
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_used_is_refused_and_not_repeated(http: httpx2.Client, body: bytes | dict[str, Any]) -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    response = http.post(ASK, content=content, headers={"Content-Type": "application/json"})
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert (response.status_code, problem["status"], problem["title"]) == (422, 422, "Cannot be used")
    assert problem["detail"]
    assert SECRET not in response.text


def test_what_is_refused_is_named(http: httpx2.Client) -> None:
    assert http.post(ASK, json={"text": "x" * 2001}).json()["detail"].startswith("text: ")
    assert "agency" in http.post(ASK, json={"text": "hi", "agency": "nasa"}).json()["detail"]
    assert http.post(ASK, json={"text": "hi", "language": 3}).json()["detail"].startswith("language: ")


def test_2000_characters_are_taken(http: httpx2.Client) -> None:
    assert http.post(ASK, json={"text": "license " * 250}).status_code == 200


def in_chunks() -> Iterator[bytes]:
    yield b'{"text": "'
    for _ in range(20):
        yield b"x" * 10_000


@pytest.mark.parametrize("body", [b"x" * (MOST_BODY_BYTES + 1), None], ids=["with a length", "chunked"])
@pytest.mark.parametrize("path", [ASK, "/", "/nowhere"])
def test_a_large_body_is_refused_everywhere(http: httpx2.Client, path: str, body: bytes | None) -> None:
    response = http.post(path, content=in_chunks() if body is None else body)
    assert (response.status_code, response.json()["title"]) == (413, "Too large")


REQUESTS = [
    ("GET", "/", 200),
    ("POST", ASK, 422),
    ("GET", ASK, 405),
    ("GET", "/nowhere", 404),
    ("GET", "/static/page.css", 200),
    ("GET", "/static/../conftest.py", 404),
    ("GET", "/static/none.css", 404),
    ("GET", "/healthz", 200),
    ("GET", "/readyz", 200),
    ("GET", "/openapi.json", 200),
    ("DELETE", "/", 405),
    ("GET", "/docs", 404),
]
HEADERS = {
    "content-security-policy": "default-src 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def assert_guarded(response: httpx2.Response) -> None:
    for name, value in HEADERS.items():
        assert response.headers[name].startswith(value)
    assert "unsafe" not in response.headers["content-security-policy"]
    assert "server" not in response.headers or "uvicorn" in response.headers["server"]


@pytest.mark.parametrize(("method", "path", "status"), REQUESTS, ids=[f"{m} {p}" for m, p, _ in REQUESTS])
def test_every_response_has_the_security_headers(http: httpx2.Client, method: str, path: str, status: int) -> None:
    response = http.request(method, path)
    assert response.status_code == status
    assert_guarded(response)
    if status >= 400:
        assert response.headers["content-type"] == "application/problem+json"
        assert response.json()["status"] == status


def test_a_wrong_method_names_the_right_one(http: httpx2.Client) -> None:
    assert http.get(ASK).headers["allow"] == "POST"


def test_health_and_readiness_are_told(http: httpx2.Client) -> None:
    assert http.get("/healthz").json() == {"status": "ok"}
    ready = http.get("/readyz")
    assert (ready.status_code, ready.json()) == (200, {"database": "ok", "index": "ok"})


async def test_a_server_without_passages_is_alive_but_not_ready(tmp_path: Path, embedder_cache: Path) -> None:
    (tmp_path / "embedder").symlink_to(embedder_cache)
    async with build(Settings(data_folder=tmp_path)) as services, in_process(create_app(services)) as client:
        assert (await client.get("/healthz")).status_code == 200
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["database"]) == (503, "ok")
        assert "askca sync" in ready.json()["index"]
        await services.engine.dispose()


class Broken:
    """Conversations, or a search, that break in the way they were told to."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def receive(self, *_: object) -> Answer:
        raise self._error

    async def embed(self, text: str) -> Vectors:
        raise self._error

    def has_phone(self, number: str) -> bool:
        return False


def in_process(app: Any) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    return httpx2.AsyncClient(transport=transport, base_url="http://test")


async def test_a_breakdown_is_a_problem_that_tells_nothing_of_the_inside(site: Any, logged: Any, capfd: Any) -> None:
    broken: Any = Broken(RuntimeError(f"{SECRET} at line 7"))
    brain = replace(site.services.brain, conversations=broken)
    async with in_process(create_app(replace(site.services, brain=brain))) as client:
        for response in (
            await client.post(ASK, json={"text": f"How do I renew {SECRET}?"}),
            await client.post("/", data={"question": f"How do I renew {SECRET}?"}),
        ):
            assert response.status_code == 500
            assert response.headers["content-type"] == "application/problem+json"
            assert response.json()["title"] == "Error"
            for word in (SECRET, "Traceback", "RuntimeError", "line 7"):
                assert word not in response.text
            assert_guarded(response)
    lines = [json.loads(line) for line in logged.getvalue().splitlines()]
    assert [(line["event"], line["kind"]) for line in lines] == [("request_failed", "RuntimeError")] * 2
    assert any(place.startswith("services.py:") for place in lines[0]["at"])
    assert SECRET not in logged.getvalue() + "".join(capfd.readouterr())


async def test_a_search_that_is_away_is_an_answer_that_says_so(site: Any, logged: Any, capfd: Any) -> None:
    broken: Any = Broken(IndexUnavailable("gone"))
    services = site.services
    brain = build_brain(
        services.settings,
        sources=services.sources,
        search=broken,
        desk=services.desk,
        phrases=services.phrases,
        store=services.brain.store,
        fingerprint=services.embedder.fingerprint,
    )
    async with in_process(create_app(replace(services, brain=brain))) as client:
        response = await client.post(ASK, json={"text": f"How do I renew {SECRET}?", "agency": "dmv"})
    assert (response.status_code, response.json()["outcome"]) == (200, "failed.search")
    assert response.json()["contact"]["phone"] in response.json()["text"]
    assert "search_failed" in logged.getvalue()
    assert SECRET not in logged.getvalue() + "".join(capfd.readouterr())
