"""The fixed lines of a reply: what a resident is told besides sentences of pages, and by which numbers.

Every sentence is a message of the catalogues; every number comes from the directory files, never from here.
"""

from collections.abc import Sequence
from datetime import date

from babel.lists import format_list

from bot.phrases import NO_CLDR, Phrases, format_day, locale_of, mark, upright
from bot.privacy.types import Kind
from bot.triage.directory import Hotline, Hotlines, LivePage
from bot.types import Contact, Danger, Line, LineKind, Outcome, Promise

_HIDDEN = {
    Kind.SSN: mark("Social Security number"),
    Kind.ITIN: mark("taxpayer number (ITIN)"),
    Kind.DRIVER_LICENSE: mark("driver's license number"),
    Kind.A_NUMBER: mark("immigration number"),
    Kind.EDD: mark("EDD number"),
    Kind.CASE: mark("case number"),
    Kind.MEDI_CAL: mark("Medi-Cal number"),
    Kind.CARD: mark("card number"),
    Kind.BANK: mark("bank account number"),
    Kind.EBT: mark("EBT card number"),
    Kind.PHONE: mark("phone number"),
    Kind.EMAIL: mark("e-mail address"),
    Kind.BIRTH_DATE: mark("date of birth"),
    Kind.ADDRESS: mark("street address"),
    Kind.PLATE: mark("license plate"),
    Kind.PASSPORT: mark("passport number"),
}

_CALL_NOW = mark("If someone is in danger right now, call {number}.")
_SUICIDE = mark(
    "If you think of hurting yourself, or worry about someone who does, call or text {number} now."
    " It is free, day and night."
)
_ABUSE = mark("If someone at home hurts you or threatens you, you can call {number} at any hour. The call is free.")
_CHILD = mark("If you worry that a child is being hurt, you can call {number} at any hour.")
_MEDICAL = mark("For a medical emergency, call {number} now.")
_FIRE = mark("If there is a fire, smoke or a smell of gas, go outside and call {number} now.")
_LOCAL = mark("For shelter, food and other help near you, call {number}.")
_NOT_A_PERSON = mark("I am a computer program and cannot send help. The people at these numbers can.")

_SMALL_TALK = {
    "hello": mark("Hello. I am a computer program. What would you like to know about California's public services?"),
    "thanks": mark("You are welcome. You can ask me more about California's public services."),
    "bye": mark("Goodbye. You can come back at any time."),
    "are_you_a_person": mark(
        "No, I am not a person. I am a computer program (artificial intelligence)."
        " You can ask for a person at any time."
    ),
    "who_are_you": mark(
        "I am a computer program (artificial intelligence). I answer questions about California's public services"
        " from official pages and show where each sentence stands. For your own case, people help you."
    ),
}

_FIXED = {
    Outcome.OUT_OF_SCOPE: mark("I can only answer questions about California's public services."),
    Outcome.INJECTION: mark("I cannot do that. I only answer questions about California's public services."),
    Outcome.UNCLEAR: mark("I am not sure what you mean. Which program or service do you ask about, and what about it?"),
    Outcome.PERSONAL_CASE: mark(
        "This is about your own case. I am a computer program and cannot see your file, so a person must help you."
    ),
    Outcome.REQUESTED: mark("You would like to talk to a person."),
}


