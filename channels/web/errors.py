"""Errors on the wire: problem+json (RFC 9457) that repeats nothing of what was sent."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from channels.web.wire import Problem

_TITLES = {404: "Not found", 405: "Method not allowed", 413: "Too large", 422: "Cannot be used"}


def install_error_pages(app: FastAPI) -> None:
    """Answer every error that is the client's with a problem document; the guard answers a breakdown."""

    @app.exception_handler(RequestValidationError)
    async def on_invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        # The error's own text would carry the resident's words, and lone surrogates that no JSON can.
        return problem(422, "; ".join(dict.fromkeys(map(_describe, error.errors()))))

    @app.exception_handler(HTTPException)
    async def on_http_error(_request: Request, error: HTTPException) -> JSONResponse:
        # The framework says 400 for a body that is no UTF-8 or nested too deep, 422 for other broken JSON.
        status = 422 if error.status_code == 400 else error.status_code
        response = problem(status, str(error.detail))
        response.headers.update(error.headers or {})
        return response


def problem(status: int, detail: str) -> JSONResponse:
    """Return a problem document."""
    body = Problem(title=_TITLES.get(status, "Error"), status=status, detail=detail)
    return JSONResponse(body.model_dump(), status_code=status, media_type="application/problem+json")


def _describe(error: dict[str, object]) -> str:
    message = str(error.get("msg", "is wrong"))
    location = error.get("loc")
    # The name of an unknown field is the client's own text.
    if not isinstance(location, tuple) or error.get("type") == "extra_forbidden":
        return message
    where = ".".join(str(part) for part in location if part != "body")
    return f"{where}: {message}" if where else message
