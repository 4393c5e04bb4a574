"""The values that one message passes through: Inbound, Turn, Judgement, Proposed, Line, Answer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.privacy.types import Kind as PrivateKind


class Outcome(StrEnum):
    """How a message ended; the part before the dot is what is counted together."""

    ANSWERED = "answered"
    LIVE_PAGE = "answered.live_page"
    NO_PASSAGE = "unanswerable.no_passage"
    NOT_GROUNDED = "unanswerable.not_grounded"
    PERSONAL_CASE = "handed_off.personal_case"
    REQUESTED = "handed_off.requested"
    EMERGENCY = "emergency.crisis"
    OUT_OF_SCOPE = "out_of_scope"
    INJECTION = "blocked.injection"
    SMALL_TALK = "small_talk"
    UNCLEAR = "unclear"
    EMPTY = "rejected.empty"
    TOO_LONG = "rejected.too_long"
    SEARCH_FAILED = "failed.search"
    FAILED = "failed.internal"


class Danger(StrEnum):
    """What threatens a person."""

    SELF_HARM = "self_harm"
    ABUSE = "abuse"
    CHILD = "child"
    MEDICAL = "medical"
    FIRE = "fire"
    VIOLENCE = "violence"


class Reason(StrEnum):
    """Why a message goes to a person."""

    STATUS = "status"
    PAYMENT = "payment"
    DENIAL = "denial"
    OVERPAYMENT = "overpayment"
    APPEAL = "appeal"
    ACCOUNT = "account"
    RECORD_CHANGE = "record_change"
    LETTER = "letter"
    OWN_FILE = "own_file"
    PERSON_WANTED = "person_wanted"
    DANGER = "danger"


class Intent(StrEnum):
    """What a message asks for."""

    QUESTION = "question"
    PERSONAL_CASE = "personal_case"
    PERSON_WANTED = "person_wanted"
    EMERGENCY = "emergency"
    LIVE = "live"
    OUT_OF_SCOPE = "out_of_scope"
    INJECTION = "injection"
    SMALL_TALK = "small_talk"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """A resident's message as it came in; ``language`` and ``agency`` are the resident's own choice, or None.

    ``conversation_id`` joins the messages of one conversation; None is a question of its own.
    """

    text: str
    language: str | None = None
    agency: str | None = None
    conversation_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One earlier turn of the conversation, masked: the resident's words and the bot's reply."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A message that can be worked on: clean text without personal data, and the language to answer in."""

    text: str
    language: str
    agency: str | None
    hidden: tuple[PrivateKind, ...] = ()
    earlier: tuple[Exchange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What triage makes of a message.

    ``probability`` is that of the intent, calibrated, 0 to 1. ``dangers`` are told in an emergency, the most urgent
    first. ``detail`` is the subject of a live matter or of small talk ("road", "thanks"). ``offers_person`` says that
    the message may be about the resident's own case, though it is answered; ``near`` that a danger is its subject,
    though nobody is in it.
    """

    intent: Intent
    probability: float = 1.0
    reason: Reason | None = None
    dangers: tuple[Danger, ...] = ()
    detail: str = ""
    offers_person: bool = False
    near: Danger | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sentence stands: a passage's id and the sentence's position in it, from 0."""

    passage_id: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One sentence that a composer would say, and the places that it cites.

    ``is_verbatim`` says that it is a page's own sentence; otherwise it is written in the resident's language.
    ``has_foreign_link`` says that it holds an address that was not retrieved or is not official.
    """

    text: str
    language: str
    cited: tuple[Place, ...]
    is_verbatim: bool = False
    has_foreign_link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a sentence stands: ``url`` opens the page at the sentence; ``checked_on`` is the day it was read.

    ``quote`` is the page's sentence in the page's ``language``; ``is_starter`` marks a summary in our own words of
    the page at ``url``; ``is_stale`` says that the page was read longer ago than its source allows.
    """

    url: str
    title: str
    quote: str
    checked_on: date
    language: str
    agency: str
    is_starter: bool
    is_list_item: bool = False
    is_stale: bool = False


class LineKind(StrEnum):
    """What a line of a reply is."""

    SENTENCE = "sentence"
    NOTICE = "notice"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a reply: a sentence with its citations, a fixed notice, or how to reach people."""

    text: str
    kind: LineKind
    language: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach an agency's people; None where it is not known. ``hours`` are lines in the resident's language."""

    name: str
    phone: str | None
    tty: str | None
    page: str | None
    hours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """What staff need to take over: why, for which agency, and a summary without personal data."""

    reason: Reason
    agency: str | None
    language: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a resident may truthfully be told of a handoff: whether a person was told, and how to reach one."""

    person_was_told: bool
    contact: Contact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a resident gets: the lines of the reply, in order. ``language`` is the resident's.

    ``id`` names the answer's record, ``question`` is the message without its personal data. ``contact`` is how to
    reach the people of the agency that the answer is about. ``hidden`` are the kinds of personal data that were masked.
    ``composed_by`` is the llm's id, empty where the sentences are the pages' own.
    """

    id: str
    question: str
    outcome: Outcome
    language: str
    lines: tuple[Line, ...]
    contact: Contact | None = None
    handoff: Handoff | None = None
    hidden: tuple[PrivateKind, ...] = ()
    composed_by: str = ""

    @property
    def text(self) -> str:
        """The whole reply, one line each."""
        return "\n".join(line.text for line in self.lines)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, in the order of the text."""
        return tuple(citation for line in self.lines for citation in line.citations)
