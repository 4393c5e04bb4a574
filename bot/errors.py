"""Errors of the bot package.

BotError
├── CatalogueInvalid   a language's phrases cannot be read
├── DirectoryInvalid   the file of hotlines or live pages cannot be used
└── TriageInvalid      a wordings file or the classifier's weights cannot be used
"""


class BotError(Exception):
    """Root of this package's errors."""


class CatalogueInvalid(BotError):
    """A language's phrases cannot be read; the message names the file."""


class DirectoryInvalid(BotError):
    """The file of hotlines or live pages cannot be used; the message names it and the entry."""


class TriageInvalid(BotError):
    """A wordings file or the classifier's weights cannot be used; the message names the file."""
