// A poll: its question, options to vote for, the running clock, and once voted or over, the results.

import { avatar, icon, make, toast } from "./dom.js";
import { act, looking, person } from "./store.js";
import { dressed } from "./text.js";

const RADIUS = 7;
const LENGTH = 2 * Math.PI * RADIUS;

/** The poll of a message as whoever speaks sees it. */
export function pollOf(message) {
  const view = viewOf(message);
  const { poll } = view;
  const element = make(
    "section.poll",
    { "aria-label": `${kind(view)}: ${poll.question}` },
    make("h3", {}, dressed(poll.question, poll.question_entities)),
    make("div.about", {}, make("span", {}, kind(view)), view.isOver ? null : clock(poll)),
    make("div.options", {}, poll.options.map((option, index) => optionOf(view, option, index))),
    explanation(view),
    foot(view, message),
  );
  element.classList.toggle("shown", view.isShown);
  return element;
}

/** When a poll closes by itself (seconds since the epoch), or null. */
export function closesAt(message) {
  return message.poll && !message.poll.is_closed ? (message.poll.close_date ?? null) : null;
}

function viewOf(message) {
  const { poll, votes = {} } = message;
  const own = votes[looking.who] ?? [];
  const closes = closesAt(message);
  const isOver = poll.is_closed || (closes !== null && Date.now() / 1000 >= closes);
  const correct = new Set(poll.correct_option_ids ?? []);
  return { message, poll, votes, own, isOver, correct, isShown: isOver || own.length > 0 };
}

function kind({ poll, isOver }) {
  if (isOver) return "Final results";
  const name = poll.type === "quiz" ? "quiz" : "poll";
  return poll.is_anonymous ? `Anonymous ${name}` : name[0].toUpperCase() + name.slice(1);
}

/** The ring that empties, and the seconds left. */
function clock(poll) {
  if (!poll.close_date) return null;
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 18 18");
  svg.setAttribute("aria-hidden", "true");
  for (const part of ["track", "hand"]) {
    const circle = document.createElementNS(namespace, "circle");
    circle.setAttribute("class", part);
    for (const [name, value] of Object.entries({ cx: 9, cy: 9, r: RADIUS })) circle.setAttribute(name, value);
    svg.append(circle);
  }
  const left = make("span.left", {});
  const element = make("span.clock", { role: "timer", "data-closes": poll.close_date, "data-period": poll.open_period ?? 0 }, svg, left);
  tick(element);
  return element;
}

/** Set a clock to the present moment; false once its time is up. */
export function tick(element) {
  const seconds = Number(element.dataset.closes) - Date.now() / 1000;
  const share = Math.max(0, Math.min(1, seconds / (Number(element.dataset.period) || seconds || 1)));
  const hand = element.querySelector(".hand");
  hand.style.strokeDasharray = `${share * LENGTH} ${LENGTH}`;
  const whole = Math.max(0, Math.ceil(seconds));
  element.querySelector(".left").textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  element.classList.toggle("urgent", seconds < 5);
  return seconds > 0;
}

function optionOf(view, option, index) {
  const { poll, isShown, own, correct } = view;
  const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
  const chosen = own.includes(index);
  const right = isShown && correct.has(index);
  const wrong = isShown && chosen && correct.size > 0 && !right;
  const bar = make("span.bar", {}, make("span", { class: "fill" }));
  bar.firstChild.style.inlineSize = `${share}%`;
  const verdict = right ? ", right" : wrong ? ", wrong" : "";
  const element = make(
    "button.option",
    {
      type: "button",
      disabled: isShown,
      "aria-pressed": String(chosen),
      "aria-label": isShown ? `${option.text}: ${share} %${chosen ? ", your vote" : ""}${verdict}` : option.text,
      onclick: () => choose(view, index, element),
    },
    make("span.mark", {}, isShown ? make("span.share", {}, `${share}%`) : null),
    make("span.label", {}, dressed(option.text, option.text_entities), isShown ? voters(view, index) : null),
    isShown ? bar : null,
    isShown && (right || chosen) ? make("span.verdict", {}, icon(wrong ? "close" : "check")) : null,
  );
  for (const [name, holds] of Object.entries({ chosen, right, wrong })) element.classList.toggle(name, holds);
  return element;
}

function voters({ votes, poll }, index) {
  if (poll.is_anonymous) return null;
  const people = Object.entries(votes).filter(([, options]) => options.includes(index)).map(([id]) => person(Number(id)));
  return make("span.voters", {}, people.filter(Boolean).map((each) => avatar(each, "tiny")));
}

async function choose({ poll, message }, index, element) {
  if (poll.allows_multiple_answers) {
    element.classList.toggle("picked");
    element.setAttribute("aria-pressed", String(element.classList.contains("picked")));
    return;
  }
  element.classList.add("busy");
  await vote(message, [index]);
  element.classList.remove("busy");
}

async function vote(message, options) {
  try {
    await act("vote", { message: message.message_id, options });
  } catch (error) {
    toast(error.message);
  }
}

function explanation({ poll, isShown }) {
  if (!isShown || !poll.explanation) return null;
  const text = make("p", {}, dressed(poll.explanation, poll.explanation_entities));
  return make("div.explanation", { role: "note" }, icon("bulb"), text);
}

function foot({ poll, message, own, isOver }) {
  const count = poll.total_voter_count;
  const told = make("span.count", {}, count === 0 ? "No votes yet" : `${count} ${count === 1 ? "vote" : "votes"}`);
  const retract = () => vote(message, []);
  if (own.length && !isOver && poll.type !== "quiz") {
    return make("div.foot", {}, told, make("button.plain", { type: "button", onclick: retract }, "Take back my vote"));
  }
  if (poll.allows_multiple_answers && !own.length && !isOver) {
    const send = (event) => {
      const options = [...event.currentTarget.closest(".poll").querySelectorAll(".option")];
      vote(message, options.flatMap((option, index) => (option.classList.contains("picked") ? [index] : [])));
    };
    return make("div.foot", {}, told, make("button.plain", { type: "button", onclick: send }, "Vote"));
  }
  return make("div.foot", {}, told);
}
