// The panel of raw calls: what the bot asked of the Bot API, and what it was sent.

import { make, timeOf, tool } from "./dom.js";
import { on, world } from "./store.js";

const panel = document.getElementById("journal");
const list = make("ol", {});
let drawn = 0;

/** Keep the panel drawn while it is open. */
export function start() {
  const close = tool("close", "Close", () => toggle(false));
  panel.append(make("header.bar", {}, make("h2", {}, "Raw calls"), close), list);
  on("news", draw);
}

/** Open or close the panel. */
export function toggle(open = panel.hidden) {
  panel.hidden = !open;
  document.getElementById("app").classList.toggle("with-journal", open);
  if (open) draw();
}

function draw() {
  if (panel.hidden) return;
  const first = world.journal[0]?.number ?? 0;
  if (world.journal.length && world.journal.at(-1).number < drawn) {
    drawn = 0; // another world
    list.replaceChildren();
  }
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  const fresh = world.journal.filter((entry) => entry.number > drawn);
  list.append(...fresh.map(line));
  drawn = Math.max(drawn, ...fresh.map((entry) => entry.number));
  while (Number(list.firstChild?.dataset.number) < first) list.firstChild.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function line(entry) {
  const kind = entry.method ? "call" : "update";
  const name = entry.method ?? Object.keys(entry.update).find((key) => key !== "update_id") ?? "update";
  const arrow = make("span.arrow", { title: entry.method ? "bot → playground" : "playground → bot" }, entry.method ? "→" : "←");
  const summary = make("summary", {}, arrow, make("b", {}, name), make("span.brief", {}, brief(entry, name)), make("time", {}, timeOf(entry.at)));
  const details = make("details", {}, summary);
  details.ontoggle = () => details.children.length > 1 || details.append(...body(entry));
  const item = make("li", { "data-number": entry.number, "data-kind": kind }, details);
  item.classList.toggle("refused", Boolean(entry.refusal));
  return item;
}

function body(entry) {
  if (!entry.method) return [json(entry.update)];
  return [json(entry.parameters), entry.refusal ? make("p.refusal", {}, entry.refusal) : json(entry.result)];
}

function json(value) {
  return make("pre", { tabindex: 0 }, JSON.stringify(value, null, 2));
}

function brief(entry, name) {
  if (entry.refusal) return entry.refusal;
  const about = entry.parameters ?? entry.update[name];
  const text = about?.text ?? about?.caption ?? about?.question ?? about?.data ?? about?.query ?? about?.action ?? about?.option_ids ?? "";
  return String(text).replace(/<[^>]*>/g, "").replace(/\s+/g, " ").slice(0, 80);
}
