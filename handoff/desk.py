"""The way to people, from the directory of the sources file: phone, TTY, hours, contact page."""

from collections.abc import Mapping
from datetime import time

from bot.phrases import format_hours
from bot.types import Contact, Handoff, Promise
from knowledge.sources import Hours, Source


class DirectoryDesk:
    """Tells how to reach an agency's people, and never claims that a person was told."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Keep the agencies by id."""
        self._sources = sources

    def contact(self, agency: str | None, *, language: str) -> Contact | None:
        """Return how to reach the agency's people, None where it has no directory entry."""
        source = self._sources.get(agency or "")
        if source is None or source.contact is None:
            return None
        return Contact(
            name=source.name(language),
            phone=source.contact.phone,
            tty=source.contact.tty,
            page=source.contact.contact_page,
            hours=tuple(_hours_line(hours, language) for hours in source.contact.hours),
        )

    async def hand_over(self, handoff: Handoff) -> Promise:
        """Return how to reach the agency's people: behind a directory sits nobody who could be told."""
        return Promise(person_was_told=False, contact=self.contact(handoff.agency, language=handoff.language))


def _hours_line(hours: Hours, language: str) -> str:
    return format_hours(hours.days, time.fromisoformat(hours.opens), time.fromisoformat(hours.closes), language)
