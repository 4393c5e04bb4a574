"""Triage: what a message asks for, decided without an llm, before anything else is done with it."""
