// The reader's last searches. They stay in the browser; storage throws where the reader has forbidden it, and then there are none.
const storageKey = "paperdigest-searches";
const most = 8;

/** The last searches, newest first. @returns {string[]} */
export function recentSearches() {
  try {
    return JSON.parse(localStorage.getItem(storageKey))?.filter(query => typeof query === "string") ?? [];
  } catch {
    return [];
  }
}

/** Keeps a search in front; what was its beginning, typed on the way to it, goes. @param {string} query */
export const remember = query =>
  keepSearches([query, ...recentSearches().filter(other => !query.startsWith(other))].slice(0, most));

/** @param {string[]} queries all that is to be kept */
export function keepSearches(queries) {
  try {
    localStorage.setItem(storageKey, JSON.stringify(queries));
  } catch {
    // As above.
  }
}
