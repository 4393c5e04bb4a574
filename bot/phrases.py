"""Every fixed sentence a resident can see, in every language: gettext catalogues under ``locale/``, read by Babel."""

import gettext
import io
from collections.abc import Iterable
from datetime import date, time
from pathlib import Path

from babel import Locale, UnknownLocaleError, dates
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from bot.errors import CatalogueInvalid
from bot.language import DEFAULT_LANGUAGE
from bot.language_names import RIGHT_TO_LEFT
from bot.types import Contact, Outcome
from knowledge.languages import LANGUAGES

LOCALE_FOLDER = Path(__file__).with_name("locale")

# Hmong and Iu Mien have no date forms in CLDR: English ones are what their printed notices use.
NO_CLDR = frozenset({"hmn", "ium"})
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def mark(message: str) -> str:
    """Return the message; the name marks it for the catalogues."""
    return message


_REFUSALS = {
    Outcome.NO_PASSAGE: mark("I did not find an answer to this question on the official pages that I can read."),
    Outcome.NOT_GROUNDED: mark("I did not find an answer to this question on the official pages that I can read."),
    Outcome.EMPTY: mark("Please write your question in a few words."),
    Outcome.TOO_LONG: mark("Your question is too long for me. Please write it in fewer words."),
    Outcome.FAILED: mark("Something went wrong on our side. Please try again in a few minutes."),
    Outcome.SEARCH_FAILED: mark("I cannot search the official pages at the moment. Please try again in a few minutes."),
}


class Phrases:
    """The catalogues of all languages; English is the language of the message ids."""

    def __init__(self, folder: Path = LOCALE_FOLDER) -> None:
        """Read the catalogue of every language but English.

        Raises:
            CatalogueInvalid: A catalogue is missing or broken; the message names its file.
        """
        self._catalogues: dict[str, gettext.NullTranslations] = {DEFAULT_LANGUAGE: gettext.NullTranslations()}
        for language in LANGUAGES:
            if language != DEFAULT_LANGUAGE:
                self._catalogues[language] = _read_catalogue(catalogue_path(language, folder))

    def text(self, message: str, language: str, /, **values: str) -> str:
        """Return the message in the language with its placeholders filled, in English where it is not translated."""
        return self.pattern(message, language).format(**values)

    def pattern(self, message: str, language: str) -> str:
        """Return the message in the language with its placeholders as they are."""
        return self._catalogues.get(language, self._catalogues[DEFAULT_LANGUAGE]).gettext(message)

    def refusal(self, outcome: Outcome, language: str) -> str:
        """Return what a resident is told when there is no answer."""
        return self.text(_REFUSALS[outcome], language)

    def contact_lines(self, contact: Contact, language: str) -> list[str]:
        """Return the lines that tell how to reach an agency's people."""
        lines = [self.text(mark("You can ask the people at {agency}."), language, agency=contact.name)]
        if contact.phone:
            lines.append(self.text(mark("Phone: {number}"), language, number=upright(contact.phone, language)))
        if contact.tty:
            lines.append(
                self.text(
                    mark("TTY, for people who are deaf: {number}"), language, number=upright(contact.tty, language)
                )
            )
        lines += [self.text(mark("Open: {hours}"), language, hours=hours) for hours in contact.hours]
        if contact.page:
            lines.append(self.text(mark("Contact page: {address}"), language, address=contact.page))
        return lines


def upright(number: str, language: str) -> str:
    """Return a number with the mark that keeps its groups in order in right-to-left text (UAX 9)."""
    return f"\u200e{number}" if language in RIGHT_TO_LEFT else number


def catalogue_path(language: str, folder: Path = LOCALE_FOLDER) -> Path:
    """Return where the language's catalogue is kept."""
    return folder / language / "LC_MESSAGES" / "messages.po"


def format_day(day: date, language: str) -> str:
    """Return the day as the language writes it, such as "November 23, 2026"."""
    return dates.format_date(day, format="long", locale=locale_of(language))


def format_hours(days: Iterable[str], opens: time, closes: time, language: str) -> str:
    """Return opening hours as the language writes them, such as "Mon, Tue 8:00 AM – 5:00 PM"."""
    locale = locale_of(language)
    names = dates.get_day_names("abbreviated", locale=locale)
    listed = ", ".join(names[_WEEKDAYS.index(day)] for day in days)
    first, last = (dates.format_time(moment, format="short", locale=locale) for moment in (opens, closes))
    return f"{listed} {first} – {last}"


def locale_of(language: str) -> Locale:
    """Return the language's forms of dates, hours and lists; English ones where CLDR has none."""
    try:
        return Locale.parse(DEFAULT_LANGUAGE if language in NO_CLDR else language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(DEFAULT_LANGUAGE)


def _read_catalogue(path: Path) -> gettext.NullTranslations:
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        return gettext.GNUTranslations(compiled)
    except (OSError, PoFileError, UnicodeDecodeError, ValueError) as error:
        raise CatalogueInvalid(f"cannot read the catalogue {str(path)!r}: {error}") from error
