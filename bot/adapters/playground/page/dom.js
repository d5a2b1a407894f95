// Making elements. Whatever comes from the world goes in as text, never as markup.

/** An element: `make("p.note", {title: "x"}, "text", otherElement)`; empty children are left out. */
export function make(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** One of the drawings that stand in the page as symbols. */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(namespace, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** A round button with nothing but a drawing on it; `label` is for those who don't see it. */
export function tool(name, label, onclick) {
  return make("button.tool", { type: "button", title: label, "aria-label": label, onclick }, icon(name));
}

/** A disc with the first letter of a person's name, or a drawing for the bot and for groups. */
export function avatar(who, size = "") {
  const drawn = who.is_bot ? "bot" : who.title ? "group" : null;
  const tone = drawn ? drawn : `person-${who.id % 5}`;
  const face = drawn ? icon(drawn) : who.first_name.slice(0, 1);
  return make("span.avatar", { "data-tone": tone, "data-size": size, "aria-hidden": "true" }, face);
}

/** The time of day of a moment in seconds since the epoch: 09:05. */
export function timeOf(seconds) {
  const moment = new Date(seconds * 1000);
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** A line that stands over everything for a while. */
export function toast(text) {
  const line = make("p.toast", {}, text);
  document.getElementById("toasts").append(line);
  setTimeout(() => line.remove(), 4500);
}
