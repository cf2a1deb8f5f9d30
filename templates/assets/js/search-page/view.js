import { words, make, part } from "./words.js";
import { showResults } from "./list.js";
import { without } from "./syntax.js";
import { advice, notesOn, topicPages } from "./notes.js";
import { addressOf } from "./address.js";

/** @typedef {import("./address.js").Asked} Asked */

/** Results that the button adds. */
export const nextView = 20;

const [chips, tally, trouble, notes, list, more, status] = ["chips", "tally", "trouble", "notes", "list", "more", "status"].map(part);
let announcement;

/** What the arrow keys walk along. */
export const stops = () =>
  [...document.querySelectorAll("#search-list h2 a, #search-more, #search-start a")].filter(stop => stop.offsetParent);

/**
 * @param {Asked} asked
 * @param {object} answer
 * @param {function(string): { text: string, hit: boolean }[]} mark
 * @param {object|null} unfiltered the answer without the conditions, where that was looked up
 * @param {boolean} isAwaited whether first hits were shown, which must not move when notes come above them
 */
export function showAnswer(asked, answer, mark, unfiltered, isAwaited) {
  const { total, filters, results } = answer;
  const place = stops().indexOf(document.activeElement);
  chips.replaceChildren(...filters.map(filter => chip(asked, filter)));
  tally.replaceChildren(total ? words("tally", total) : words("none", asked.q.trim()));
  notes.replaceChildren(...notesOn(asked, answer), ...total ? [] : [advice(asked, answer, unfiltered)]);
  notes.classList.toggle("awaited", isAwaited);
  showResults(list, answer, asked.sort === "relevance", mark);
  more.hidden = total <= results.length;
  more.replaceChildren(words("more", Math.min(total - results.length, nextView)));
  // The row that was chosen is a new one now, and in the place of the button is the first of the next rows.
  stops()[place]?.focus({ preventScroll: true });
}

/** Keeps a line for the way to a topic's page, which is looked up only now that the results stand. @param {Promise<object[]>} lookup */
export async function showTopics(lookup) {
  // As high as a line with a link in it.
  const line = make("p", { className: "note" }, make("a", {}, "\u00a0"));
  notes.append(line);
  let wasSeen = false;
  requestAnimationFrame(() => { wasSeen = true; });
  // A way that can't be told is missed by nobody; a line that was seen stays, since the results would move.
  const ways = topicPages(await lookup.catch(() => []));
  if (ways.length) line.replaceChildren(...ways);
  else if (!wasSeen) line.remove();
}

/** Says of how many the results are a part. @param {number} count */
export const showWhole = count => tally.append(" ", make("span", {}, words("whole", count)));

/** Shows that nothing is asked for. */
export const showNothing = () => [chips, tally, notes, list].forEach(place => place.replaceChildren());

/**
 * Says why a search failed; the results of before stay, and are marked as such.
 * @param {string} kind
 * @param {string} before what the results that stand were found by
 */
export function showTrouble(kind, before) {
  announce(words(kind));
  trouble.querySelector("p").replaceChildren(words(kind));
  trouble.hidden = false;
  trouble.dataset.kind = kind;
  tally.replaceChildren();
  notes.replaceChildren(...list.firstChild ? [make("p", { className: "stale" }, words("stale", before))] : []);
}

/** Told politely, and only once the reader pauses. @param {...Node} said */
export function announce(...said) {
  clearTimeout(announcement);
  announcement = setTimeout(() => status.replaceChildren(...said), 800);
}

function chip(asked, filter) {
  const item = words("chip", asked.q.slice(filter.from, filter.to));
  item.querySelector("a").href = addressOf({ ...asked, q: without(asked.q, [filter]) });
  return item;
}
