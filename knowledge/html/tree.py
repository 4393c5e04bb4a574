"""A parsed page and how to go through it: in reading order, without recursion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

Node = LexborNode
Attributes = Mapping[str, str | None]

TEXT = "-text"
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "mark", "nobr", "q", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
})  # fmt: skip
_NO_ATTRIBUTES: Attributes = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A parsed page; ``nodes_by_id`` holds the element to which a browser goes for each fragment."""

    parser: LexborHTMLParser
    body: Node
    nodes_by_id: Mapping[str, Node]


class Walk:
    """Goes through a node's descendants in reading order.

    Yields ``(node, is_entering)``: True for every element and text node, then False for every element whose
    children were gone through. Comments are left out.
    """

    def __init__(self, root: Node) -> None:
        """Start before the root's first child."""
        self._root = root
        self._is_skipping = False

    def skip_children(self) -> None:
        """Leave out the children of the element just yielded; it is not yielded again on leaving."""
        self._is_skipping = True

    def __iter__(self) -> Iterator[tuple[Node, bool]]:
        """Return the walk's steps."""
        parents: list[Node] = []
        node = self._root.first_child
        while True:
            if node is None:
                if not parents:
                    return
                node = parents.pop()
                yield node, False
                node = node.next
            elif node.tag == TEXT:
                yield node, True
                node = node.next
            elif not node.is_element_node:
                node = node.next
            else:
                self._is_skipping = False
                yield node, True
                if self._is_skipping:
                    node = node.next
                else:
                    parents.append(node)
                    node = node.first_child


def parse_tree(html: str) -> Tree | None:
    """Return the parsed page, None where it has no body.

    Scripting is on, so that a ``noscript`` is one text node and cannot break the head.
    """
    parser = LexborHTMLParser(html, scripting=True)
    if parser.body is None:
        return None
    nodes: dict[str, Node] = {}
    for node in parser.css("[id]"):
        if node.id:
            nodes.setdefault(node.id, node)
    for node in parser.css("a[name]"):
        name = node.attributes.get("name")
        if name:
            nodes.setdefault(name, node)
    return Tree(parser=parser, body=parser.body, nodes_by_id=nodes)


def attributes_of(node: Node) -> Attributes:
    """Return the node's attributes, none for text."""
    return node.attributes if node.is_element_node else _NO_ATTRIBUTES


def ancestors(node: Node, limit: int = 10_000) -> Iterator[Node]:
    """Return the node's ancestors from the nearest on, at most ``limit``."""
    parent = node.parent
    while parent is not None and limit:
        yield parent
        parent, limit = parent.parent, limit - 1


def next_element(node: Node) -> Node | None:
    """Return the element that follows beside the node, None where there is none."""
    following = node.next
    while following is not None and not following.is_element_node:
        following = following.next
    return following
