"""A local server that plays Claude: the wire of the Messages API 2026-10-21, its answers by script, and its failures.

`python -m tests.claude --port 8999` runs it for people; tests start it in their own event loop, or in a thread.
"""
