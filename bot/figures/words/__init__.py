"""The words of twenty languages that figures are made of; how a block is read stands in bot.figures.lexicon.

A line is a role and its words. A word may end in ``*`` (a stem: any ending may follow) or ``?`` (often
A line is a role and its words. A word may end in ``*`` (a stem: something else:
it is a number only before a unit); ``_`` is a space inside a phrase.
"""
