"""Links are tokens until they are printed: an llm sees ``⟦1⟧`` in place of an address and can only repeat the token.

So no address can reach a resident that does not stand in a passage the bot retrieved.
"""

import re
from collections.abc import Collection, Sequence

_ADDRESS = re.compile(
    r"https?://[^\s<>⟦⟧\"“”]+|www\.[^\s<>⟦⟧\"“”]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w@.-])(?:[A-Za-z0-9-]{1,63}\.){1,5}(?:com|gov|edu|net|org|us|mil|info|biz|io|co|app|xyz|site|online|top)"
    r"(?![\w-]|\.\w)(?:/[^\s<>⟦⟧\"“”]*)?"
    # Three labels or more are an address whatever the last one is; U.S.A and p.m.to are not.
    r"|(?<![\w@.-])(?=(?:\w{1,63}\.)*[\w-]{3})(?:[A-Za-z0-9-]{2,63}\.){2,5}[A-Za-z]{2,24}(?![\w-])(?:/[^\s<>⟦⟧\"“”]*)?",
    re.IGNORECASE,
)
_HOST = re.compile(r"^https?://|^[^@/]*@")
_GOVERNMENT = (".gov", ".ca.us", ".mil")
_TOKEN = re.compile(r"⟦\s*(\d{1,4})\s*⟧")
_BRACKETS = str.maketrans("⟦⟧", "[]")
_TRAILING = ".,;:!?)]}»'’。，、；：！？）」』"


class Links:
    """The addresses of one answer's passages, each with its token."""

    def __init__(self, official_hosts: Collection[str] = ()) -> None:
        """Begin without an address; besides those of governments, ``official_hosts`` may be printed."""
        self._official_hosts = official_hosts
        self._addresses: list[str] = []

    def hide(self, text: str) -> str:
        """Return the text with a token in place of each address."""
        return _ADDRESS.sub(lambda found: self._token(found[0]), text.translate(_BRACKETS))

    def print(self, text: str, *, allowed: Sequence[str]) -> str | None:
        """Return the text with its tokens printed as addresses.

        None where it holds an address written out, or a token whose address stands in none of the ``allowed`` texts
        or is of a host that is not official: a page can be tampered with.
        """
        if _ADDRESS.search(text):
            return None
        for found in _TOKEN.finditer(text):
            number = int(found[1])
            if not 1 <= number <= len(self._addresses):
                return None
            address = self._addresses[number - 1]
            if not self._is_official(address) or not any(address in source for source in allowed):
                return None
        return _TOKEN.sub(lambda found: self._addresses[int(found[1]) - 1], text)

    def _is_official(self, address: str) -> bool:
        host = _HOST.sub("", address.casefold()).split("/", 1)[0].split("?", 1)[0].split(":", 1)[0]
        bare = host.removeprefix("www.")
        return host.endswith(_GOVERNMENT) or any(bare == own.removeprefix("www.") for own in self._official_hosts)

    def _token(self, found: str) -> str:
        address = found.rstrip(_TRAILING)
        if address not in self._addresses:
            self._addresses.append(address)
        return f"⟦{self._addresses.index(address) + 1}⟧{found[len(address) :]}"
