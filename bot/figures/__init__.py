"""Finds every figure of a text (amounts, dates, times, phones, links, forms) in twenty languages, in one normal form.

It compares nothing and judges nothing: bot.grounding does. Pure functions over strings; no I/O.
"""
