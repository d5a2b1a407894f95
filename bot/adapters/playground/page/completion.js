// What comes up over the field while one types: commands, the bot's name, results of inline mode.

import { make, toast } from "./dom.js";
import { start } from "./links.js";
import { act, looking, on, world } from "./store.js";

const PAUSE = 250; // after so many milliseconds without a key an inline query is sent

export class Completion {
  /** `write` puts a text into `field`. */
  constructor(field, form, write) {
    this.field = field;
    this.write = write;
    this.at = 0;
    this.choices = [];
    this.query = null;
    this.element = make("div.completion", { id: "completion", role: "listbox", hidden: true, "aria-label": "Suggestions" });
    field.setAttribute("aria-controls", "completion");
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.close());
    on("call", (entry) => this.take(entry));
    // The bot may name its commands after somebody has begun to type one.
    on("news", () => this.choices.length || !this.field.value.startsWith("/") || this.update());
  }

  /** Show what fits the text that stands in the field now. */
  update() {
    const text = this.field.value;
    const command = /^\/(\w*)$/.exec(text);
    const mention = /(?:^|\s)@(\w*)$/.exec(text);
    const inline = this.inlineQuery(text);
    if (inline !== null) this.ask(inline);
    else if (command) this.show(this.commands(command[1].toLowerCase()));
    else if (mention && this.inGroup()) this.show(this.names(mention[1].toLowerCase()));
    else this.close();
  }

  /** Show all commands, whatever stands in the field. */
  showCommands() {
    this.field.focus();
    if (!this.field.value) this.write("/");
    else this.show(this.commands(""));
  }

  /** Whether a key that was pressed in the field was for the list. */
  key(event) {
    if (this.element.hidden) return false;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) this.mark((this.at + by + this.choices.length) % this.choices.length);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) this.choices[this.at].use();
    else if (event.key === "Enter" && !event.shiftKey && !this.choices[this.at].isWhole) this.choices[this.at].use();
    else return false;
    event.preventDefault();
    return true;
  }

  close() {
    clearTimeout(this.timer);
    this.query = null;
    this.element.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  commands(start) {
    const known = world.chats.get(looking.chat)?.commands ?? [];
    return known
      .filter(({ command }) => command.startsWith(start))
      .map(({ command, description }) => ({
        title: `/${command}`,
        about: description,
        isWhole: this.field.value === `/${command}`,
        use: () => this.write(`/${command} `),
      }));
  }

  names(start) {
    const { username, first_name: name } = world.bot;
    const use = () => this.write(this.field.value.replace(/@\w*$/, `@${username} `));
    return username.toLowerCase().startsWith(start) && start !== username.toLowerCase() ? [{ title: `@${username}`, about: name, use }] : [];
  }

  inlineQuery(text) {
    const name = world.bot?.username.toLowerCase();
    if (!world.bot?.supports_inline_queries || !text.toLowerCase().startsWith(`@${name} `)) return null;
    return text.slice(name.length + 2);
  }

  ask(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      try {
        this.query = (await act("query", { text: text.slice(0, 256) })).query;
        if (this.early?.parameters.inline_query_id === this.query) this.take(this.early);
      } catch (error) {
        toast(error.message);
      }
    }, PAUSE);
  }

  /** The bot's answer to an inline query may come before the page knows the query's id. */
  take(entry) {
    if (entry.method !== "answerInlineQuery" || entry.refusal) return;
    this.early = entry;
    const { inline_query_id: query, results, button } = entry.parameters;
    if (query !== this.query) return;
    const cards = results.map(({ id, title, description }) => ({ title, about: description ?? "", use: () => this.pick(query, id) }));
    const way = button ? [{ title: button.text, about: "", isAside: true, use: () => this.leave(button.start_parameter) }] : [];
    this.show([...way, ...cards], "inline");
  }

  /** The button above the results leads into the private chat. */
  leave(payload) {
    this.close();
    this.write("");
    start(payload);
  }

  async pick(query, result) {
    this.close();
    this.write("");
    try {
      await act("pick", { query, result });
    } catch (error) {
      toast(error.message);
    }
  }

  show(choices, kind = "words") {
    this.choices = choices;
    this.element.hidden = !choices.length;
    this.element.dataset.kind = kind;
    this.element.replaceChildren(...choices.map((choice, index) => this.line(choice, index)));
    if (choices.length) this.mark(Math.max(0, choices.findIndex((choice) => !choice.isAside)));
  }

  line({ title, about, isAside, use }, index) {
    const press = (event) => {
      event.preventDefault(); // the field keeps the focus
      use();
    };
    return make(isAside ? "div.choice.aside" : "div.choice", { id: `choice-${index}`, role: "option", onmousedown: press, onmousemove: () => this.at === index || this.mark(index) }, make("b", {}, title), make("span", {}, about));
  }

  mark(at) {
    this.at = at;
    for (const [index, line] of [...this.element.children].entries()) line.setAttribute("aria-selected", String(index === at));
    this.field.setAttribute("aria-activedescendant", `choice-${at}`);
    this.element.children[at]?.scrollIntoView({ block: "nearest" });
  }

  inGroup() {
    return world.chats.get(looking.chat)?.type !== "private";
  }
}
