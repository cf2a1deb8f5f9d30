import { bring, isInView, rowOf, titles } from "./rows.js";

// Each says whether it did anything.

/** Focuses the title of the next or the previous row, at first of the first in view; without rows, follows the paper's own links. */
export function toPaper(step) {
  const stops = titles();
  if (!stops.length) return follow(`.titled [rel="${step > 0 ? "next" : "prev"}"]`);
  const at = stops.findIndex(title => rowOf(title).contains(document.activeElement) && isInView(rowOf(title)));
  const next = at < 0 ? stops.find(title => title.getBoundingClientRect().top >= 0) ?? stops.at(-1) : stops[at + step];
  next?.focus({ preventScroll: true });
  if (next) bring(rowOf(next));
  return next;
}

/** Opens the paper of the row that has the focus. */
export const openPaper = () => follow(".paper:focus-within :is(h2, h3) > a");

/** Opens the digest, month or year before or after; a paper's page knows the digests beside its own. @param {"prev" | "next"} side */
export function toNeighbour(side) {
  const day = document.querySelector(".folio-no")?.dataset[side];
  if (day) location.href = day;
  return day || follow(`.head .pager [rel="${side}"]`);
}

/** Focuses the search, and selects what is in it; to select first would take the focus along without the scrolling. */
export function toSearch() {
  const field = document.querySelector('input[type="search"]');
  field?.focus();
  field?.select();
  return field;
}

function follow(selector) {
  const link = document.querySelector(selector);
  link?.click();
  return link;
}
