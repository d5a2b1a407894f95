"""The bot in a process of its own, to be killed: `python -m tests.bot_process API DATABASE BEGAN`."""

from __future__ import annotations

import asyncio
import sys
from typing import cast

from bot.adapters.telegram.application import serve
from bot.adapters.telegram.intake import Pace
from bot.adapters.telegram.quizzes.questions import Subject
from bot.assistant import Assistant
from bot.storage.database import Database
from tests.game import SPEED, Fast
from tests.questions import TITLES, Questions
from tests.talk import TOKEN, Echo


async def main(api_url: str, database_url: str, began: str) -> None:
    fast = Fast(SPEED, float(began))
    await serve(
        token=TOKEN,
        api_url=api_url,
        assistant=cast("Assistant", Echo()),
        subject=Subject(Questions(), TITLES),
        database=await Database(database_url).open(),
        pace=Pace(first=0.05, longest=0.2),
        tempo=fast.tempo,
    )


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
