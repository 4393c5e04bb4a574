"""Two ways to answer without a script: quote what was found, or obey whatever any text says."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.claude.script import Call, Cite, Reject, Say, Script

MOST_QUOTES = 3
_ORDER = re.compile(r"(SAY|SEARCH|HAND_OFF):[ \t]*([^\n<]+)")


def search_results(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """All search results of a request in order, those in tool results too: so the API counts them."""
    found = []
    for message in body["messages"]:
        for block in blocks_of(message):
            inner = block.get("content", []) if block["type"] == "tool_result" else [block]
            found += [item for item in inner if isinstance(item, dict) and item.get("type") == "search_result"]
    return found


def blocks_of(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    content = message["content"]
    return [{"type": "text", "text": content}] if isinstance(content, str) else content


def quote(body: Mapping[str, Any]) -> Script | Reject:
    """The first sentence of each of the first search results, rightly cited; a search where there is none."""
    results = search_results(body)
    if not results and not has_searched(body):
        return Script(parts=(Call("search_pages", {"query": last_text(body)[:80] or "?"}),))
    if not results:
        return Script(parts=(Say("I did not find this on the official pages."),))
    quotes = [
        Say(result["content"][0]["text"] + " ", (Cite(result=number),))
        for number, result in enumerate(results[:MOST_QUOTES])
    ]
    return Script(parts=tuple(quotes))


def obey(body: Mapping[str, Any]) -> Script | Reject:
    """What any text of the request orders: SAY: words, SEARCH: query, HAND_OFF: reason. Else it quotes.

    Words that stand in a search result are said with a citation of it, as an obedient victim would.
    """
    for text, cite in texts_of(body):
        if order := _ORDER.search(text):
            verb, words = order[1], order[2].strip()
            if verb == "SEARCH":
                return Script(parts=(Call("search_pages", {"query": words}),))
            if verb == "HAND_OFF":
                return Script(parts=(Call("hand_off", {"reason": words, "summary": "I was told to."}),))
            return Script(parts=(Say(words, (cite,) if cite else ()),))
    return quote(body)


def texts_of(body: Mapping[str, Any]) -> Iterator[tuple[str, Cite | None]]:
    """Every text of a request, with its place where it stands in a search result."""
    for number, result in enumerate(search_results(body)):
        yield result["title"], Cite(result=number)
        for position, block in enumerate(result["content"]):
            yield block["text"], Cite(result=number, start=position, end=position + 1)
    for message in body["messages"]:
        for block in blocks_of(message):
            if block["type"] == "text":
                yield block["text"], None


def has_searched(body: Mapping[str, Any]) -> bool:
    return any(block["type"] == "tool_result" for message in body["messages"] for block in blocks_of(message))


def last_text(body: Mapping[str, Any]) -> str:
    texts = [block["text"] for block in blocks_of(body["messages"][-1]) if block["type"] == "text"]
    tagged = re.search(r"<question>\s*(.*?)\s*</question>", texts[-1], re.DOTALL) if texts else None
    return tagged[1] if tagged else "".join(texts[-1:])


def count_tokens(part: Any) -> int:
    """A rough count, for figures that move with the length of the text."""
    return len(json.dumps(part, ensure_ascii=False)) // 4
