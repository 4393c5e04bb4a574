"""Phone numbers that stand on pages: agencies publish them, so they are nobody's secret."""

import re

# NANP: area code and exchange begin with 2-9 (ATIS-0300051). Separators as pages write them.
_PHONE = re.compile(
    r"(?<![0-9])(?:\+?1[-. \u00a0]?)?\(?([2-9]\d{2})\)?[-. \u00a0\u2010-\u2015/]{0,2}"
    r"([2-9]\d{2})[-. \u00a0\u2010-\u2015]?(\d{4})(?![0-9])"
)


def phones_in(text: str) -> set[str]:
    """Return the ten national digits of each North American phone number in the text."""
    return {"".join(found.groups()) for found in _PHONE.finditer(text)}
