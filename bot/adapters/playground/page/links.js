// Links that open the bot: what Telegram makes of t.me/<bot>?start=… when somebody presses it.

import { toast } from "./dom.js";
import { act, looking, world } from "./store.js";

/** Go where a link leads: one to the bot starts it here, any other opens outside of this page. */
export function follow(url) {
  const link = deepLink(url);
  if (link) start(link.payload, link.group);
  else if (/^https?:\/\//i.test(url)) window.open(url, "_blank", "noopener");
}

/** Start the bot in private, or in a group, with a payload. */
export function start(payload, inGroup = false) {
  const group = inGroup ? [...world.chats.values()].find((each) => each.type !== "private") : null;
  const chat = group?.id ?? looking.who;
  const name = group ? `@${world.bot.username}` : "";
  act("say", { text: `/start${name} ${payload}`.trim() }, { chat }).catch((error) => toast(error.message));
  document.dispatchEvent(new CustomEvent("open-chat", { detail: chat }));
}

/** What a link to the bot says; null for any other. */
export function deepLink(url) {
  const found = /^https?:\/\/(?:t\.me|telegram\.me)\/(\w+)\?(start|startgroup)=([\w-]*)$/i.exec(url);
  if (!found || found[1].toLowerCase() !== world.bot.username.toLowerCase()) return null;
  return { group: found[2].toLowerCase() === "startgroup", payload: found[3] };
}
