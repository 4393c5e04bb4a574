"""One agency's site: which of its addresses are looked at, how politely, and what each of them turned out to be.

Knows nothing of the library that makes the requests (knowledge.spider gives a ``Fetch``), nor of passages or search.
"""
