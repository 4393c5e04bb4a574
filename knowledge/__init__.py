"""Official pages in, passages out: crawling, extraction, chunking, embedding, indexing and search.

Knows nothing of conversations, residents or channels, and imports none of the other packages.
"""
