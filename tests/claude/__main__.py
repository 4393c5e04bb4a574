"""`python -m tests.claude --port 8999`: run the product against it with the base URL and the key that it prints."""

import argparse
import asyncio
import contextlib

from tests.claude.minds import obey, quote
from tests.claude.server import KEY, ClaudeServer

MINDS = {"quote": quote, "obey": obey}


async def serve(port: int, mind: str, pause_seconds: float) -> None:
    async with ClaudeServer(MINDS[mind], port=port, pause_seconds=pause_seconds) as server:
        print(f"Claude is played at {server.url}; the key is {KEY}. Ctrl-C ends it.", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.claude", description="A local server that plays Claude.")
    parser.add_argument("--port", type=int, default=8999, help="0 takes a free one")
    parser.add_argument("--mind", choices=sorted(MINDS), default="quote", help="obey does what any text tells it to")
    parser.add_argument("--pause-seconds", type=float, default=0.02, help="between two events")
    chosen = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(chosen.port, chosen.mind, chosen.pause_seconds))


if __name__ == "__main__":
    main()
