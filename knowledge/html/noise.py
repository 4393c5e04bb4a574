"""What on a page is not its content: navigation, controls, banners, hidden parts."""

import re
from collections.abc import Collection

from knowledge.html.tree import Attributes, Node, ancestors

_TAGS = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "nav", "aside", "footer", "button", "input", "select",
    "textarea", "option", "datalist", "label", "legend", "output", "progress", "meter", "iframe", "object", "embed",
    "canvas", "audio", "video", "map", "dialog", "head", "title", "meta", "link", "base", "del", "s", "strike",
    "rt", "rp",
})  # fmt: skip
# Dropping one of these moves nothing on the page: a fragment before it still lands on what follows it.
UNDRAWN = frozenset({"script", "style", "noscript", "template", "svg", "meta", "link", "base", "head", "title"})
_ROLES = frozenset({
    "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    "tablist", "tooltip", "progressbar", "slider",
})  # fmt: skip
_LANDMARKS = frozenset({"header", "footer"})
_LANDMARK_TOKEN = re.compile(r"(?:site|global|page|main|top)?[-_]?(?:header|footer|masthead|nav|navigation)")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Bootstrap's d-none hides for good unless a class for wider screens shows the element again.
_HIDDEN_CLASS = re.compile(r"^(?!.*\bd-\w+-\w)(?:.*\s)?d-none(?:\s|$)")
_CLOSED_PANEL = re.compile(r"accordion|collaps|tab-?(?:pane|panel|content)|expand|toggle|faq|disclosure", re.IGNORECASE)
_PANEL_DEPTH = 3

# Whole tokens of a class or id: "share-of-cost" and "social-security" are content.
_NOISE_TOKEN = re.compile(
    r"(?:[\w-]*-)?breadcrumbs?(?:-[\w-]+|__[\w-]+)?"
    r"|(?:usa-)?skip-?(?:nav|link|links|to|to-content|to-main|to-main-content|navigation|content)(?:-\w+)?"
    r"|(?:[\w-]*-)?cookies?-?(?:banner|consent|notice|bar|message|popup|policy-banner)(?:-[\w-]+)?|onetrust[\w-]*"
    r"|cky-[\w-]+|(?:consent|gdpr)-(?:banner|bar|popup|modal)"
    r"|share|sharing|sharethis[\w-]*|share-?(?:this|page|bar|links?|buttons?|icons?|tools?|widget|container)"
    r"|(?:sm|page|social|post|article)-?shar(?:e|ing)(?:-[\w-]+)?|sharedaddy|sd-sharing[\w-]*|addtoany[\w-]*|a2a_kit"
    r"|addthis[\w-]*|social-?(?:media|links?|icons?|buttons?|nav|bar|feed)(?:-[\w-]+)?"
    r"|back-?to-?top(?:-[\w-]+)?|return-?to-?top|scroll-?to-?top"
    r"|(?:left|side|sub|section|local|secondary|in-page|in_page|page|usa-side|usa-in-page)-?nav(?:igation)?"
    r"|navbar(?:-[\w-]+)?|nav-(?:tabs|pills|menu)|sidenav[\w-]*|menu|submenu|mega-?menu"
    r"|pagination|pager(?:-\w+)?|page-?numbers"
    r"|language-?(?:switcher|toggle|selector|picker|links?|list|menu)(?:-[\w-]+)?|lang-?(?:switcher|toggle|selector)"
    r"|gtranslate[\w-]*|google_translate_element|goog-te-[\w-]+|skiptranslate"
    r"|print-?(?:page|link|button|icon)|(?:page-?)?feedback(?:-(?:form|widget|section|container|banner))?"
    r"|(?:was-this-)?page-?helpful|was-this-helpful|rate-this-page|usa-banner[\w-]*|official-header|site-banner"
    r"|usa-identifier[\w-]*|wp-block-latest-posts|related-?(?:posts|content-block)|newsletter-?(?:signup|form)",
    re.IGNORECASE,
)
_SUSPECT = re.compile(
    r"bread|skip|cook|onetrust|cky|consent|gdpr|shar|a2a|add(?:to|this)|social|top|nav|menu|pag|lang|translate|goog-te"
    r"|print|feedback|helpful|banner|official|identifier|latest|related|newsletter",
    re.IGNORECASE,
)

