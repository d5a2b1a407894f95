"""The pictures of the README: `make screenshots` draws docs/*.png anew, with the real bot.

What looks best is what the page would look like at a reader's: with the fonts Inter and Noto Color
Emoji installed (Debian: fonts-inter, fonts-noto-color-emoji).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, ViewportSize, expect

from bot.assistant import Assistant
from bot.wording.notices import MENU
from tests.browser import CHROMIUM, HOW_TO_GET_IT, Visit, chromium, open_playground

ROOT: Final = Path(__file__).parent.parent
WIDE: Final = ViewportSize(width=1080, height=740)
TALL: Final = ViewportSize(width=1080, height=890)
PHONE: Final = ViewportSize(width=390, height=780)
GROUP: Final = "Study group"


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: what is done on the page before it is taken."""

    name: str
    play: Callable[[Visit], None]
    window: ViewportSize
    colours: Literal["light", "dark"] = "light"
    needs: str | None = None  # a command without which there is nothing to see


def private(visit: Visit) -> None:
    """A question, follow-ups, a question that can't be answered, and one that is asked back."""
    visit.ask("how many staff in 1921?")
    visit.ask("and in 1920")
    visit.ask("when was trotsky elected to it")
    visit.ask("Mikhailov?")


def phone(visit: Visit) -> None:
    """The same on a phone, in the dark."""
    visit.open_chat(visit.title)
    visit.ask("who were the first members?")
    visit.ask("was joffe a full member?")


def group(visit: Visit) -> None:
    """Three people in a group, one of whom asks the bot."""
    visit.open_group(GROUP)
    visit.say("Who came after Brezhnev? I always mix them up")
    visit.speak_as("Amara")
    visit.say("Chernenko?")
    visit.speak_as("Jonas")
    visit.ask("@playground_bot who was General Secretary after Brezhnev?")
    visit.say("Thanks, that settles it")


def quiz(visit: Visit) -> None:
    """A question of a group quiz, which two of three have answered."""
    visit.open_group(GROUP)
    visit.say("/quiz 5 30")
    poll = visit.page.locator(".poll").first
    for option, name in ((1, "Amara"), (0, "Jonas")):
        visit.speak_as(name)
        poll.locator(".option").nth(option).click()
        visit.settle()


def check(visit: Visit) -> None:
    """A claim in a group, and what the bot says of it when asked in reply."""
    visit.open_group(GROUP)
    visit.say("I read that the staff was 600 in 1919")
    visit.speak_as("Jonas")
    visit.begin_reply_to(visit.messages.last)
    visit.ask("/check")
    visit.ask("/check Joffe was a candidate member in 1917")


def inline(visit: Visit) -> None:
    """Inline mode in a group: a card for each reading of what is typed behind the bot's name."""
    visit.open_group(GROUP)
    visit.say("Which Mikhailov sat in it under Stalin?")
    visit.speak_as("Jonas")
    visit.page.get_by_label("Message", exact=True).fill("@playground_bot mikhailov")
    expect(visit.page.get_by_role("option")).not_to_have_count(0)


SCENES: Final = (
    Scene("private", private, TALL),
    Scene("group", group, WIDE),
    Scene("phone", phone, PHONE, "dark"),
    Scene("quiz", quiz, TALL, needs="quiz"),
    Scene("check", check, TALL, needs="check"),
    Scene("inline", inline, WIDE),
)


def take(scene: Scene, browser: Browser, assistant: Assistant, folder: Path) -> Path:
    """Play a scene in a playground of its own and write its picture; returns where it is."""
    path = folder / f"{scene.name}.png"
    touch = scene.window is PHONE
    with (
        open_playground(assistant) as opened,
        browser.new_context(
            viewport=scene.window,
            device_scale_factor=1.5,
            color_scheme=scene.colours,
            has_touch=touch,
            is_mobile=touch,
        ) as context,
    ):
        visit = Visit.of(context, opened.address)
        scene.play(visit)
        visit.page.mouse.move(0, 0)
        visit.settle()
        visit.page.screenshot(path=path, animations="disabled")
    return path


def main() -> int:
    """Take every picture; 1 without a browser."""
    if not CHROMIUM:
        print(HOW_TO_GET_IT, file=sys.stderr)
        return 1
    assistant = Assistant.load(ROOT / "knowledge")
    folder = ROOT / "docs"
    folder.mkdir(exist_ok=True)
    with chromium() as browser:
        for scene in SCENES:
            if scene.needs and scene.needs not in dict(MENU):
                print(f"{scene.name}: the bot has no /{scene.needs} yet", file=sys.stderr)
                continue
            print(take(scene, browser, assistant, folder).relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
