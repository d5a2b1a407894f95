// A text with Telegram's entities, as elements. Offsets count UTF-16 units, as strings do here.

import { make } from "./dom.js";
import { deepLink, follow } from "./links.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** The nodes that show `text`; `onCommand` is called with a command that is pressed in it. */
export function dressed(text, entities = [], onCommand = () => {}) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, 0, text.length, ordered, onCommand);
}

function between(text, start, end, entities, onCommand) {
  const nodes = [];
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at) {
      rest = others;
      continue;
    }
    nodes.push(text.slice(at, entity.offset));
    const inside = others.filter((each) => each.offset < stop);
    nodes.push(element(entity, text, stop, inside, onCommand));
    at = stop;
    rest = others.filter((each) => each.offset >= stop);
  }
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function element(entity, text, stop, inside, onCommand) {
  const shown = text.slice(entity.offset, stop);
  const nodes = between(text, entity.offset, stop, inside, onCommand);
  switch (entity.type) {
    case "text_link":
      return link(entity.url, nodes);
    case "url":
      return link(shown, nodes);
    case "bot_command":
      return make("button.command", { type: "button", onclick: () => onCommand(shown) }, nodes);
    case "mention":
    case "text_mention":
    case "hashtag":
      return make("span.mention", {}, nodes);
    case "spoiler":
      return make("button.spoiler", { type: "button", onclick: (event) => event.currentTarget.classList.add("shown") }, nodes);
    default:
      return make(TAGS[entity.type] ?? "span", {}, nodes);
  }
}

/** A link that leaves this page, or starts the bot in it; anything but an address of the web stays text. */
export function link(url, nodes) {
  if (!/^https?:\/\//i.test(url)) return make("span", {}, nodes);
  const onclick = (event) => {
    if (!deepLink(url)) return;
    event.preventDefault();
    follow(url);
  };
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", onclick }, nodes);
}

/** What a message says in a line, for quotes and lists. */
export function gist(message) {
  if (message.text) return message.text.replace(/\s+/g, " ");
  if (message.poll) return message.poll.question;
  if (message.photo) return message.caption ? `Photo: ${message.caption.replace(/\s+/g, " ")}` : "Photo";
  if (message.document) return message.document.file_name;
  return service(message) ?? "Message";
}

/** The line of a message that nobody wrote but that tells what happened; null for any other. */
export function service(message) {
  const by = message.from?.first_name;
  if (message.new_chat_members) return `${by} added ${names(message.new_chat_members)}`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left the group`;
  if (message.forum_topic_created) return `Topic “${message.forum_topic_created.name}” opened`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group became a supergroup";
  if (message.supergroup_chat_created || message.group_chat_created) return `${by} created the group`;
  return null;
}

function names(users) {
  return users.map((user) => user.first_name).join(", ");
}
