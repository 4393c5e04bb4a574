"""The page at ``/``: a form, and the answer with its pages; it works without scripts."""

import itertools
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.language import DEFAULT_LANGUAGE
from bot.language_names import OWN_NAMES, direction
from bot.phrases import Phrases, format_day
from bot.ports import HandoffDesk
from bot.question import MOST_CHARS
from bot.types import Answer, Citation, Inbound, Line, LineKind, Outcome
from channels.web.api import Ask
from knowledge.languages import LANGUAGES, normalise_language

_FOLDER = Path(__file__).parent

_EXAMPLES = (
    "How do I renew my driver's license?",
    "How do I apply for food benefits?",
    "I lost my job. What can I do?",
)


def make_page(
    ask: Ask, phrases: Phrases, desk: HandoffDesk, agency_names: Mapping[str, Mapping[str, str]]
) -> APIRouter:
    """Return the routes of the page; ``agency_names`` gives each agency's names by language."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("page.html")
    router = APIRouter(include_in_schema=False)

    def render(language: str, chosen: str, agency: str, question: str, answer: Answer | None) -> HTMLResponse:
        page = template.render(
            t=partial(_translate, phrases, language),
            language=language,
            chosen=chosen,
            agency=agency,
            question=question,
            answer=answer,
            blocks=_blocks(answer),
            contact=answer.contact if answer is not None else desk.contact(agency, language=language),
            pages=_pages_cited(answer),
            other_languages=_other_languages(answer, language),
            examples=_EXAMPLES,
            own_names=OWN_NAMES,
            direction=direction,
            day=format_day,
            agencies=_agency_choices(agency_names, language),
            most_chars=MOST_CHARS,
        )
        return HTMLResponse(page, headers={"Cache-Control": "no-store"})

    @router.get("/")
    async def get_page(request: Request, language: str = "", agency: str = "", example: str = "") -> HTMLResponse:
        chosen = language if language in LANGUAGES else ""
        shown = chosen or _accepted_language(request.headers.get("accept-language", ""))
        question = phrases.text(example, shown) if example in _EXAMPLES else ""
        return render(shown, chosen, agency if agency in agency_names else "", question, None)

    @router.post("/")
    async def post_page(
        question: Annotated[str, Form()] = "",
        language: Annotated[str, Form()] = "",
        agency: Annotated[str, Form()] = "",
        shown: Annotated[str, Form()] = "",
    ) -> HTMLResponse:
        chosen = language if language in LANGUAGES else ""
        agency = agency if agency in agency_names else ""
        answer = await ask(Inbound(text=question, language=chosen or None, agency=agency or None))
        has_words = answer.outcome is not Outcome.EMPTY
        return render(
            answer.language if has_words or shown not in LANGUAGES else shown,
            chosen,
            agency,
            answer.question.encode("utf-8", "replace").decode("utf-8"),
            answer,
        )

    return router


def static_files() -> StaticFiles:
    """Return the page's style sheet as an application to mount."""
    return StaticFiles(directory=_FOLDER / "static")


def _translate(phrases: Phrases, language: str, message: str, /, **values: str) -> Markup:
    """Return the message as HTML: the words escaped, values that are Markup kept."""
    return escape(phrases.pattern(message, language)).format(**values)


def _blocks(answer: Answer | None) -> list[tuple[bool, list[Line]]]:
    """Return the reply's lines in runs: sentences (True) make a list, notices (False) paragraphs.

    How to reach people is not among them: the page shows it in its own place.
    """
    lines = [line for line in (answer.lines if answer else ()) if line.kind is not LineKind.CONTACT or _is_live(answer)]
    return [
        (is_cited, list(run))
        for is_cited, run in itertools.groupby(lines, key=lambda line: line.kind is LineKind.SENTENCE)
    ]


def _is_live(answer: Answer | None) -> bool:
    return answer is not None and answer.outcome is Outcome.LIVE_PAGE


def _pages_cited(answer: Answer | None) -> list[Citation]:
    """Return the first citation of each page, in the answer's order."""
    citations = answer.citations if answer is not None else ()
    return list({(citation.title, citation.language): citation for citation in reversed(citations)}.values())[::-1]


def _other_languages(answer: Answer | None, language: str) -> str:
    """Return the names of the languages that an answer quotes besides the resident's own."""
    citations = answer.citations if answer is not None else ()
    return ", ".join(OWN_NAMES[other] for other in dict.fromkeys(c.language for c in citations) if other != language)


def _agency_choices(names: Mapping[str, Mapping[str, str]], language: str) -> list[tuple[str, str]]:
    choices = [(agency, own.get(language, own["en"])) for agency, own in names.items()]
    return sorted(choices, key=lambda choice: choice[1].casefold())


def _accepted_language(header: str) -> str:
    """Return the first of the browser's languages that we have (RFC 9110, 12.5.4), English otherwise."""
    weighted: list[tuple[float, str]] = []
    for part in header[:500].split(","):
        tag, _, weight = part.partition(";")
        try:
            share = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if share > 0:  # a weight of 0 says: not this one
            weighted.append((-share, tag.strip()))
    for _, tag in sorted(weighted, key=lambda pair: pair[0]):
        language = normalise_language(tag) if tag else None
        if language is not None:
            return language
    return DEFAULT_LANGUAGE
