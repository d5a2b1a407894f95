"""The playground's page, as somebody at a browser meets it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from bot.assistant import Assistant
from tests.browser import CHROMIUM, HOW_TO_GET_IT, Opened, Visit, chromium, open_playground
from tests.images import png
from tests.knowledge import loaded

pytestmark = pytest.mark.skipif(not CHROMIUM, reason=HOW_TO_GET_IT)
KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
GROUP = "Study group"
PEOPLE = ("Mira", "Jonas", "Amara")
PHONE = ViewportSize(width=390, height=760)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture
def visit(browser: Browser, assistant: Assistant) -> Iterator[Visit]:
    """Somebody at the page with the real bot; the browser must have nothing to complain of."""
    with open_playground(assistant) as opened, browser.new_context() as context:
        visit = Visit.of(context, opened.address)
        yield visit
        assert visit.faults == []


@pytest.fixture
def puppet(browser: Browser) -> Iterator[tuple[Opened, Visit]]:
    """A playground in which the test itself is the bot."""
    with open_playground() as opened, browser.new_context() as context:
        visit = Visit.of(context, opened.address)
        yield opened, visit
        assert visit.faults == []


def test_a_question_and_a_follow_up_are_answered(visit: Visit) -> None:
    visit.page.get_by_role("button", name="Start").click()
    expect(visit.answers).to_have_count(1)
    answer = visit.ask("how many staff in 1921?")
    expect(answer.locator("strong")).to_have_text(re.compile("600"))
    expect(answer.locator("em")).to_contain_text("Source")
    expect(visit.ask("and in 1925?").locator("strong")).to_have_text(re.compile("767"))


def test_a_choice_that_is_pressed_is_answered_in_place(visit: Visit) -> None:
    visit.ask("Mikhailov?").get_by_role("button", name=re.compile("Vasily")).click()
    expect(visit.answers.last).to_contain_text("edited")
    expect(visit.answers.last).to_contain_text("Vasily Mikhailov")
    expect(visit.answers).to_have_count(1)


def test_in_a_group_three_people_talk_and_the_bot_answers_whom_it_should(visit: Visit) -> None:
    visit.open_group(GROUP)
    visit.say("Who led it after Brezhnev?")
    visit.speak_as("Jonas")
    expect(visit.answers).to_have_count(2)
    answer = visit.ask("@playground_bot who was General Secretary after Brezhnev?")
    expect(answer.locator(".quote")).to_contain_text("Jonas")
    expect(answer.locator(".name")).to_have_text(visit.title)
    visit.page.keyboard.press("Alt+3")
    expect(visit.page.get_by_role("radio", name="Amara")).to_be_checked()
    visit.begin_reply_to(visit.messages.nth(1))
    visit.say("Andropov did.")
    expect(visit.messages.last.locator(".quote")).to_contain_text("Mira")
    expect(visit.messages).to_have_count(5)


def test_a_claim_is_checked_by_a_reply_to_it(visit: Visit) -> None:
    visit.open_group(GROUP)
    visit.say("The staff was 600 in 1919")
    visit.speak_as("Jonas")
    visit.begin_reply_to(visit.messages.last)
    visit.say("/check")
    expect(visit.messages.last.locator(".name")).to_have_text(visit.title)
    expect(visit.messages.last).to_contain_text("False")
    expect(visit.messages.last).to_contain_text("30")


def test_the_bot_is_removed_from_the_group_and_greets_when_it_comes_back(visit: Visit) -> None:
    visit.open_group(GROUP)
    visit.page.get_by_role("button", name="Remove the bot").click()
    expect(visit.page.locator("#heading")).not_to_contain_text("The bot")
    visit.page.get_by_role("button", name="Add the bot").click()
    expect(visit.answers).to_have_count(2)
    expect(visit.answers.last).to_contain_text("/help shows how")


def test_a_time_zone_is_chosen_by_its_buttons_and_in_words(visit: Visit) -> None:
    settings = visit.ask("/settings")
    for label in ("Time zone: UTC", "Europe", re.compile("Berlin")):
        settings.get_by_role("button", name=label).click()
        visit.settle()
    expect(settings.locator(".text")).to_contain_text("Time zone: Europe/Berlin, where it is")
    settings.get_by_role("button", name="Time zone: Europe/Berlin").click()
    expect(visit.ask("Tokyo").locator(".text")).to_contain_text("Time zone: Asia/Tokyo")


def test_an_edited_question_has_its_answer_edited(visit: Visit) -> None:
    expect(visit.ask("how many staff in 1919?")).to_contain_text("30")
    visit.page.keyboard.press("ArrowUp")
    visit.say("how many staff in 1921?")
    expect(visit.answers.last).to_contain_text("edited")
    expect(visit.answers.last.locator("strong")).to_have_text(re.compile("600"))
    expect(visit.answers).to_have_count(1)


def test_three_people_play_a_quiz_to_its_standings(visit: Visit) -> None:
    visit.open_group(GROUP)
    visit.say("/quiz 5 10")
    polls = visit.page.locator(".poll")
    for number in range(5):
        poll = polls.nth(number)
        expect(poll).to_be_visible()
        options = poll.locator(".option")
        for option, name in enumerate(PEOPLE):
            visit.speak_as(name)
            options.nth(option % options.count()).click()  # "true or false" has but two
            expect(poll.locator(".explanation")).to_be_visible()
        if number == 0:  # nobody has voted before, so the bot would wait for others
            visit.speak_as("Mira")
            visit.say("/skip")
    standings = visit.answers.last.locator(".text")
    for name in PEOPLE:
        expect(standings).to_contain_text(name)


def test_a_picture_comes_with_the_command_for_it(visit: Visit) -> None:
    visit.say("/timeline")
    image = visit.answers.locator("img").first
    expect(image).to_be_visible()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300


def test_one_s_own_message_can_be_edited_and_anyone_s_forwarded_to_the_bot(visit: Visit) -> None:
    visit.open_group(GROUP)
    visit.say("The staff was 30 in 1919")
    expect(visit.messages.last).to_contain_text("30 in 1919")
    visit.page.keyboard.press("ArrowUp")
    visit.say("how many staff in 1919?")
    expect(visit.messages.last).to_contain_text("edited")
    visit.messages.last.click(button="right")
    visit.page.get_by_role("menuitem", name="Forward to the bot").click()
    visit.open_chat(visit.title)
    expect(visit.messages.first).to_contain_text("Forwarded from Mira")
    expect(visit.answers.last).to_contain_text("30")


def test_commands_are_completed_by_keyboard(visit: Visit) -> None:
    field = visit.page.get_by_label("Message", exact=True)
    field.fill("/")
    expect(visit.page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    field.press_sequentially("so")
    expect(visit.page.get_by_role("option")).to_have_count(1)
    field.press("Tab")
    expect(field).to_have_value("/sources ")
    field.press("Enter")
    expect(visit.answers).to_have_count(1)


def test_the_raw_calls_are_shown(visit: Visit) -> None:
    visit.ask("how many staff in 1921?")
    visit.page.get_by_role("button", name="Raw calls").click()
    calls = visit.page.get_by_role("complementary", name="Raw calls")
    expect(calls.locator("b").last).to_have_text("sendMessage")
    calls.locator("summary").last.click()
    expect(calls.locator("pre").first).to_contain_text('"parse_mode": "HTML"')


def test_what_people_write_is_never_markup(puppet: tuple[Opened, Visit]) -> None:
    opened, visit = puppet
    evil = "<img src=x onerror=\"document.title='taken'\">&lt;b&gt;"
    visit.say(evil)
    expect(visit.messages.locator(".text")).to_contain_text(evil)
    chat = int(visit.page.url.rpartition("/")[2])
    opened.call("sendMessage", chat_id=chat, text=evil, reply_markup={
        "inline_keyboard": [[{"text": evil, "url": "javascript:alert(1)"}]]
    })  # fmt: skip
    visit.page.locator(".key").click()
    expect(visit.answers.locator(".text")).to_contain_text(evil)
    assert visit.page.locator("#log img").count() == 0
    assert visit.page.title() == "The bot"


def test_three_people_vote_in_a_quiz_until_its_time_is_up(puppet: tuple[Opened, Visit]) -> None:
    opened, visit = puppet
    visit.open_chat(GROUP)
    chat = int(visit.page.url.rpartition("/")[2])
    opened.call(
        "sendPoll", chat_id=chat, question="Which?", options=[{"text": "One"}, {"text": "Two"}],
        type="quiz", is_anonymous=False, correct_option_ids=[1], explanation="Two it is.",
        open_period=5,
    )  # fmt: skip
    poll = visit.page.locator(".poll")
    expect(poll.get_by_role("timer")).to_contain_text("0:0")
    expect(poll).not_to_contain_text("Two it is.")
    for name, option in (("Mira", "One"), ("Jonas", "Two")):
        visit.speak_as(name)
        poll.get_by_role("button", name=option).click()
        expect(poll).to_contain_text("Two it is.")
    expect(poll.get_by_role("button", name="Two: 50 %, your vote, right")).to_be_visible()
    expect(poll).to_contain_text("2 votes")
    visit.speak_as("Amara")
    expect(poll).not_to_contain_text("Two it is.")
    expect(poll).to_contain_text("Final results")
    expect(poll).to_contain_text("Two it is.")
    votes = [each["option_ids"] for each in opened.updates("poll_answer")]
    assert votes == [[0], [1]]


def test_a_picture_is_shown_and_can_be_enlarged(puppet: tuple[Opened, Visit]) -> None:
    opened, visit = puppet
    chat = int(visit.page.url.rpartition("/")[2])
    opened.send_photo(png(320, 200), chat_id=chat, caption="<b>A field</b>", parse_mode="HTML")
    image = visit.page.get_by_role("img", name="A field")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320
    image.click()
    expect(visit.page.get_by_role("dialog").get_by_role("img")).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)


def test_inline_mode_offers_what_the_bot_answers(puppet: tuple[Opened, Visit]) -> None:
    opened, visit = puppet
    opened.updates("message", allowed_updates=["inline_query", "chosen_inline_result"])
    visit.page.reload()
    field = visit.page.get_by_label("Message", exact=True)
    expect(field).to_have_attribute("placeholder", re.compile("@playground_bot"))
    field.fill("@playground_bot staff")
    (query,) = opened.updates("inline_query", timeout=5)
    result = {"type": "article", "id": "1", "title": "Staff", "description": "In 1921",
              "input_message_content": {"message_text": "<b>600</b>", "parse_mode": "HTML"}}  # fmt: skip
    assert query["query"] == "staff"
    opened.call("answerInlineQuery", inline_query_id=query["id"], results=[result])
    expect(visit.page.get_by_role("option")).to_contain_text("In 1921")
    field.press("Enter")
    expect(visit.messages).to_contain_text("via @playground_bot")
    expect(visit.messages.locator("strong")).to_have_text("600")
    (chosen,) = opened.updates("chosen_inline_result")
    assert (chosen["result_id"], chosen["query"]) == ("1", "staff")


def test_an_answer_is_shared_by_inline_mode_and_links_start_the_bot(visit: Visit) -> None:
    page, field = visit.page, visit.page.get_by_label("Message", exact=True)
    question = "How many people worked for the Secretariat in 1921?"
    visit.ask("staff in 1921?").get_by_role("button", name="Share").click()
    expect(field).to_have_value(f"@playground_bot {question}")
    expect(page.get_by_role("option").nth(0)).to_have_text("Ask me in private")
    expect(page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    card = visit.messages.last
    expect(card).to_contain_text("via @playground_bot")
    expect(card.locator(".text")).to_contain_text(question)
    card.get_by_role("button", name="Ask me more").click()
    expect(visit.answers.last.locator("strong")).to_have_text(re.compile("600"))
    visit.say("https://t.me/playground_bot?start=quiz-staff")
    visit.messages.locator("a").last.click()
    expect(visit.answers.last).to_contain_text("Topic: Staff")
    visit.answers.last.get_by_role("button", name="Play in a group").click()
    expect(visit.messages.last.locator(".quote")).to_contain_text(
        "/start@playground_bot quiz-staff"
    )
    expect(visit.messages.last).to_contain_text("Topic: Staff")


def test_the_button_above_the_results_of_inline_mode_leads_into_private(visit: Visit) -> None:
    visit.open_chat(GROUP)
    visit.page.get_by_label("Message", exact=True).fill("@playground_bot why were the elec")
    visit.page.get_by_role("option", name="More on: Elections").click()
    expect(visit.answers.last).to_contain_text("Who elected the members")


def test_an_empty_chat_tells_what_the_bot_is_for(visit: Visit, assistant: Assistant) -> None:
    expect(visit.page.locator(".welcome")).to_contain_text(assistant.pack.examples[0])


def test_it_fits_a_phone(browser: Browser, assistant: Assistant) -> None:
    with (
        open_playground(assistant) as opened,
        browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context,
    ):
        visit = Visit.of(context, opened.address)
        visit.open_chat(visit.title)
        visit.ask("Mikhailov?")
        width = visit.page.evaluate("() => document.documentElement.scrollWidth")
        assert width == PHONE["width"]
        last = visit.answers.last.locator(".key").last.bounding_box()
        assert last
        assert last["x"] >= 0
        assert last["x"] + last["width"] <= PHONE["width"]
        visit.page.get_by_role("button", name="All chats").click()
        expect(visit.page.locator(".chat").first).to_be_visible()
        visit.open_chat(GROUP)
        expect(visit.page.get_by_role("button", name="What can it do here?")).to_be_visible()
        visit.page.go_back()
        expect(visit.page.locator(".chat").first).to_be_visible()
        assert visit.faults == []


def test_dark_and_light_follow_the_system_until_the_button_is_pressed(
    browser: Browser, assistant: Assistant
) -> None:
    with open_playground(assistant) as opened, browser.new_context(color_scheme="dark") as context:
        visit = Visit.of(context, opened.address)
        ground = "() => getComputedStyle(document.body).backgroundColor"
        dark = visit.page.evaluate(ground)
        visit.page.get_by_role("button", name="Light or dark").click()
        light = visit.page.evaluate(ground)
        assert sum(channels(dark)) + 300 < sum(channels(light))
        visit.page.reload()
        assert visit.page.evaluate(ground) == light


def channels(colour: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", colour)][:3]
