import { words, wordsText, copyOf, make } from "./words.js";
import { firstView } from "./address.js";
import { without } from "./syntax.js";
import { addResults } from "./list.js";
import { advice, notesOn, wayTo } from "./notes.js";

/** @typedef {import("./address.js").Asked} Asked */

/** Results that the button adds. */
export const nextView = 20;

const part = name => document.getElementById(`search-${name}`);
const [chips, tally, waiting, notes, list, more, status] = ["chips", "tally", "waiting", "notes", "list", "more", "status"].map(part);
const ownTitle = document.title;
let announcement;

/** What the arrow keys walk along. */
export const stops = () =>
  [...document.querySelectorAll("#search-list h2 a, #search-more, #search-start a")].filter(stop => stop.offsetParent);

/**
 * Shows an answer from its first result on.
 * @param {Asked} asked
 * @param {object} answer
 * @param {function(string): { text: string, hit: boolean }[]} mark
 * @param {number} unfiltered how many there are without the conditions, where that was looked up
 */
export function showAnswer(asked, answer, mark, unfiltered) {
  const held = document.activeElement.closest("#search-list li")?.dataset.id;
  chips.replaceChildren(...answer.filters.map(filter => chip(asked, filter)));
  chips.hidden = !answer.filters.length;
  tally.replaceChildren(answer.total ? words("tally", answer.total) : words("none", asked.q.trim()));
  notes.replaceChildren(...notesOn(asked, answer), ...answer.total ? [] : [advice(asked, answer, unfiltered)]);
  list.replaceChildren();
  showMore(asked, answer, mark);
  // The row that was chosen by keys is a new one now.
  [...list.querySelectorAll("li")].find(item => item.dataset.id === held)?.querySelector("h2 a").focus({ preventScroll: true });
}

/** Adds results to those that stand. */
export function showMore(asked, answer, mark) {
  addResults(list, answer, asked.sort === "relevance", mark);
  const left = answer.total - list.querySelectorAll("li").length;
  more.hidden = left <= 0;
  if (left > 0) more.replaceChildren(words("more", Math.min(left, nextView)));
}

/** Says of how many the results are a part. @param {number} count */
export const showWhole = count => tally.append(" ", make("span", {}, words("whole", count)));

/** Shows that nothing is asked for. */
export function showNothing() {
  for (const place of [chips, tally, notes, list]) place.replaceChildren();
  chips.hidden = more.hidden = true;
  waiting.hidden = true;
}

/** The address bar's neighbour. @param {string} q */
export const showTitle = q => { document.title = q.trim() ? wordsText("title", q.trim(), ownTitle) : ownTitle; };

/** @param {boolean} isShown */
export const showWaiting = isShown => { waiting.hidden = !isShown; };

/**
 * Says why a search failed, above the results of before or below them.
 * @param {string} kind
 * @param {{ below: boolean, before: string, again: function(): void }} options `before`: what the results that stand were found by
 */
export function showTrouble(kind, { below, before, again }) {
  const reload = make("button", { type: "button", className: "btn", onclick: () => location.reload() }, words("reload"));
  const retry = make("button", { type: "button", className: "btn", onclick: again }, words("retry"));
  const buttons = { version: [reload], missing: [retry, reload] }[kind] ?? [retry];
  const trouble = make("div", { className: "trouble" }, make("p", {}, words(kind)), make("p", { className: "acts" }, ...buttons));
  if (below) {
    list.append(trouble);
  } else {
    tally.replaceChildren();
    notes.replaceChildren(trouble, ...list.firstChild ? [make("p", { className: "note stale" }, words("stale", before))] : []);
  }
  announce(wordsText(kind));
}

/** Takes back what was said of a failure. */
export const hideTrouble = () => list.querySelector(".trouble")?.remove();

/** Told politely, and only once the reader pauses. @param {string} text */
export function announce(text) {
  clearTimeout(announcement);
  announcement = setTimeout(() => { status.textContent = text; }, 800);
}

/** After a choice, where the focus went with what was chosen. */
export const holdFocus = () => { if (document.activeElement === document.body) tally.focus({ preventScroll: true }); };

function chip(asked, filter) {
  const item = copyOf("search-chip");
  item.querySelector("a").href = wayTo(asked, { q: without(asked.q, [filter]), shown: firstView }).href;
  item.querySelector("span").textContent = asked.q.slice(filter.from, filter.to);
  return item;
}
