"""What can go wrong with Claude. No message holds a key, a question or a reply.

LlmError
├── LlmUnavailable     no whole reply: connection, time, overload, a broken stream
│   └── LlmPaused      not asked at all: the breaker is open
├── LlmLimited         too many requests; says when to come back
├── LlmRejected        the request itself is not accepted: do not repeat it
├── LlmMisconfigured   key, permission, billing, region or address are wrong: an operator must act
├── LlmRefused         Claude declined: withdraw what was shown
├── LlmCut             the reply stops short: its last text block is unfinished
└── LlmTooLong         the reply passed the caller's limit
PricesInvalid          the price table cannot be read
PriceUnknown           the price table has no price for this llm
"""

from bot.errors import BotError
from bot.llm_types import Usage


class LlmError(BotError):
    """Root of what ``Claude.answer`` raises; ``usage`` is what the call is known to have cost, None where unknown."""

    def __init__(self, message: str, *, retry_after_seconds: float | None = None) -> None:
        """Say what is wrong; ``retry_after_seconds`` is what the service asked for, None where it did not."""
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds
        self.usage: Usage | None = None


class LlmUnavailable(LlmError):
    """No whole reply came: what was shown of it is to be withdrawn."""


class LlmPaused(LlmUnavailable):
    """The breaker is open: the service was not asked; ``retry_after_seconds`` says for how long, at least."""


class LlmLimited(LlmError):
    """The service has had too many requests from us."""


class LlmRejected(LlmError):
    """The service does not accept this request, and never will."""


class LlmMisconfigured(LlmError):
    """The key, its permissions, the billing, the region or the address is wrong."""


class LlmRefused(LlmError):
    """Claude declined to answer: what was shown is to be withdrawn."""


class LlmCut(LlmError):
    """The reply stops short, at a limit of tokens: its last text block is unfinished."""


class LlmTooLong(LlmError):
    """The reply passed the caller's limit of characters; the rest was not read."""


class PricesInvalid(BotError):
    """The price table cannot be read; the message names the file."""


class PriceUnknown(BotError):
    """The price table has no price for this llm; the message names the file."""
