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

/** Makes the buttons work: one for each search, the last for all; where one went, the next has the focus, or else the field. @param {HTMLInputElement} field */
export function bindStart(field) {
  section.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const queries = recentSearches();
    const place = buttons().indexOf(button);
    keepSearches(queries[place] ? queries.toSpliced(place, 1) : []);
    showStart(true);
    (section.hidden ? field : buttons()[place]).focus();
  });
}

const buttons = () => [...section.querySelectorAll("button")];

function entry(query) {
  const item = words("past", query);
  item.querySelector("a").href = addressOf({ q: query, sort: "relevance", widen: true });
  return item;
}
