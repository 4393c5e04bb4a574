"""Health checks: ``/healthz`` says that the server runs, ``/readyz`` that it can answer."""

from collections.abc import Awaitable, Callable

from fastapi import APIRouter, Response

Check = Callable[[], Awaitable[str | None]]


def make_health(checks: dict[str, Check]) -> APIRouter:
    """Return the routes; a check returns what is wrong, or None."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz", summary="Is the server running?")
    async def healthz() -> dict[str, str]:
        """Answer as long as the server runs."""
        return {"status": "ok"}

    @router.get("/readyz", summary="Can the server answer questions?", responses={503: {"description": "Not yet"}})
    async def readyz(response: Response) -> dict[str, str]:
        """Say for each part whether it is ready."""
        states = {name: await check() for name, check in checks.items()}
        if any(states.values()):
            response.status_code = 503
        return {name: state or "ok" for name, state in states.items()}

    return router
