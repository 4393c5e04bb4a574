"""When a service wants to be asked again."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def read_retry_after(headers: Mapping[str, str], *, now: datetime) -> float | None:
    """Return the seconds to wait, 0 at least and ``inf`` at most; None where the headers do not tell, or nonsense.

    Reads ``retry-after`` as a number or an HTTP date (RFC 9110, 10.2.3), and before it the finer ``retry-after-ms``.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    told = headers.get("retry-after", "")
    seconds = _number(told)
    if seconds is not None:
        return seconds
    try:
        until = parsedate_to_datetime(told)
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max(0.0, (until - now).total_seconds())
    except (ValueError, OverflowError):
        return None


def _number(told: str) -> float | None:
    try:
        number = float(told)
    except ValueError:
        return None
    return None if math.isnan(number) else max(0.0, number)
