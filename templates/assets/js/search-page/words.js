// The page's words lie in <template id="search-words">, so that the interface's language is the template's business alone.
const spoken = document.documentElement.lang;
const calendar = new Intl.DateTimeFormat(spoken, { dateStyle: "long", timeZone: "UTC" });
const place = /\{(\d)(?::n)?\}/;

/** A number with its digits grouped. @type {function(number): string} */
export const numberText = new Intl.NumberFormat(spoken).format;

/** A day in words. @param {string} iso "2025-01-15" */
export const dayText = iso => calendar.format(new Date(iso));

/** The page's element of a name. @param {string} name @returns {HTMLElement} */
export const part = name => document.getElementById(`search-${name}`);

/** An element with what it holds. @param {string} tag @param {Object} properties @param {...(string|Node)} content */
export function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** The language of a title or a name. @param {string} text */
export const languageOf = text => /[ㄱ-ㅣ가-힣]/.test(text) ? "ko" : "en";

/**
 * Words with their places filled in. Values become text nodes, never markup; nodes are put in as they are.
 * Where there are words for the number one, the first number among the values decides.
 * @param {string} name
 * @param {...(string|number|Node)} values
 * @returns {DocumentFragment}
 */
export function words(name, ...values) {
  const isOne = values.find(value => typeof value === "number") === 1;
  const entry = (isOne && entryOf(`${name}-one`)) || entryOf(name);
  const filled = new DocumentFragment();
  filled.append(...entry.cloneNode(true).childNodes);
  fill(filled, values);
  return filled;
}

const entryOf = name => part("words").content.querySelector(`[data-words="${name}"]`);

function fill(parent, values) {
  for (const node of [...parent.childNodes]) {
    if (node.nodeType === Node.TEXT_NODE) {
      // Splitting by a pattern with a group gives text, number, text, number, … text.
      node.replaceWith(...node.data.split(place).map((typed, i) => i % 2 ? shown(values[typed]) : typed));
    } else {
      if (node.lang) node.lang = node.lang.replace(place, (_, number) => values[number]);
      fill(node, values);
    }
  }
}

const shown = value => typeof value === "number" ? numberText(value) : value ?? "";
