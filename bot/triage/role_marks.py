"""Marks that pretend that another speaker begins: no page and no resident needs them."""

import re

# The chat forms of common llms, and a speaker's name with a colon at the start of a line or sentence.
_ROLE_MARK = re.compile(
    r"<\|[^|<>\n]{1,40}\|>|\[/?INST\]|<</?SYS>>|(?:^|\n)[^\S\n]*#{2,}\s*(?:system|instruction|assistant)\b"
    r"|(?:^|[\n.!?])[^\S\n]*(?:system|assistant|developer)\s*:",
    re.IGNORECASE,
)


def has_role_mark(text: str) -> bool:
    """Tell whether a text pretends that another speaker begins."""
    return _ROLE_MARK.search(text) is not None
