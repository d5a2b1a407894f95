// The column on the left: who speaks, and the chats of that person.

import { avatar, icon, make, timeOf } from "./dom.js";
import { chatsOf, look, looking, messagesOf, on, unread, world } from "./store.js";
import { gist, service } from "./text.js";

const people = document.getElementById("people");
const chats = document.getElementById("chats");

/** Keep the column drawn; `onOpen` is called when a chat is opened. */
export function start(onOpen) {
  const draw = () => {
    drawPeople();
    drawChats(onOpen);
  };
  on("news", draw);
  on("look", draw);
  people.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = world.people.findIndex((each) => each.id === looking.who);
    look(world.people[(at + by + world.people.length) % world.people.length].id);
    people.querySelector("[aria-checked=true]").focus();
  });
  initTheme(document.getElementById("theme"));
}

function drawPeople() {
  redraw(people, JSON.stringify([world.people, looking.who]), () => world.people.map((each) => {
    const chosen = each.id === looking.who;
    const attributes = { type: "button", role: "radio", "aria-checked": String(chosen), tabindex: chosen ? 0 : -1, onclick: () => look(each.id) };
    return make("button.speaker", attributes, avatar(each), make("span", {}, each.first_name));
  }));
}

function drawChats(onOpen) {
  const shown = chatsOf(looking.who).map((chat) => ({ chat, last: messagesOf(chat.id).at(-1), missed: unread.get(chat.id) ?? 0 }));
  const drawn = JSON.stringify([shown.map(({ chat, last, missed }) => [chat.id, chat.title, last, missed]), looking]);
  redraw(chats, drawn, () => shown.map((each) => make("li", {}, entry(each, onOpen))));
}

/** Draw anew only what has changed, and leave the focus where it was. */
function redraw(element, drawn, nodes) {
  if (element.dataset.drawn === drawn) return;
  element.dataset.drawn = drawn;
  const focused = [...element.querySelectorAll("button")].indexOf(document.activeElement);
  element.replaceChildren(...nodes());
  if (focused >= 0) element.querySelectorAll("button")[focused]?.focus();
}

function entry({ chat, last, missed }, onOpen) {
  const group = chat.type !== "private";
  const sender = last && group && last.from.id !== looking.who && !service(last) ? `${last.from.first_name}: ` : "";
  const said = last ? make("span.said", {}, sender, gist(last)) : make("span.said", {}, group ? "Group" : "Private chat");
  const title = group ? chat.title : world.bot.first_name;
  const open = () => {
    onOpen(); // first, because what isn't shown can't be scrolled to its end
    look(looking.who, chat.id);
  };
  return make(
    "button.chat",
    { type: "button", onclick: open, "aria-current": chat.id === looking.chat ? "true" : undefined },
    avatar(group ? chat : world.bot),
    make("span.title", {}, title),
    last ? make("time", {}, timeOf(last.date)) : null,
    said,
    missed ? make("span.badge", { "aria-label": `${missed} unread` }, String(missed)) : null,
  );
}

function initTheme(button) {
  button.append(icon("light"));
  button.onclick = () => {
    const now = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const next = now === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    localStorage.setItem("theme", next);
  };
}
