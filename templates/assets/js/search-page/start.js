import { part, words } from "./words.js";
import { addressOf } from "./address.js";
import { keepSearches, recentSearches } from "./recent.js";

const start = part("start");
const section = part("recent");
const entriesList = section.querySelector("ul");

/** Shows or hides what an empty field offers. @param {boolean} isShown */
export function showStart(isShown) {
  start.hidden = !isShown;
  if (!isShown) return;
  entriesList.replaceChildren(...recentSearches().map(entry));
  section.hidden = !entriesList.firstChild;
}

/** Makes the buttons work; where the last one went, the field is the next place. @param {HTMLInputElement} field */
export function bindStart(field) {
  section.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    // The button that clears all stands in no entry.
    const place = [...entriesList.children].indexOf(button.closest("li"));
    keepSearches(place < 0 ? [] : recentSearches().toSpliced(place, 1));
    showStart(true);
    const { children } = entriesList;
    (children[Math.min(place, children.length - 1)]?.querySelector("button") ?? field).focus();
  });
}

function entry(query) {
  const item = words("past", query);
  item.querySelector("a").href = addressOf({ q: query, sort: "relevance", widen: true });
  return item;
}
