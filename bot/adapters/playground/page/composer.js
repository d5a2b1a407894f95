// Where one writes: the field, what it replies to or edits, and the lists that come up while typing.

import { avatar, icon, make, toast, tool } from "./dom.js";
import { Completion } from "./completion.js";
import { act, look, looking, messagesOf, on, world } from "./store.js";
import { gist } from "./text.js";
import { place, step } from "./menu.js";

const form = document.getElementById("composer");
const field = make("textarea", { id: "field", rows: 1, maxlength: 4096, "aria-label": "Message", enterkeyhint: "send" });
const context = make("div.context", { hidden: true });
const speaker = make("button.who", { type: "button", "aria-haspopup": "menu" });
let about = null; // {message, edits}: what is replied to or edited

const completion = new Completion(field, form, write);

/** Draw the form and keep it fit for who speaks where. */
export function start() {
  const commands = tool("slash", "Commands", () => completion.showCommands());
  commands.id = "commands";
  const send = tool("send", "Send", () => {});
  send.type = "submit";
  send.classList.add("send");
  form.append(completion.element, context, make("div.field", {}, speaker, field, commands, send));
  form.onsubmit = (event) => {
    event.preventDefault();
    submit();
  };
  field.oninput = () => {
    fit();
    completion.update();
  };
  field.onkeydown = keydown;
  speaker.onclick = chooseSpeaker;
  on("look", () => {
    drop();
    completion.close();
    draw();
  });
  on("news", draw);
  document.addEventListener("inline", (event) => write(`@${world.bot.username} ${event.detail}`));
}

/** Write in reply to a message. */
export function reply(message) {
  take({ message, edits: false });
}

/** Change one's own message. */
export function edit(message) {
  take({ message, edits: true });
  write(message.text);
}

/** Say a text at once. */
export async function say(text) {
  try {
    await act("say", { text });
  } catch (error) {
    toast(error.message);
  }
}

function write(text) {
  field.value = text;
  field.focus();
  fit();
  completion.update();
}

async function submit() {
  const text = field.value.trim();
  if (!text) return;
  const { message, edits } = about ?? {};
  try {
    if (edits) await act("edit", { message: message.message_id, text });
    else await act("say", { text, reply_to: message?.message_id ?? null });
  } catch (error) {
    toast(error.message);
    return;
  }
  drop();
  write("");
}

function keydown(event) {
  if (event.isComposing || completion.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && about) {
    if (about.edits) write("");
    drop();
  } else if (event.key === "ArrowUp" && !field.value) {
    const last = messagesOf(looking.chat).findLast((message) => message.from.id === looking.who && message.text);
    if (last) {
      event.preventDefault();
      edit(last);
    }
  }
}

function take(what) {
  about = what;
  const { message, edits } = what;
  const title = edits ? "Edit message" : `Reply to ${message.from.first_name}`;
  const cancel = tool("close", "Cancel", () => {
    if (edits) write("");
    drop();
    field.focus();
  });
  context.replaceChildren(icon(edits ? "edit" : "reply"), make("div", {}, make("strong", {}, title), make("span", {}, gist(message))), cancel);
  context.hidden = false;
  field.focus();
}

function drop() {
  about = null;
  context.hidden = true;
}

function draw() {
  const now = world.people.find((each) => each.id === looking.who);
  if (!now || speaker.dataset.who === `${now.id}`) return hintAt(now);
  speaker.dataset.who = now.id;
  speaker.setAttribute("aria-label", `Speaking as ${now.first_name}. Change`);
  speaker.title = `Speaking as ${now.first_name}`;
  speaker.replaceChildren(avatar(now, "small"));
  return hintAt(now);
}

function hintAt(now) {
  const inline = world.bot?.supports_inline_queries ? `, or @${world.bot.username} …` : "";
  field.placeholder = now ? `Message as ${now.first_name}${inline}` : "";
}

function chooseSpeaker(event) {
  const items = world.people.map((each) =>
    make("button", { type: "button", role: "menuitem", onclick: () => speakAs(each.id) }, avatar(each, "small"), each.first_name),
  );
  const menu = make("div.menu", { role: "menu", popover: "auto", onclick: () => menu.hidePopover(), onkeydown: step }, items);
  menu.ontoggle = (change) => change.newState === "closed" && menu.remove();
  document.body.append(menu);
  menu.showPopover();
  place(menu, { currentTarget: event.currentTarget });
  const box = event.currentTarget.getBoundingClientRect();
  menu.style.top = `${box.top - menu.offsetHeight - 8}px`;
  menu.querySelector("button").focus();
}

function speakAs(id) {
  look(id);
  field.focus();
}

function fit() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
}
