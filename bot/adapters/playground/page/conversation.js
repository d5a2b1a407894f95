// The open chat: its heading, its messages in order, and where the view stands in them.

import { avatar, icon, make, toast, tool } from "./dom.js";
import { row } from "./message.js";
import { closesAt, tick } from "./poll.js";
import { act, looking, messagesOf, on, world } from "./store.js";
import { service } from "./text.js";

const RUN = 5 * 60; // messages of one sender within so many seconds stand together
const TYPING = 5_000; // Telegram shows it so long, unless a message comes
const SETTLED = 1_000; // so long after a chat was opened its pictures may still come in
const NEAR = 80; // pixels from the end that count as being there

const log = document.getElementById("log");
const scroll = document.getElementById("scroll");
const heading = document.getElementById("heading");
const toEnd = document.getElementById("to-end");
const typing = new Map(); // of a chat: when it ends
let rows = new Map(); // by message id: what was drawn, and of what
let missed = 0;
let follows = true; // whether the view goes with new messages
let lastTop = 0;
let opened = 0;

/** Keep the conversation drawn; `actions` are what can be done with a message. */
export function start(actions) {
  toEnd.append(icon("down"), make("span.badge", {}));
  toEnd.onclick = goToEnd;
  scroll.onscroll = () => {
    const up = scroll.scrollTop < lastTop; // the page itself scrolls down only
    lastTop = scroll.scrollTop;
    follows = up ? isAtEnd() : follows || isAtEnd();
    if (isAtEnd()) missed = 0;
    showWay();
  };
  on("look", () => {
    rows = new Map();
    log.replaceChildren();
    opened = Date.now();
    draw(actions);
    goToEnd();
  });
  on("news", () => {
    const known = rows.size;
    const mineLast = draw(actions);
    if (follows || mineLast) goToEnd();
    else missed += Math.max(0, rows.size - known);
    showWay();
  });
  on("call", noteTyping);
  setInterval(() => runClocks(actions), 250);
  const resized = new ResizeObserver(() => (follows ? goToEnd() : showWay()));
  for (const element of [scroll, log]) resized.observe(element);
}

function draw(actions) {
  const chat = world.chats.get(looking.chat);
  if (!chat) return false;
  drawHeading(chat);
  const messages = messagesOf(chat.id);
  if (messages.every(service)) {
    log.replaceChildren(welcome(chat, actions));
    rows = new Map();
    return false;
  }
  const before = rows;
  rows = new Map();
  const nodes = messages.flatMap((message, index) => place(message, messages[index - 1], messages[index + 1], before, actions));
  settle(nodes);
  const last = messages.at(-1);
  return !before.has(last.message_id) && last.from.id === looking.who;
}

/** The nodes of one message, those of last time where nothing has changed. */
function place(message, previous, next, before, actions) {
  const follows = stand(previous, message);
  const goesOn = stand(message, next);
  const closes = closesAt(message);
  const over = closes !== null && Date.now() / 1000 >= closes;
  const drawnOf = JSON.stringify([message, follows, goesOn, over]);
  const old = before.get(message.message_id);
  const node = old?.drawnOf === drawnOf ? old.node : row(message, { follows, goesOn }, actions);
  rows.set(message.message_id, { node, drawnOf });
  if (old && old.node !== node) replace(old.node, node);
  return sameDay(previous, message) ? [node] : [day(message), node];
}

/** A message that is drawn anew comes in without a show, and who had the focus in it keeps it. */
function replace(old, fresh) {
  fresh.classList.add("still");
  if (old.querySelector(".poll.shown")) fresh.querySelector(".poll")?.classList.add("again");
  const held = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (held) fresh.focus({ preventScroll: true });
}

