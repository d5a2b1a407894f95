// The page put together.

import * as composer from "./composer.js";
import * as conversation from "./conversation.js";
import * as journal from "./journal.js";
import * as sidebar from "./sidebar.js";
import { listen, look, looking, on, world } from "./store.js";

const app = document.getElementById("app");
const phone = matchMedia("(max-width: 720px)");
// On a phone the list and the conversation take turns, and the way back is the browser's too.
const view = (name) => {
  if (phone.matches && name === "chat" && app.dataset.view === "list") history.pushState({ inChat: true }, "");
  app.dataset.view = name;
};

sidebar.start(() => view("chat"));
conversation.start({ reply: composer.reply, edit: composer.edit, say: composer.say });
composer.start();
journal.start();
if (location.hash && !phone.matches) view("chat");

document.addEventListener("list", () => {
  journal.toggle(false);
  if (history.state?.inChat) history.back();
  else view("list");
});
window.addEventListener("popstate", () => view(history.state?.inChat ? "chat" : "list"));
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
