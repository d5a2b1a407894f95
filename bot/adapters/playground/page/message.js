// One message as a bubble: who, reply, photo, text, poll, buttons.

import { avatar, make, timeOf, toast, tool } from "./dom.js";
import { keyboard } from "./keyboard.js";
import { openMenu } from "./menu.js";
import { pollOf } from "./poll.js";
import { act, looking, world } from "./store.js";
import { dressed, gist, service } from "./text.js";

/**
 * The row of a message. `place` tells how it stands among its neighbours: `follows` and `goesOn`
 * say whether the one before and the one after are of the same sender.
 */
export function row(message, place, actions) {
  const told = service(message);
  if (told) return make("div.service", { id: idOf(message) }, make("span", {}, told));
  const mine = message.from.id === looking.who;
  const group = message.chat.type !== "private";
  const menu = (event) => openMenu(event, message, actions);
  const more = tool("more", "What to do with this message", menu);
  more.setAttribute("aria-haspopup", "menu");
  const bubble = make("div.bubble", { class: message.photo ? "bubble with-photo" : undefined }, content(message, place, group && !mine, actions));
  const column = make("div.column", {}, make("div.line", {}, bubble, more), keyboard(message));
  const face = group && !mine ? make("span.face", {}, place.goesOn ? null : avatar(message.from)) : null;
  return make(
    "article.message",
    {
      id: idOf(message),
      class: ["message", mine && "mine", place.follows && "follows", place.goesOn && "goes-on"].filter(Boolean).join(" "),
      tabindex: -1,
      "aria-label": `${message.from.first_name}, ${timeOf(message.date)}`,
      oncontextmenu: menu,
      ondblclick: (event) => {
        if (!event.target.closest("button, a")) actions.reply(message);
      },
    },
    face,
    column,
  );
}

export function idOf(message) {
  return `message-${message.message_id}`;
}

function content(message, place, named, actions) {
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  const name = make("div.name", { "data-tone": tone(message.from) }, message.from.first_name);
  return [
    named && !place.follows ? name : null,
    message.via_bot ? make("div.via", {}, `via @${message.via_bot.username}`) : null,
    message.forward_origin ? make("div.via", {}, `Forwarded from ${message.forward_origin.sender_user.first_name}`) : null,
    message.reply_to_message ? quote(message.reply_to_message) : null,
    message.photo ? photo(message) : null,
    message.document ? file(message.document) : null,
    message.poll ? pollOf(message) : null,
    text ? make("div.text", {}, dressed(text, entities, (command) => say(command)), meta(message)) : meta(message),
  ];
}

function meta(message) {
  const edited = message.edit_date ? "edited " : "";
  return make("span.meta", {}, edited, make("time", {}, timeOf(message.date)));
}

function quote(replied) {
  const jump = () => {
    const target = document.getElementById(idOf(replied));
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("found");
    setTimeout(() => target?.classList.remove("found"), 1200);
  };
  return make(
    "button.quote",
    { type: "button", "data-tone": tone(replied.from), onclick: jump, "aria-label": `In reply to ${replied.from.first_name}: ${gist(replied)}` },
    make("strong", {}, replied.from.first_name),
    make("span", {}, gist(replied)),
  );
}

function photo(message) {
  const { file_id: name, width, height } = message.photo.at(-1);
  const label = message.caption ?? "Photo";
  const image = make("img", { src: `/photo/${encodeURIComponent(name)}`, width, height, alt: label });
  return make("button.photo", { type: "button", "aria-label": "Show the photo larger", onclick: () => enlarge(name, label) }, image);
}

function file({ file_id: name, file_name: title, file_size: size }) {
  const told = `${title} (${Math.max(1, Math.round(size / 1024))} kB)`;
  return make("a.file", { href: `/document/${encodeURIComponent(name)}`, download: title }, told);
}

function enlarge(name, label) {
  const image = make("img", { src: `/photo/${encodeURIComponent(name)}`, alt: label });
  const dialog = make("dialog.lightbox", { onclick: () => dialog.close(), onclose: () => dialog.remove() }, image);
  document.body.append(dialog);
  dialog.showModal();
}

function say(command) {
  act("say", { text: command }).catch((error) => toast(error.message));
}

/** The name of the colour that somebody's name has everywhere. */
export function tone(user) {
  return user.id === world.bot.id ? "bot" : `person-${user.id % 5}`;
}

