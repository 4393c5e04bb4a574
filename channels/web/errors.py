"""Errors on the wire: problem+json (RFC 9457) that repeats nothing of what was sent."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from channels.web.wire import Problem

_TITLES = {404: "Not found", 405: "Method not allowed", 413: "Too large", 422: "Cannot be used"}


def install_error_pages(app: FastAPI) -> None:
    """Answer every error of the app with a problem document."""

    @app.exception_handler(RequestValidationError)
    async def on_invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        # The error's own text would carry the resident's words, and lone surrogates that no JSON can.
        return problem(422, "; ".join(dict.fromkeys(map(_describe, error.errors()))))

    @app.exception_handler(HTTPException)
    async def on_http_error(_request: Request, error: HTTPException) -> JSONResponse:
        response = problem(error.status_code, str(error.detail))
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(Exception)
    async def on_breakdown(_request: Request, _error: Exception) -> JSONResponse:
        return problem(500, "the server failed; please try again in a few minutes")


def problem(status: int, detail: str) -> JSONResponse:
    """Return a problem document."""
    body = Problem(title=_TITLES.get(status, "Error"), status=status, detail=detail)
    return JSONResponse(body.model_dump(), status_code=status, media_type="application/problem+json")


def _describe(error: dict[str, object]) -> str:
    location = error.get("loc")
    where = ".".join(str(part) for part in location if part != "body") if isinstance(location, tuple) else ""
    message = str(error.get("msg", "is wrong"))
    text = f"{where}: {message}" if where else message
    return text.encode("utf-8", "replace").decode("utf-8")
