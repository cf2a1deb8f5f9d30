// The page's words lie in <template id="search-words">, so that the interface's language is the template's business alone.
const spoken = document.documentElement.lang;
const grouped = new Intl.NumberFormat(spoken);
const calendar = new Intl.DateTimeFormat(spoken, { dateStyle: "long", timeZone: "UTC" });
const entries = new Map([...document.getElementById("search-words").content.children].map(entry => [entry.dataset.words, entry]));

const places = /\{(\d)(:n)?\}/;

/** A day in words. @param {string} iso "2025-01-15" */
export const dayText = iso => calendar.format(new Date(iso));

/** @param {number} value */
export const numberText = value => grouped.format(value);

/**
 * Words with their places filled in. Values become text nodes, never markup; nodes are put in as they are.
 * Where there are words for the number one, the first number among the values decides.
 * @param {string} name
 * @param {...(string|number|Node)} values
 * @returns {DocumentFragment}
 */
export function words(name, ...values) {
  const isOne = values.find(value => typeof value === "number") === 1;
  const entry = (isOne && entries.get(`${name}-one`)) || entries.get(name);
  const filled = document.createDocumentFragment();
  filled.append(...entry.cloneNode(true).childNodes);
  for (const element of filled.querySelectorAll("[lang]")) element.lang = element.lang.replace(places, (_, place) => values[place]);

  const walker = document.createTreeWalker(filled, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    // Splitting by a pattern with two groups gives text, number, ":n", text, number, ":n", … text.
    const parts = text.data.split(places);
    text.replaceWith(...parts.flatMap((part, i) => i % 3 === 0 ? [part] : i % 3 === 1 ? [shown(values[part], parts[i + 1])] : []));
  }
  return filled;
}

const shown = (value, isGrouped) => typeof value === "number" ? isGrouped ? numberText(value) : String(value) : value ?? "";

/** The same as plain text. */
export const wordsText = (name, ...values) => words(name, ...values).textContent;

/** An element with what it holds. @param {string} tag @param {Object} properties @param {...(string|Node)} content */
export function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** Words in a language of their own are told apart for those who hear the page. @param {string} text */
export const languageOf = text => /[ㄱ-ㅣ가-힣]/.test(text) ? "ko" : "en";

/** A copy of what a template holds. @param {string} id @returns {HTMLElement} */
export const copyOf = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
