"""Errors of the knowledge package.

KnowledgeError
├── SourcesInvalid        the sources file cannot be used
├── WordingInvalid        a pattern of words cannot be read
├── ExtractionFailed      a page's bytes hold nothing that can be read
├── EmbedderUnavailable   the embedding's weights or library are missing or changed
├── EmbeddingChanged      stored vectors are of another embedding
└── IndexUnavailable      the vector index cannot be used now
    ├── IndexOwned        another process owns the embedded index
    └── IndexTimeout      a call to the index took too long
"""


class KnowledgeError(Exception):
    """Root of this package's errors."""


class SourcesInvalid(KnowledgeError):
    """The sources file cannot be used; the message names the entry and the field."""


class WordingInvalid(KnowledgeError):
    """A pattern of words cannot be read; the message shows it."""


class ExtractionFailed(KnowledgeError):
    """A page's bytes hold nothing that can be read; the message says why."""


class EmbedderUnavailable(KnowledgeError):
    """The embedding's weights or library are missing or not the expected ones."""


class EmbeddingChanged(KnowledgeError):
    """Stored vectors are of another embedding; the message names the command that makes them anew."""


class IndexUnavailable(KnowledgeError):
    """The vector index cannot be used now."""


class IndexOwned(IndexUnavailable):
    """Another process owns the embedded index."""


class IndexTimeout(IndexUnavailable):
    """A call to the index took longer than it may."""
