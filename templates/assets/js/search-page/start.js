import { copyOf } from "./words.js";
import { addressOf, firstView } from "./address.js";
import { forget, forgetAll, recentSearches } from "./recent.js";

const start = document.getElementById("search-start");
const section = document.getElementById("search-recent");
const entriesList = section.querySelector("ul");

/** Shows or hides what an empty field offers. @param {boolean} isShown */
export function showStart(isShown) {
  start.hidden = !isShown;
  if (!isShown) return;
  const queries = recentSearches();
  section.hidden = queries.length === 0;
  entriesList.replaceChildren(...queries.map(entry));
}

/** Makes the buttons work; where the last one went, the field is the next place. @param {HTMLInputElement} field */
export function bindStart(field) {
  section.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const place = [...entriesList.children].indexOf(button.closest("li"));
    if (place < 0) forgetAll(); else forget(entriesList.children[place].querySelector("a").textContent);
    showStart(true);
    const { children } = entriesList;
    (children[Math.min(place, children.length - 1)]?.querySelector("button") ?? field).focus();
  });
}

function entry(query) {
  const item = copyOf("search-past");
  const link = item.querySelector("a");
  link.href = addressOf({ q: query, sort: "relevance", widen: true, shown: firstView });
  link.textContent = query;
  const button = item.querySelector("button");
  button.setAttribute("aria-label", `${query}: ${button.textContent}`);
  return item;
}
