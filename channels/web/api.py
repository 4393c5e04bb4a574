"""The JSON interface: ``POST /api/v1/ask``."""

from collections.abc import Awaitable, Callable, Container

from fastapi import APIRouter, HTTPException

from bot.question import clean_question, is_empty
from bot.types import Answer, Inbound
from channels.web.wire import AnswerOut, Problem, QuestionIn

Ask = Callable[[Inbound], Awaitable[Answer]]

_PROBLEM = {"application/problem+json": {"schema": Problem.model_json_schema()}}


def make_api(ask: Ask, agencies: Container[str]) -> APIRouter:
    """Return the routes; ``agencies`` are the ids that a question may name."""
    router = APIRouter(prefix="/api/v1", tags=["ask"])

    @router.post(
        "/ask",
        summary="Ask a question",
        responses={
            413: {"content": _PROBLEM, "description": "The request is too large"},
            422: {"content": _PROBLEM, "description": "The question cannot be used; `detail` says why"},
        },
    )
    async def post_ask(question: QuestionIn) -> AnswerOut:
        """Answer a question from official pages, or refuse and name the people to ask."""
        if is_empty(clean_question(question.text)):
            raise HTTPException(422, "text: there is no letter or digit in the question")
        if question.agency is not None and question.agency not in agencies:
            raise HTTPException(422, f"agency: {question.agency!r} is not known here")
        return AnswerOut.from_answer(await ask(question.to_inbound()))

    return router
