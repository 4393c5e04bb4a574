"""Personal numbers, addresses and dates of birth out of a text, a word for their kind in; keeps and sends nothing."""
