"""Speed and memory in figures; no timed tests, since machines are shared and noisy."""
