"""Parts of a page that a control opens: accordions, collapsing sections, tabs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.html.inline import read_lines
from knowledge.html.noise import UNDRAWN
from knowledge.html.tree import HEADINGS, Attributes, Node, Tree, ancestors, next_element
from knowledge.plaintext import is_readable, join_lines

_CONTROLS = (
    "[aria-controls], [role=tab], [data-toggle=collapse], [data-toggle=tab], [data-toggle=pill],"
    " [data-bs-toggle=collapse], [data-bs-toggle=tab], [data-bs-toggle=pill], button[class]"
)
_TARGETS = ("aria-controls", "data-bs-target", "data-target", "href")
_OPENER = re.compile(r"accordion|collaps|toggle|expand|disclosure|faq", re.IGNORECASE)
_PANEL = re.compile(r"accordion|collaps|panel|content|expand|body|card|answer", re.IGNORECASE)
_NO_LABEL = re.compile(
    r"(?:expand|collapse|open|close|show|hide|toggle)(?: (?:all|more|less|section|navigation|menu))?(?: sections?)?"
    r"|(?:read|see|view|learn) (?:more|less)|details|menu|navigation|filters?|x|[+×−-]|más|ver más|mostrar(?: más)?",
    re.IGNORECASE,
)
_NOT_OPENED = frozenset({"input", "select", "textarea", "option", "form"})
_LABEL_DEPTH = 50
_LABEL_STEPS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What a control opens: the control's text, and where the control stands.

    ``label`` is empty where the control names nothing ("Show more"). ``heading`` is the heading or summary round
    the control, None where it stands alone.
    """

    label: str
    control: Node
    heading: Node | None


def find_panels(tree: Tree, root: Node) -> Mapping[int, Panel]:
    """Return the panels under the root by the ``mem_id`` of their element."""
    panels: dict[int, Panel] = {}
    for control in root.css(_CONTROLS):
        opened = _opened_by(tree, control)
        if opened is None or opened.mem_id in panels or _is_within(control, opened):
            continue
        label = _label(control)
        panels[opened.mem_id] = Panel(label=label, control=control, heading=_heading_round(control))
    for opened in root.css("[role=tabpanel][aria-labelledby]"):
        named = tree.nodes_by_id.get((opened.attributes.get("aria-labelledby") or "").strip())
        if named is not None and opened.mem_id not in panels:
            panels[opened.mem_id] = Panel(label=_label(named), control=named, heading=_heading_round(named))
    return panels


def _opened_by(tree: Tree, control: Node) -> Node | None:
    attributes = control.attributes
    if control.tag in _NOT_OPENED or (attributes.get("aria-haspopup") or "false") != "false":
        return None
    for target in _target_ids(control):
        opened = tree.nodes_by_id.get(target)
        if opened is not None:
            return opened
    if control.tag == "button" and _OPENER.search(attributes.get("class") or ""):
        following = next_element(control)
        if following is not None and _PANEL.search(following.attributes.get("class") or ""):
            return following
    return None


def _target_ids(control: Node) -> Iterator[str]:
    attributes = control.attributes
    for name in _TARGETS:
        value = (attributes.get(name) or "").strip()
        if name == "href" and not value.startswith("#"):
            continue
        # Several targets: a control such as "Expand all".
        if value and " " not in value:
            yield value.removeprefix("#")


def _label(control: Node) -> str:
    # Bounded, since elements that claim to be controls may nest.
    text = join_lines(read_lines(control, _is_undrawn, most_steps=_LABEL_STEPS))
    return text if is_readable(text) and not _NO_LABEL.fullmatch(text.strip(" .:…")) else ""


def _is_undrawn(node: Node, tag: str, attributes: Attributes) -> bool:
    return tag in UNDRAWN


def _heading_round(control: Node) -> Node | None:
    for parent in (control, *ancestors(control, _LABEL_DEPTH)):
        if parent.tag in HEADINGS or parent.tag == "summary" or parent.attributes.get("role") == "heading":
            return parent
    return None


def _is_within(control: Node, opened: Node) -> bool:
    return any(parent.mem_id == opened.mem_id for parent in ancestors(control, _LABEL_DEPTH))
