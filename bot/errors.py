"""Errors of the bot package.

BotError
└── CatalogueInvalid   a language's phrases cannot be read
"""


class BotError(Exception):
    """Root of this package's errors."""


class CatalogueInvalid(BotError):
    """A language's phrases cannot be read; the message names the file."""
