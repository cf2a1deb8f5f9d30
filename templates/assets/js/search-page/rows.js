import { words, dayText, languageOf, numberText, copyOf, make } from "./words.js";

const home = document.getElementById("main").dataset.home;

/**
 * A result as a row of the ledger.
 * @param {object} result of the engine's answer
 * @param {function(string): { text: string, hit: boolean }[]} mark
 * @returns {HTMLLIElement}
 */
export function row(result, mark) {
  const item = copyOf("search-row");
  const find = selector => item.querySelector(selector);
  item.dataset.id = result.id;

  const title = find("h2 a");
  title.href = result.url;
  title.lang = languageOf(result.title);
  title.append(...marked(mark(result.title)));

  if (result.votes !== null) find(".v").replaceChildren(numberText(result.votes));
  if (result.summary) find(".sum").append(...marked(mark(result.summary))); else find(".body").remove();
  if (result.authors.length) find(".who").append(who(result, mark)); else find(".who").remove();

  find(".when").href = `${home}${result.date.replaceAll("-", "/")}/`;
  const time = find("time");
  time.dateTime = result.date;
  time.append(dayText(result.date));

  if (!result.marks.includes("code")) find(".code").remove();
  return item;
}

/** The author who was searched, or else the first, and how many more. */
function who({ authors, authorCount }, mark) {
  const segments = authors.map(mark);
  const found = Math.max(0, segments.findIndex(parts => parts.every(({ text, hit }) => hit || !text.trim())));
  const name = make("span", {}, ...marked(segments[found]));
  return authorCount > 1
    ? words("who-more", authorCount - 1, name, languageOf(authors[found]))
    : words("who", name, languageOf(authors[found]));
}

const marked = segments => segments.map(({ text, hit }) => hit ? make("mark", {}, text) : text);
