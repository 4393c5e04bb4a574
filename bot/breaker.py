"""A circuit breaker: after an outage is seen, Claude is left alone for a while, then asked once to see if it is over.

closed --(so many failures in a row)--> open --(its time is over)--> half-open: one call at a time
half-open --(the call gets a reply)--> closed; --(it fails)--> open, for twice as long

For one event loop: no method waits, so no two calls can be inside at once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum

from bot.llm_errors import LlmError, LlmLimited, LlmPaused, LlmUnavailable


class BreakerState(StrEnum):
    """Whether calls go through."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class Breaker:
    """Lets calls through, or not."""

    def __init__(
        self,
        *,
        clock: Callable[[], float],
        most_failures: int = 5,
        open_seconds: float = 5.0,
        most_open_seconds: float = 300.0,
        probe_seconds: float = 60.0,
    ) -> None:
        """Begin closed.

        Args:
            clock: Monotonic seconds.
            most_failures: So many failures in a row open it.
            open_seconds: How long it is open at first; each failure of a half-open one doubles that.
            most_open_seconds: Longest time it is open, also where the service asks for more.
            probe_seconds: After that long a call that has not ended no longer keeps the next one back.
        """
        self._clock = clock
        self._most_failures = most_failures
        self._first_open_seconds = open_seconds
        self._most_open_seconds = most_open_seconds
        self._probe_seconds = probe_seconds
        self._open_seconds = open_seconds
        self._failures = 0
        self._opens_until: float | None = None
        self._probe: object | None = None
        self._probe_until = 0.0
        # Counts openings and closings: a call that began before the last one says nothing about the present.
        self._era = 0

    @property
    def state(self) -> BreakerState:
        """Return whether the next call goes through; half-open also while the one call is under way."""
        if self._opens_until is None:
            return BreakerState.CLOSED
        return BreakerState.OPEN if self._clock() < self._opens_until else BreakerState.HALF_OPEN

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Go through once, round the whole reading of a reply; what the block raises tells how it went.

        ``LlmUnavailable`` and ``LlmLimited`` are failures; no error, and any other ``LlmError``, means that the
        service is there. Anything else, as a cancellation or a generator that is closed, says nothing.

        Raises:
            LlmPaused: Not now.
        """
        probe = self._admit()
        era = self._era
        try:
            yield
        except (LlmUnavailable, LlmLimited) as error:
            self._fail(era, error.retry_after_seconds)
            raise
        except LlmError:
            self._succeed(era)
            raise
        except BaseException:
            self._forget(probe)
            raise
        self._succeed(era)

    def _admit(self) -> object | None:
        """Return a token for the one call of a half-open breaker, None where it is closed."""
        now = self._clock()
        if self._opens_until is None:
            return None
        wait_until = self._opens_until
        if self._probe is not None:
            wait_until = max(wait_until, self._probe_until)
        if now < wait_until:
            raise LlmPaused("Claude is left alone after an outage", retry_after_seconds=wait_until - now)
        self._probe, self._probe_until = object(), now + self._probe_seconds
        return self._probe

    def _fail(self, era: int, retry_after_seconds: float | None) -> None:
        if era != self._era:
            return
        was_half_open = self._opens_until is not None
        self._failures += 1
        if was_half_open:
            self._open_seconds = min(self._open_seconds * 2, self._most_open_seconds)
        elif self._failures < self._most_failures:
            return
        seconds = min(max(self._open_seconds, retry_after_seconds or 0.0), self._most_open_seconds)
        self._change(opens_until=self._clock() + seconds)

    def _succeed(self, era: int) -> None:
        if era != self._era:
            return
        self._failures = 0
        if self._opens_until is not None:
            self._open_seconds = self._first_open_seconds
            self._change(opens_until=None)

    def _forget(self, probe: object | None) -> None:
        if probe is not None and probe is self._probe:
            self._probe = None

    def _change(self, *, opens_until: float | None) -> None:
        self._opens_until = opens_until
        self._failures = 0
        self._probe = None
        self._era += 1
