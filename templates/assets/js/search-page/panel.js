import { numberText, part } from "./words.js";
import { canonical, isDate, stillThere, without } from "./syntax.js";

const panel = part("panel");
const inputs = [...panel.querySelectorAll("input")];

/**
 * Calls `choose` with what a choice changes; conditions are written into the query.
 * @param {function(): { q: string, known: { q: string, filters: import("./syntax.js").Filter[] } }} current
 * @param {function(Object): void} choose
 */
export function bindPanel(current, choose) {
  panel.addEventListener("submit", event => event.preventDefault());
  panel.addEventListener("change", ({ target: { name, value, checked } }) => {
    if (name === "sort") {
      choose({ sort: value });
      return;
    }
    const { q, known } = current();
    const isGone = name === "year" ? isDate : ({ field }) => value.startsWith(`${field}:`);
    const rest = without(q, stillThere(q, known).filter(isGone));
    choose({ q: `${rest} ${checked ? value : ""}`.trim() });
  });
}

/** Shows what is asked for. @param {string} sort @param {import("./syntax.js").Filter[]} filters */
export function showChoices(sort, filters) {
  const written = filters.map(canonical);
  const anyTime = !filters.some(isDate);
  for (const input of inputs) {
    const { name, value } = input;
    input.checked = name === "sort" ? value === sort : value ? written.includes(value) : anyTime;
  }
}

/** Shows how many papers each year would give; without an answer nothing. @param {{ total: number, years: { year: number, count: number }[] }} [answer] */
export function showCounts(answer) {
  for (const { value, parentElement } of inputs.filter(({ name }) => name === "year")) {
    const count = value ? answer?.years.find(({ year }) => value === `date:${year}`)?.count ?? 0 : answer?.total;
    parentElement.querySelector(".n").textContent = answer ? numberText(count) : "";
  }
}