function settle(nodes) {
  if (nodes.length === log.children.length && nodes.every((node, index) => node === log.children[index])) return;
  let at = log.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else log.insertBefore(node, at);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function stand(one, other) {
  if (!one || !other || service(one) || service(other)) return false;
  return one.from.id === other.from.id && other.date - one.date < RUN && sameDay(one, other);
}

function sameDay(one, other) {
  return Boolean(one) && new Date(one.date * 1000).toDateString() === new Date(other.date * 1000).toDateString();
}

const days = new Map();
function day(message) {
  const date = new Date(message.date * 1000);
  const name = date.toDateString();
  const shown = name === new Date().toDateString() ? "Today" : date.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  if (!days.has(name)) days.set(name, make("div.day", {}));
  days.get(name).replaceChildren(make("span", {}, shown));
  return days.get(name);
}

function drawHeading(chat) {
  const group = chat.type !== "private";
  const about = group ? membersOf(chat) : "bot";
  const back = tool("back", "All chats", () => document.dispatchEvent(new CustomEvent("list")));
  back.classList.add("back");
  const calls = tool("calls", "Raw calls", () => document.dispatchEvent(new CustomEvent("journal")));
  calls.id = "calls";
  calls.setAttribute("aria-expanded", String(!document.getElementById("journal").hidden));
  const subtitle = isTyping(chat.id) ? make("p.typing", {}, "typing", make("i"), make("i"), make("i")) : make("p", {}, about);
  const invite = group ? [membership(chat)] : [];
  const names = make("div.names", {}, make("h2", {}, group ? chat.title : world.bot.first_name), subtitle);
  const drawn = JSON.stringify([chat.id, hasBot(chat), names.textContent, calls.getAttribute("aria-expanded")]);
  if (heading.dataset.drawn === drawn) return;
  heading.dataset.drawn = drawn;
  heading.replaceChildren(back, avatar(group ? chat : world.bot), names, ...invite, calls);
}

function hasBot(chat) {
  const status = chat.members.find(({ id }) => id === world.bot.id)?.status;
  return Boolean(status) && !["left", "kicked"].includes(status);
}

/** The button that removes the bot from a group, or brings it back. */
function membership(chat) {
  const member = !hasBot(chat);
  const change = () => act("membership", { member }).catch((error) => toast(error.message));
  return tool("bot", member ? "Add the bot" : "Remove the bot", change);
}

function membersOf(chat) {
  const present = chat.members.filter((member) => !["left", "kicked"].includes(member.status));
  const names = present.map(({ id }) => (id === world.bot.id ? world.bot.first_name : world.people.find((each) => each.id === id)?.first_name));
  return names.filter(Boolean).sort((a, b) => (a === world.bot.first_name) - (b === world.bot.first_name)).join(", ");
}

function welcome(chat, actions) {
  const group = chat.type !== "private";
  const title = group ? chat.title : world.bot.first_name;
  const text = group
    ? `A group with the bot in it. It answers commands, replies to what it wrote, and whoever mentions @${world.bot.username}.`
    : world.bot.description || "Nothing has been said here yet. Begin as anybody begins with a bot:";
  const command = group ? `/help@${world.bot.username}` : "/start";
  const begin = make("button.begin", { type: "button", onclick: () => actions.say(command) }, group ? "What can it do here?" : "Start");
  return make("div.welcome", {}, avatar(group ? chat : world.bot, "large"), make("h3", {}, title), make("p", {}, text), begin);
}

function noteTyping(entry) {
  const chat = entry.parameters?.chat_id;
  if (entry.method === "sendChatAction" && !entry.refusal) typing.set(chat, Date.now() + TYPING);
  else if (entry.method?.startsWith("send")) typing.delete(chat);
}

function isTyping(chat) {
  return (typing.get(chat) ?? 0) > Date.now();
}

function runClocks(actions) {
  const chat = world.chats.get(looking.chat);
  if (chat) drawHeading(chat);
  const clocks = [...log.querySelectorAll(".clock")];
  if (clocks.filter((clock) => !tick(clock)).length) draw(actions);
}

function isAtEnd() {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
}

function goToEnd() {
  missed = 0;
  follows = true;
  const behavior = Date.now() - opened < SETTLED ? "instant" : "smooth";
  scroll.scrollTo({ top: scroll.scrollHeight, behavior });
}

function showWay() {
  toEnd.hidden = isAtEnd();
  const badge = toEnd.querySelector(".badge");
  badge.textContent = missed || "";
  badge.hidden = !missed;
}

