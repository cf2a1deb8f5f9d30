const title = ":is(h2, h3) > a";

/** The titles of the rows that are shown. */
export const titles = () => [...document.querySelectorAll(`.paper ${title}`)].filter(link => link.checkVisibility());

/** The row that holds an element. @param {Element} element */
export const rowOf = element => element.closest(".paper");

/** Whether any of a row is in the window. @param {Element} row */
export function isInView(row) {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * Brings a row into the window with the least movement, of one that is taller the top. At once: keys that are held outrun a smooth way.
 * @param {Element} row
 */
export function bring(row) {
  for (const part of [row, row.querySelector(title)]) part.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** Keeps in the window a row that is opened or closed with the keyboard, for its switch moves; what is fetched for it makes it grow later. */
export function followOpening() {
  const sizes = new ResizeObserver(([{ target }]) => bring(target));
  document.addEventListener("change", ({ target }) => { if (target.matches(".more :focus-visible")) sizes.observe(rowOf(target)); });
  document.addEventListener("focusout", () => sizes.disconnect());
}