_NOISE_PHRASE = re.compile(
    r"(?:skip|jump|go) to (?:the )?(?:main )?(?:content|navigation)|(?:ir|saltar|pasar) al contenido(?: principal)?"
    r"|(?:back|return) to (?:the )?top(?: of (?:the )?page)?|top|(?:volver|regresar) arriba|inicio de (?:la )?página"
    r"|share(?: this)?(?: page)?|share on (?:facebook|twitter|x|linkedin)|compart(?:a|ir)(?: esta página)?"
    r"|print(?: this)?(?: page)?|imprimir(?: esta página)?|(?:e-?mail|tweet)(?: this)?(?: page)?"
    r"|(?:expand|collapse|open|close|show|hide)(?: all)?(?: sections| answers)?|(?:show|read|see|view) (?:more|less)"
    r"|on this page|in this section|table of contents|contents|en esta página|contenido de esta página"
    r"|(?:was|is|did) this page (?:helpful|useful|help you)|was this helpful|¿(?:le|te) (?:fue|resultó) útil.*"
    r"|breadcrumbs?|you are here|home|loading|please wait|menu|search|close|previous|next|advertisement"
    r"|(?:page )?last (?:updated|reviewed|modified|revised)(?: on)?.{0,40}|(?:page )?updated(?: on)? ?: .{0,30}"
    r"|(?:última|fecha de(?: la)?(?: última)?) (?:actualización|modificación|revisión).{0,40}"
    r"|please enable javascript.*|you need to enable javascript.*|javascript is (?:disabled|required).*"
    r"|official websites use \.gov|secure \.gov websites use https|here(?:'|’)s how you know"
    r"|an official website of the .{0,60}",
    re.IGNORECASE,
)
_FORM_CHARS = 400
_EDGE_MARKS = " .:…?!>»«<|↑▲"


class Noise:
    """Tells which elements are left out.

    ``panels`` are the ``mem_id`` of elements that a control opens: hidden they are content all the same. ``kept`` are
    the ``mem_id`` of elements round the main heading, which no class or id makes noise. With ``is_strict`` False
    classes and ids are not looked at. ``is_body`` says that the page marks no main region, so that page-wide
    headers are noise too.
    """

    def __init__(
        self, *, panels: Collection[int] = (), kept: Collection[int] = (), is_strict: bool = True, is_body: bool = False
    ) -> None:
        """Keep what the page's structure says is content."""
        self._panels = frozenset(panels)
        self._kept = frozenset(kept)
        self._is_strict = is_strict
        self._is_body = is_body

    def drops(self, node: Node, tag: str, attributes: Attributes) -> bool:
        """Return whether the element and all in it are left out."""
        if tag in _TAGS:
            return True
        if self._is_body and self._is_page_wide(node, tag, attributes):
            return True
        if tag == "form" and _is_bare_form(node):
            return True
        if not attributes:
            return False
        if self._is_hidden(node, attributes):
            return True
        role = (attributes.get("role") or "").strip().lower()
        if role in _ROLES or (role == "complementary" and tag not in {"article", "section"}):
            return True
        return self._is_strict and self._is_named_noise(node, attributes)

    def _is_page_wide(self, node: Node, tag: str, attributes: Attributes) -> bool:
        if tag in _LANDMARKS:
            return not _is_inside_content(node)
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}" if attributes else ""
        return any(map(_LANDMARK_TOKEN.fullmatch, names.split())) and node.mem_id not in self._kept

    def _is_hidden(self, node: Node, attributes: Attributes) -> bool:
        style = attributes.get("style")
        is_hidden = (
            "hidden" in attributes
            or (attributes.get("aria-hidden") or "").lower() == "true"
            or (style is not None and _HIDDEN_STYLE.search(style) is not None)
            or _HIDDEN_CLASS.search(attributes.get("class") or "") is not None
        )
        return is_hidden and node.mem_id not in self._panels and not _is_in_panel(node, attributes)

    def _is_named_noise(self, node: Node, attributes: Attributes) -> bool:
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if _SUSPECT.search(names) is None or not any(map(_NOISE_TOKEN.fullmatch, names.split())):
            return False
        return node.mem_id not in self._kept and node.mem_id not in self._panels


def is_noise_text(text: str) -> bool:
    """Return whether a whole block says nothing but the page's furniture ("Back to top", "On this page")."""
    return len(text) <= 140 and _NOISE_PHRASE.fullmatch(text.strip(_EDGE_MARKS)) is not None


def contents_link(item: Node) -> Node | None:
    """Return the link to a place on the same page that is all an item holds beside nested lists, else None."""
    found: Node | None = None
    for child in item.iter(include_text=True, skip_empty=True):
        if child.tag in {"ul", "ol"}:
            continue
        href = (child.attributes.get("href") or "").strip() if child.tag == "a" else ""
        if found is not None or not href.lower().startswith(("#", "javascript:")):
            return None
        found = child
    return found


def _is_in_panel(node: Node, attributes: Attributes) -> bool:
    """Return whether class names say that the hidden element is the closed part of an accordion or tab."""
    names = [attributes.get("class") or ""]
    names += [parent.attributes.get("class") or "" for parent in ancestors(node, _PANEL_DEPTH)]
    return any(map(_CLOSED_PANEL.search, names)) and node.tag not in {"i", "span", "a", "img"}


def _is_bare_form(node: Node) -> bool:
    """Return whether a form is only that: some sites wrap the whole page in one."""
    return node.css_first("h1, h2, h3, main") is None and len(node.text()) < _FORM_CHARS


def _is_inside_content(node: Node) -> bool:
    return any(parent.tag in {"article", "section", "main"} for parent in ancestors(node, 50))
