// What is asked for, as the address bar holds it.

/** Results of a first view; later ones come by the button. */
export const firstView = 10;

/**
 * @typedef {{ q: string, sort: "relevance" | "date" | "votes", widen: boolean, shown: number }} Asked
 * @param {string} search of an address
 * @param {number} [shown] how many results there were in view
 * @returns {Asked}
 */
export function askedBy(search, shown = firstView) {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort");
  // The field of the index of authors asks for a name alone.
  const author = (parameters.get("author") ?? "").replace(/[\s"]+/g, " ").trim();
  return {
    q: parameters.get("q") ?? (author && (author.includes(" ") ? `author:"${author}"` : `author:${author}`)),
    sort: ["date", "votes"].includes(sort) ? sort : "relevance",
    widen: parameters.get("widen") !== "no",
    shown,
  };
}

/** The address of what is asked for, from the page's own path on. @param {Asked} asked */
export function addressOf({ q, sort, widen }) {
  const parameters = new URLSearchParams();
  if (q.trim()) parameters.set("q", q.trim());
  if (sort !== "relevance") parameters.set("sort", sort);
  if (!widen) parameters.set("widen", "no");
  return `${location.pathname}?${parameters}`.replace(/\?$/, "");
}
