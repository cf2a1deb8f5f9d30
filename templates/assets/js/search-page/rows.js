import { words, dayText, languageOf, make } from "./words.js";

const home = document.getElementById("main").dataset.home;

/**
 * A result as a row of the ledger.
 * @param {object} result of the engine's answer
 * @param {function(string): { text: string, hit: boolean }[]} mark
 * @returns {DocumentFragment}
 */
export function row(result, mark) {
  const { url, title, votes, authors, summary, date, marks } = result;
  const item = words("row", marked(mark(title)), languageOf(title), votes ?? words("unvoted"), marked(mark(summary)), authors.length ? who(result, mark) : "", dayText(date));
  const find = selector => item.querySelector(selector);
  find("a").href = url;
  find(".when").href = `${home}${date.replaceAll("-", "/")}/`;
  find("time").dateTime = date;
  if (!marks.includes("code")) find(".code").remove();
  return item;
}

/** The author who was searched, or else the first, and how many more. */
function who({ authors, authorCount }, mark) {
  const segments = authors.map(mark);
  const found = Math.max(0, segments.findIndex(parts => parts.every(({ text, hit }) => hit || !text.trim())));
  return words(authorCount > 1 ? "who-more" : "who", authorCount - 1, marked(segments[found]), languageOf(authors[found]));
}

const marked = segments => make("span", {}, ...segments.map(({ text, hit }) => hit ? make("mark", {}, text) : text));
