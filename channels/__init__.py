"""Ways in: one package per channel, each with its own wire form in and an Answer in its own wire form out."""
