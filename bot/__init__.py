"""The conversation brain: what to say, in which language, from which page; knows no web framework."""
