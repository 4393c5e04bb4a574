"""Threads for calls that may never come back."""

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

Result = TypeVar("Result")


class PatientThreads:
    """A few threads that run blocking calls with a time limit, and do not keep the program alive.

    A call cannot be stopped from outside: one that takes too long keeps its thread, and another takes its place.
    """

    def __init__(self, count: int, *, name: str) -> None:
        """Start nothing yet; the threads begin with the first call."""
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._missing = count
        self._name = name

    async def run(self, function: Callable[[], Result], seconds: float) -> Result:
        """Return the call's result.

        Raises:
            TimeoutError: There was none within ``seconds``.
        """
        self._start_missing()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        is_running = False

        def call() -> None:
            nonlocal is_running
            is_running = True
            result, failure = _outcome(function)
            if not loop.is_closed():
                loop.call_soon_threadsafe(_settle, future, result, failure)

        self._calls.put(call)
        try:
            async with asyncio.timeout(seconds):
                return await future
        except TimeoutError:
            self._missing += is_running
            raise

    def _start_missing(self) -> None:
        while self._missing > 0:
            self._missing -= 1
            threading.Thread(target=self._work, daemon=True, name=self._name).start()

    def _work(self) -> None:
        while True:
            self._calls.get()()


def _outcome(function: Callable[[], Result]) -> tuple[Result | None, BaseException | None]:
    try:
        return function(), None
    except Exception as error:
        return None, error
    except BaseException as error:
        # A library's native core can panic with an exception that is no Exception.
        return None, RuntimeError(f"{type(error).__name__}: {error}")


def _settle(future: asyncio.Future[Any], result: Any, failure: BaseException | None) -> None:
    if future.done():
        return
    if failure is not None:
        future.set_exception(failure)
    else:
        future.set_result(result)
