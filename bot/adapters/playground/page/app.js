// The page put together.

import * as composer from "./composer.js";
import * as conversation from "./conversation.js";
import * as journal from "./journal.js";
import * as sidebar from "./sidebar.js";
import { listen, look, looking, on, world } from "./store.js";

const app = document.getElementById("app");
const view = (name) => {
  app.dataset.view = name; // on a phone the list and the conversation take turns
};

sidebar.start(() => view("chat"));
conversation.start({ reply: composer.reply, edit: composer.edit, say: composer.say });
composer.start();
journal.start();
if (location.hash) view("chat");

document.addEventListener("list", () => view("list"));
document.addEventListener("journal", () => journal.toggle());
document.addEventListener("open-chat", (event) => {
  view("chat");
  look(looking.who, event.detail);
});
document.addEventListener("keydown", (event) => {
  const chosen = event.altKey && /^Digit[1-9]$/.test(event.code) ? world.people[Number(event.code.at(-1)) - 1] : null;
  if (chosen) {
    event.preventDefault();
    look(chosen.id);
  } else if (event.key === "Escape" && !event.defaultPrevented) {
    document.getElementById("field").focus();
  }
});
on("news", () => {
  document.title = world.bot.first_name;
});
listen((lost) => {
  document.getElementById("offline").hidden = !lost;
});