class Replies:
    """The fixed lines, in every language."""

    def __init__(self, phrases: Phrases, hotlines: Hotlines) -> None:
        """Keep the catalogues and the numbers."""
        self._phrases = phrases
        self._hotlines = hotlines

    def hidden(self, kinds: Sequence[Kind], language: str) -> list[Line]:
        """Return the line that names what was hidden, none where nothing was."""
        if not kinds:
            return []
        names = [self._phrases.text(_HIDDEN[kind], language) for kind in dict.fromkeys(kinds)]
        # Where CLDR has no word for "and", a comma is better than another language's.
        listed = format_list(
            names, style="unit-short" if language in NO_CLDR else "standard", locale=locale_of(language)
        )
        message = mark("To protect you, I hid this in your message: {kinds}. Please do not send such details here.")
        return [self._notice(message, language, kinds=listed)]

    def emergency(self, dangers: Sequence[Danger], language: str) -> list[Line]:
        """Return the numbers for someone in danger, the most urgent first."""
        lines = [line for danger in dangers for line in self._danger_lines(danger, language)]
        return [*dict.fromkeys(lines), self._notice(_NOT_A_PERSON, language)]

    def near_danger(self, danger: Danger, language: str) -> list[Line]:
        """Return the one number to name where a danger is the subject, though nobody is said to be in it."""
        return self._danger_lines(danger, language)[:1]

    def _danger_lines(self, danger: Danger, language: str) -> list[Line]:
        lines = self._hotlines
        wanted = {
            Danger.SELF_HARM: [(_SUICIDE, lines.suicide), (_CALL_NOW, lines.emergency)],
            Danger.ABUSE: [(_CALL_NOW, lines.emergency), (_ABUSE, lines.abuse), (_LOCAL, lines.local_help)],
            Danger.CHILD: [(_CALL_NOW, lines.emergency), (_CHILD, lines.child)],
            Danger.MEDICAL: [(_MEDICAL, lines.emergency)],
            Danger.FIRE: [(_FIRE, lines.emergency), (_LOCAL, lines.local_help)],
            Danger.VIOLENCE: [(_CALL_NOW, lines.emergency), (_LOCAL, lines.local_help)],
        }
        return [self._call(message, line, language) for message, line in wanted[danger]]

    def fixed(self, outcome: Outcome, language: str) -> list[Line]:
        """Return what is said for an outcome that needs no page."""
        return [self._notice(_FIXED[outcome], language)]

    def refusal(self, outcome: Outcome, language: str) -> list[Line]:
        """Return what a resident is told when there is no answer."""
        return [self._line(self._phrases.refusal(outcome, language), LineKind.NOTICE, language)]

    def small_talk(self, subject: str, language: str) -> list[Line]:
        """Return the reply to a greeting, thanks, or a question about the bot."""
        return [self._notice(_SMALL_TALK.get(subject, _SMALL_TALK["who_are_you"]), language)]

    def live(self, pages: Sequence[LivePage], language: str) -> list[Line]:
        """Return where the present state of a matter is shown."""
        lines = [self._notice(mark("This changes from hour to hour. Please look at the live page:"), language)]
        for page in pages:
            lines.append(self._line(f"{page.name}: {page.page}", LineKind.CONTACT, language))
            if page.phone:
                text = self._phrases.text(mark("Phone: {number}"), language, number=upright(page.phone, language))
                lines.append(self._line(text, LineKind.CONTACT, language))
        return [*lines, self._call(_CALL_NOW, self._hotlines.emergency, language)]

    def promise(self, promise: Promise, language: str) -> list[Line]:
        """Return what happens next with a message that goes to people, and how to reach them."""
        if promise.person_was_told:
            return self.contact(promise.contact, language)
        lines = [self._notice(mark("I have not told anyone about your message, so please contact them."), language)]
        if promise.contact is not None:
            return lines + self.contact(promise.contact, language)
        return [
            *lines,
            self._notice(
                mark("Tell me which agency or program it is about, and I will give you its number."), language
            ),
            self._call(_LOCAL, self._hotlines.local_help, language),
        ]

    def offer_person(self, contact: Contact | None, language: str) -> list[Line]:
        """Return the offer of a person beside an answer."""
        offer = self._notice(mark("If this is about your own case, a person can help you."), language)
        return [offer, *self.contact(contact, language)]

    def contact(self, contact: Contact | None, language: str) -> list[Line]:
        """Return how to reach an agency's people; nothing where it is not known."""
        if contact is None:
            return []
        texts = self._phrases.contact_lines(contact, language)
        return [self._line(text, LineKind.CONTACT, language) for text in texts]

    def general_help(self, language: str) -> Line:
        """Return the line before sentences of pages in a reply about a personal case."""
        return self._notice(mark("Here is what official pages say in general:"), language)

    def stale(self, checked_on: date, language: str) -> Line:
        """Return the line that says a cited page was read long ago."""
        message = mark("I last read this page on {date}. It may have changed since.")
        return self._notice(message, language, date=format_day(checked_on, language))

    def conditions(self, language: str) -> str:
        """Return the sentence that says a cited page has conditions that were not stated."""
        return self._phrases.text(mark("There are conditions or exceptions. Please read them on the page."), language)

    def withdrawn(self, language: str) -> Line:
        """Return the line that takes back what was shown so far."""
        return self._notice(mark("Please disregard the unfinished lines above."), language)

    def _call(self, message: str, line: Hotline, language: str) -> Line:
        return self._notice(message, language, number=upright(line.number, language))

    def _notice(self, message: str, language: str, **values: str) -> Line:
        return self._line(self._phrases.text(message, language, **values), LineKind.NOTICE, language)

    def _line(self, text: str, kind: LineKind, language: str) -> Line:
        return Line(text=text, kind=kind, language=language)
