"""One HTML page into headings and blocks of plain text: its main region, its panels, lists, tables and head.

Knows nothing of addresses to fetch, passages or search.
"""
