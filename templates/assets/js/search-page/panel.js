import { numberText } from "./words.js";
import { canonical, isDate, stillThere, withCondition, without } from "./syntax.js";

const panel = document.getElementById("search-panel");
const sorts = [...panel.querySelectorAll("[name=sort]")];
const years = [...panel.querySelectorAll("[name=year]")];
const boxes = [...panel.querySelectorAll("[type=checkbox]")];

/**
 * Calls `choose` with what a choice changes; conditions are written into the query.
 * @param {function(): { q: string, known: { q: string, filters: import("./syntax.js").Filter[] } }} current
 * @param {function(Object): void} choose
 */
export function bindPanel(current, choose) {
  panel.addEventListener("submit", event => event.preventDefault());
  panel.addEventListener("change", ({ target }) => {
    if (target.name === "sort") {
      choose({ sort: target.value });
      return;
    }
    const { q, known } = current();
    const { syntax } = target.dataset;
    const field = syntax.split(":")[0];
    const gone = target.name === "year" ? isDate : filter => filter.field === field;
    const rest = without(q, stillThere(q, known).filter(gone));
    choose({ q: target.checked && syntax ? withCondition(rest, syntax) : rest });
  });
}

/** Shows what is asked for. @param {string} sort @param {import("./syntax.js").Filter[]} filters */
export function showChoices(sort, filters) {
  const written = filters.map(canonical);
  const anyTime = !filters.some(isDate);
  for (const input of sorts) input.checked = input.value === sort;
  for (const input of years) input.checked = input.dataset.syntax ? written.includes(input.dataset.syntax) : anyTime;
  for (const input of boxes) input.checked = written.includes(input.dataset.syntax);
}

/** Shows how many papers each year would give; without an answer nothing. @param {{ total: number, years: { year: number, count: number }[] }} [answer] */
export function showCounts(answer) {
  for (const input of years) {
    const count = input.value === "on" ? answer?.total : answer?.years.find(({ year }) => String(year) === input.value)?.count ?? 0;
    input.parentElement.querySelector(".n").textContent = answer ? numberText(count) : "";
  }
}
