"""What comes back from a site: a reply, or the fault that stood in its way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class FaultKind(StrEnum):
    """What a fault means for its page.

    OUTAGE: the host does not do its work, perhaps for a moment only. BROKEN: this address does not work.
    GONE: there is no page any more. LEFT_OUT: we do not want or may not have it. SEEN: it is another page,
    which has its own look.
    """

    OUTAGE = "outage"
    BROKEN = "broken"
    GONE = "gone"
    LEFT_OUT = "left_out"
    SEEN = "seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why an address gave no page; ``reason`` is for the operator."""

    kind: FaultKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One HTTP response, its body decompressed and whole; header names are in lower case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The body's type in lower case without parameters, "" where the server gave none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Fetch(Protocol):
    """Makes one request."""

    async def __call__(
        self, address: str, *, headers: Mapping[str, str], media_types: frozenset[str] | None
    ) -> Reply | Fault:
        """Return the response, redirects and errors included, as it came.

        Args:
            address: A normal address.
            headers: Headers beyond the usual ones.
            media_types: The body of any other type may be left unread; None reads every body.
        """
        ...
