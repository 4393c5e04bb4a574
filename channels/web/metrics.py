"""``GET /metrics``: counts and times for the operator's Prometheus, behind a token."""

import hmac
from collections.abc import Callable

from fastapi import APIRouter, HTTPException, Request, Response


def make_metrics(exposition: Callable[[], bytes], token: str | None) -> APIRouter:
    """Return the route; without the token it answers as an address that does not exist."""
    router = APIRouter(include_in_schema=False)

    @router.get("/metrics")
    async def get_metrics(request: Request) -> Response:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if token is None or not hmac.compare_digest(given.encode(), token.encode()):
            raise HTTPException(404, "there is nothing at this address")
        return Response(exposition(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return router
