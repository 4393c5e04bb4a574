"""Where on a page its main content stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.html.tree import Node, Tree, ancestors

_MARKED = ("main", "[role=main]", "article", "#main-content", "#maincontent", "#main_content", "#main", "#content",
           ".main-content", ".entry-content", ".page-content", "#page-content", "#bodyContent")  # fmt: skip
_LANDMARKS = (
    "header, nav, footer, [role=banner], [role=navigation], [role=contentinfo],"
    " #header, #footer, #nav, .header, .footer"
)
_AROUND = "header, nav, footer, aside, script, style, noscript"
_LEAST_ARTICLE_SHARE = 0.5
_LEAST_CHARS = 12
_LINK_SHARE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The node that holds the main content; ``is_body`` where the page marks none and the body stands in."""

    node: Node
    is_body: bool


def find_region(tree: Tree) -> Region | None:
    """Return where the main content stands, None where the page gives no sign of it.

    A body stands in if the page marks what is around the content (header, navigation, footer), or if few of its
    words are links.
    """
    for selector in _MARKED:
        node = _largest(tree, selector)
        if node is not None:
            return Region(node=node, is_body=False)
    if tree.body.css_first(_LANDMARKS) is not None or _link_share(tree.body) <= _LINK_SHARE:
        return Region(node=tree.body, is_body=True)
    return None


def around(node: Node | None) -> frozenset[int]:
    """Return the ``mem_id`` of the node and of all elements round it."""
    return frozenset() if node is None else frozenset({node.mem_id, *(parent.mem_id for parent in ancestors(node))})


def _largest(tree: Tree, selector: str) -> Node | None:
    sized = [(len(_letters(node)), node) for node in _outermost(tree.parser.css(selector))]
    sized = [(size, node) for size, node in sized if size >= _LEAST_CHARS]
    if selector == "article" and (len(sized) != 1 or sized[0][0] < _LEAST_ARTICLE_SHARE * _content_chars(tree)):
        # Several articles, or a teaser beside the content: none of them is the page.
        return None
    return max(sized, key=lambda pair: pair[0])[1] if sized else None


def _outermost(nodes: list[Node]) -> Iterator[Node]:
    seen: set[int] = set()
    for node in nodes:
        if node.mem_id not in seen and not any(parent.mem_id in seen for parent in ancestors(node, 100)):
            yield node
        seen.add(node.mem_id)


def _content_chars(tree: Tree) -> int:
    return len(_letters(tree.body)) - sum(len(_letters(node)) for node in tree.body.css(_AROUND))


def _link_share(node: Node) -> float:
    total = len(_letters(node)) - sum(len(_letters(script)) for script in node.css("script, style, noscript"))
    return sum(len(_letters(link)) for link in node.css("a")) / total if total > 0 else 0.0


def _letters(node: Node) -> str:
    return "".join(node.text().split())
