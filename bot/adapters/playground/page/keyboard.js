// The buttons under a message.

import { icon, make, toast } from "./dom.js";
import { deepLink, follow } from "./links.js";
import { act, on } from "./store.js";

const LONGEST_WAIT = 15_000;
const waiting = new Map(); // by the id of a callback query: its button

/** The rows of buttons of a message, or null. */
export function keyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const shown = rows.map((row) => make("div.keys", {}, row.map((button) => key(button, message))));
  return make("div.keyboard", {}, shown);
}

function key(button, message) {
  const does = deed(button, message);
  const leaves = button.url && !deepLink(button.url);
  const mark = leaves ? icon("link") : null;
  return make("button.key", { type: "button", onclick: (event) => does(event.currentTarget) }, make("span", {}, button.text), mark);
}

function deed(button, message) {
  if (button.callback_data) return (element) => press(button.callback_data, message, element);
  if (button.copy_text) return () => copy(button.copy_text.text);
  if (button.url) return () => follow(button.url);
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? "";
  return () => document.dispatchEvent(new CustomEvent("inline", { detail: query }));
}

async function press(code, message, element) {
  element.classList.add("busy");
  try {
    const { callback } = await act("press", { message: message.message_id, code });
    waiting.set(callback, element);
    setTimeout(() => settle(callback), LONGEST_WAIT);
  } catch (error) {
    element.classList.remove("busy");
    toast(error.message);
  }
}

function settle(callback) {
  waiting.get(callback)?.classList.remove("busy");
  waiting.delete(callback);
}

on("call", (entry) => {
  const { callback_query_id: callback, text, show_alert: alerting } = entry.parameters ?? {};
  if (entry.method !== "answerCallbackQuery" || entry.refusal) return;
  settle(callback);
  if (text && alerting) alert(text);
  else if (text) toast(text);
});

export async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast("Copied.");
}
