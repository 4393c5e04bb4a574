"""What can be hidden, and a text with its hidden places."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of personal value; the value is the word that stands in its place, in brackets."""

    SSN = "SSN"
    ITIN = "ITIN"
    DRIVER_LICENSE = "DRIVER LICENSE"
    A_NUMBER = "A-NUMBER"
    EDD = "EDD NUMBER"
    CASE = "CASE NUMBER"
    MEDI_CAL = "MEDI-CAL NUMBER"
    CARD = "CARD"
    BANK = "BANK ACCOUNT"
    EBT = "EBT CARD"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    BIRTH_DATE = "BIRTH DATE"
    ADDRESS = "ADDRESS"
    PLATE = "LICENSE PLATE"
    PASSPORT = "PASSPORT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """One hidden value; ``start`` and ``end`` are offsets in the text that was given."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A text with ``[KIND]`` in place of each hidden value; ``hidden`` is in the order of the text, without overlap."""

    text: str
    hidden: tuple[Hidden, ...]


def placeholder(kind: Kind) -> str:
    """Return what stands in the text for a value of ``kind``."""
    return f"[{kind}]"
