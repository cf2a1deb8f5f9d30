import { words, make } from "./words.js";
import { row } from "./rows.js";

/**
 * Shows results, each group under its own words. The first group of literal hits needs none,
 * and results in order of date or votes are not grouped.
 * @param {HTMLElement} list
 * @param {object} answer
 * @param {boolean} isGrouped
 * @param {function(string): { text: string, hit: boolean }[]} mark
 */
export function showResults(list, answer, isGrouped, mark) {
  list.replaceChildren();
  let group;
  for (const result of answer.results) {
    const match = isGrouped ? result.match : "literal";
    if (group?.dataset.match !== match) group = startGroup(list, answer, match);
    group.append(row(result, mark));
  }
}

function startGroup(list, answer, match) {
  const group = make("ol", { className: "papers results", start: list.querySelectorAll("li").length + 1 });
  group.dataset.match = match;
  if (match !== "literal") {
    const count = answer.groups.reduce((sum, other) => other.match === match ? sum + other.count : sum, 0);
    const heading = make("p", { className: "group", id: `search-group-${match}` }, words(match, count));
    group.setAttribute("aria-labelledby", heading.id);
    list.append(heading);
  }
  list.append(group);
  return group;
}
