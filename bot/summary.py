"""A summary for staff by rules: what is wanted, in which language, and what was said before."""

from bot.language_names import ENGLISH_NAMES
from bot.types import Reason, Turn

_MOST_CHARS = 300
_MOST_EARLIER = 3

_REASONS = {
    Reason.STATUS: "asks for the status of their case",
    Reason.PAYMENT: "has a question about their own payment",
    Reason.DENIAL: "was denied or cut off",
    Reason.OVERPAYMENT: "has a question about an overpayment",
    Reason.APPEAL: "wants to appeal or has a hearing",
    Reason.ACCOUNT: "has trouble with their account or card",
    Reason.RECORD_CHANGE: "wants a change in their record",
    Reason.LETTER: "has a question about a letter they got",
    Reason.OWN_FILE: "asks something that needs their own file",
    Reason.PERSON_WANTED: "wants to talk to a person",
    Reason.DANGER: "may be in danger",
}


def summarise(turn: Turn, reason: Reason, detail: str) -> str:
    """Return a few English lines without personal data; texts of the resident stay in their language."""
    more = f" ({detail})" if detail else ""
    lines = [f"The resident {_REASONS[reason]}{more}. Language: {ENGLISH_NAMES[turn.language]}."]
    lines += [f"Asked before: {_cut(exchange.question)}" for exchange in turn.earlier[-_MOST_EARLIER:]]
    lines.append(f"Wrote: {_cut(turn.text)}")
    return "\n".join(lines)


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_CHARS else text[: _MOST_CHARS - 1].rstrip() + "…"
