// What the page knows: the world as the stream of news tells it, and what is looked at.

const world = {
  bot: null,
  people: [],
  chats: new Map(),
  messages: new Map(), // of a chat: its messages by id
  journal: [],
};
const LONGEST_JOURNAL = 300;
const looking = { who: null, chat: null };
const unread = new Map();
const listeners = { news: [], look: [], call: [] };

export { world, looking, unread };

/** Call `listener` for each piece of "news", each change of what is looked at ("look"), or each new "call". */
export function on(kind, listener) {
  listeners[kind].push(listener);
}

/** Open the stream; `lost` is told whether the connection is down. It comes back by itself. */
export function listen(lost) {
  const stream = new EventSource("/news");
  let first = true;
  stream.onopen = () => {
    first = true; // after a break everything is told once more
    lost(false);
  };
  stream.onerror = () => lost(true);
  stream.onmessage = (event) => {
    take(JSON.parse(event.data), first);
    first = false;
  };
}

/** Do something as the person who speaks; resolves to what the server says, throws an Error otherwise. */
export async function act(name, fields, place = {}) {
  const body = JSON.stringify({ who: looking.who, chat: looking.chat, ...place, ...fields });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`/act/${name}`, { method: "POST", headers, body });
  const said = await response.json();
  if (!response.ok) throw new Error(said.error);
  return said;
}

/** Look at a chat as somebody: as another person, a private chat becomes that person's own. */
export function look(who, chat = looking.chat) {
  const wanted = world.chats.get(chat);
  looking.who = who;
  looking.chat = wanted && isMember(wanted, who) ? chat : who;
  unread.delete(looking.chat);
  history.replaceState(history.state, "", `#${looking.who}/${looking.chat}`);
  for (const listener of listeners.look) listener();
}

export function person(id) {
  return world.people.find((each) => each.id === id);
}

export function messagesOf(chat) {
  return [...(world.messages.get(chat)?.values() ?? [])];
}

/** The chats of the person who speaks, the private one first. */
export function chatsOf(who) {
  const all = [...world.chats.values()].filter((chat) => isMember(chat, who));
  return all.sort((one, other) => (other.type === "private") - (one.type === "private"));
}

function isMember(chat, who) {
  const status = chat.members.find((member) => member.id === who)?.status;
  return Boolean(status) && !["left", "kicked"].includes(status);
}

function take(news, whole) {
  if (whole) {
    world.messages.clear();
    world.journal.length = 0;
  }
  if (news.scene) takeScene(news.scene);
  for (const [chat, id] of news.gone ?? []) world.messages.get(chat)?.delete(id);
  for (const message of news.messages ?? []) takeMessage(message, whole);
  world.journal.push(...(news.journal ?? []));
  world.journal.splice(0, Math.max(0, world.journal.length - LONGEST_JOURNAL));
  if (looking.who === null) lookFirst();
  else if (!world.chats.has(looking.chat)) look(person(looking.who)?.id ?? world.people[0].id);
  if (!whole) for (const entry of news.journal ?? []) for (const listener of listeners.call) listener(entry);
  for (const listener of listeners.news) listener(news);
}

function takeScene(scene) {
  world.bot = scene.bot;
  world.people = scene.people;
  world.chats = new Map(scene.chats.map((chat) => [chat.id, chat]));
}

function takeMessage(message, whole) {
  const chat = message.chat.id;
  if (!world.messages.has(chat)) world.messages.set(chat, new Map());
  const isNew = !world.messages.get(chat).has(message.message_id);
  world.messages.get(chat).set(message.message_id, message);
  if (isNew && !whole && chat !== looking.chat) unread.set(chat, (unread.get(chat) ?? 0) + 1);
}

function lookFirst() {
  const [who, chat] = location.hash.slice(1).split("/").map(Number);
  const known = person(who) ?? world.people[0];
  if (known) look(known.id, chat || known.id);
}
