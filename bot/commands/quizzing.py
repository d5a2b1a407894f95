"""Quiz questions on paper."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from bot.commands import starting
from bot.commands.exits import OK
from bot.errors import BotError

if TYPE_CHECKING:
    from bot.quizzing.pool import QuestionPool


def quiz(arguments: Namespace) -> int:
    """Draw quiz questions, and print them with their answers."""
    import secrets

    from bot.adapters.sheet import quiz_object, sheet
    from bot.quizzing.pool import QuestionPool

    pool = QuestionPool(starting.assistant().base)
    _ensure_questions(pool, arguments.topic)
    seed: str = arguments.seed or str(secrets.randbelow(1_000_000))
    questions = pool.draw(arguments.questions, seed, topic=arguments.topic)
    if arguments.json:
        print(json.dumps(list(map(quiz_object, questions)), ensure_ascii=False, indent=2))
        return OK
    print(sheet(questions))
    if arguments.seed is None:
        print(f"\nThe same questions again: quiz --seed {seed}", file=sys.stderr)
    return OK


def _ensure_questions(pool: QuestionPool, topic: str | None) -> None:
    """Raise BotError where there is nothing to draw from."""
    if not pool.questions:
        raise BotError("the knowledge folder has no quiz templates; they belong into relations/")
    if topic not in (None, *pool.topics):
        known = ", ".join(pool.topics)
        raise BotError(f"there are no questions on '{topic}'; the topics are {known}")
