/**
 * What to search for instead of a page: the number of a paper, the month or the year of a date, or else the words of the address's last part.
 * @param {string} path below the home page, percent-encoded, such as "authors/ada-lovelace/"
 */
export function queryOf(path) {
  const text = decoded(path);
  const number = text.match(/\d{4}\.\d{4,5}/)?.[0];
  const old = text.match(/(?:^|\/)([a-z-]+(?:\.[a-z]{2})?)[-/](\d{7})(?!\d)/i);
  const date = text.match(/^(\d{4})(?:\/(0[1-9]|1[0-2]))?(?=\/|$)/);
  if (number) return number;
  if (old) return `${old[1]}/${old[2]}`;
  if (date) return `date:${date.slice(1).filter(Boolean).join("-")}`;
  const last = text.replace(/\/+$/, "").split("/").pop().replace(/\.\w+$/, "");
  return last === "404" || last === "index" ? "" : last.replace(/[-_+.\s]+/g, " ").trim();
}

const decoded = path => { try { return decodeURIComponent(path); } catch { return ""; } };
