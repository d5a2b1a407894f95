"""The playground's page in a real Chromium, with the real bot behind it or a test in its place."""

from __future__ import annotations

import asyncio
import json
import shutil
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from bot.adapters.playground.launch import play
from bot.assistant import Assistant
from bot.commands.serving import playable
from bot.settings import Settings

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or ""
HOW_TO_GET_IT: Final = (
    "no Chromium here; on Debian: apt-get install --no-install-recommends chromium"
)
# It runs as root on build machines, shows nothing, and is to look for nothing outside.
_FLAGS: Final = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
SECONDS: Final = 10.0


@dataclass
class Opened:
    """A playground that is open: where its page is, and how to call its Bot API as the bot."""

    address: str = ""
    token: str = ""
    api_url: str = ""
    ready: threading.Event = field(default_factory=threading.Event)
    offset: int = 0

    def call(self, method: str, **parameters: object) -> Any:  # noqa: ANN401  it may be anything
        """The result of a call of the Bot API."""
        return self._post(method, json.dumps(parameters).encode(), "application/json")

    def updates(self, kind: str, **parameters: object) -> list[Any]:
        """What the new updates of a kind hold; those of other kinds are let go."""
        updates = self.call("getUpdates", offset=self.offset, **parameters)
        self.offset = max((each["update_id"] + 1 for each in updates), default=self.offset)
        return [each[kind] for each in updates if kind in each]

    def send_photo(self, photo: bytes, **parameters: object) -> Any:  # noqa: ANN401
        """The result of sendPhoto with a new picture."""
        parts = [
            f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode()
            for name, value in parameters.items()
        ]
        head = 'Content-Disposition: form-data; name="photo"; filename="photo"\r\n\r\n'
        body = b"".join(
            b"--border\r\n" + part + b"\r\n" for part in (*parts, head.encode() + photo)
        )
        return self._post(
            "sendPhoto", body + b"--border--\r\n", "multipart/form-data; boundary=border"
        )

    def _post(self, method: str, body: bytes, content_type: str) -> Any:  # noqa: ANN401
        url = f"{self.api_url}/bot{self.token}/{method}"
        request = urllib.request.Request(url, body, {"Content-Type": content_type})
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return json.load(answer)["result"]


@contextmanager
def open_playground(assistant: Assistant | None = None) -> Iterator[Opened]:
    """A playground in a thread of its own; without an assistant no bot is there but the caller."""
    opened = Opened()
    name = assistant.pack.title if assistant else "The bot"
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def bot(token: str, api_url: str) -> None:
        opened.token, opened.api_url = token, api_url
        opened.ready.set()
        if assistant is None:
            await stop.wait()
        else:
            await playable(Settings(), assistant, stop)(token, api_url)

    def run() -> None:
        announce = lambda address: setattr(opened, "address", address)  # noqa: E731
        loop.run_until_complete(play(bot, name=name, port=0, announce=announce))
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert opened.ready.wait(SECONDS)
        yield opened
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(SECONDS)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that is installed on this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """Somebody at the page; `faults` holds what the browser complained of."""

    page: Page
    faults: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, context: BrowserContext, address: str) -> Visit:
        """Open the page at `address` and wait until it is there."""
        context.set_default_timeout(SECONDS * 1000)
        expect.set_options(timeout=SECONDS * 1000)  # a busy machine takes its time
        visit = cls(context.new_page())
        visit.page.on("pageerror", lambda error: visit.faults.append(str(error)))
        visit.page.on(
            "console",
            lambda line: (
                visit.faults.append(line.text) if line.type in {"error", "warning"} else None
            ),
        )
        visit.page.goto(address)
        expect(visit.page.locator(".speaker")).to_have_count(3)
        return visit

    @property
    def messages(self) -> Locator:
        """The messages of the open chat."""
        return self.page.locator(".message")

    @property
    def answers(self) -> Locator:
        """Those that whoever speaks did not write."""
        return self.page.locator(".message:not(.mine)")

    @property
    def title(self) -> str:
        """The bot's name."""
        return self.page.title()

    def settle(self) -> None:
        """Wait until nothing moves any more."""
        self.page.wait_for_timeout(600)

    def open_chat(self, title: str) -> None:
        """Open the chat with this title."""
        chats = self.page.locator(".chat")
        chats.filter(has=self.page.locator(".title", has_text=title)).click()

    def open_group(self, title: str) -> None:
        """Open the group with this title, once the bot has said hello there."""
        self.open_chat(title)
        expect(self.answers).to_have_count(1)

    def speak_as(self, name: str) -> None:
        """Become another of the people."""
        self.page.get_by_role("radio", name=name).click()

    def say(self, text: str) -> None:
        """Write a text and send it."""
        self.page.get_by_label("Message", exact=True).fill(text)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_label("Message", exact=True)).to_have_value("")

    def begin_reply_to(self, message: Locator) -> None:
        """Let what is said next be a reply to a message."""
        message.locator(".text").dblclick()
        expect(self.page.locator(".context")).to_contain_text("Reply to")

    def ask(self, text: str) -> Locator:
        """Write a text and wait for one more answer, which is returned."""
        before = self.answers.count()
        self.say(text)
        expect(self.answers).to_have_count(before + 1)
        return self.answers.last
