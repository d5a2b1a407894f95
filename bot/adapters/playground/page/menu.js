// The menu of a message: what can be done with it.

import { icon, make, toast } from "./dom.js";
import { copy } from "./keyboard.js";
import { act, looking, world } from "./store.js";

/** Open the menu of `message` at the pointer, or at the button that was pressed by keyboard. */
export function openMenu(event, message, actions) {
  event.preventDefault();
  const opener = document.activeElement;
  document.querySelector(".menu")?.remove();
  const menu = make("div.menu", { role: "menu", popover: "auto" }, items(message, actions));
  document.body.append(menu);
  menu.addEventListener("toggle", (change) => {
    if (change.newState === "closed") {
      menu.remove();
      if (document.activeElement === document.body) opener?.focus();
    }
  });
  menu.addEventListener("keydown", step);
  menu.addEventListener("click", () => menu.hidePopover());
  menu.showPopover();
  place(menu, event);
  menu.querySelector("button").focus();
}

function items(message, actions) {
  const mine = message.from.id === looking.who;
  const text = message.has_protected_content ? null : (message.text ?? message.caption);
  return [
    item("reply", "Reply", () => actions.reply(message)),
    mine && message.text ? item("edit", "Edit", () => actions.edit(message)) : null,
    message.chat.type !== "private" && text ? item("forward", "Forward to the bot", () => forward(message)) : null,
    text ? item("copy", "Copy text", () => copy(text)) : null,
  ];
}

function item(drawing, label, onclick) {
  return make("button", { type: "button", role: "menuitem", onclick }, icon(drawing), label);
}

async function forward(message) {
  try {
    await act("forward", { message: message.message_id });
    toast(`Forwarded to ${world.bot.first_name}, in private.`);
  } catch (error) {
    toast(error.message);
  }
}

/** Arrow keys go round the items. */
export function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length].focus();
}

/** Put a menu where the pointer or the pressed button is, within the window. */
export function place(menu, event) {
  const box = event.currentTarget?.getBoundingClientRect?.();
  const byPointer = event.clientX || event.clientY;
  const x = byPointer ? event.clientX : (box?.left ?? 0);
  const y = byPointer ? event.clientY : (box?.bottom ?? 0);
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
}
