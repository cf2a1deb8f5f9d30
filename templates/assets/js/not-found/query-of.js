/**
 * What to search for instead of a page: the number of a paper, the month of a day, or else the words of the address's last part.
 * @param {string} path below the home page, percent-encoded, such as "authors/ada-lovelace/"
 */
export function queryOf(path) {
  const text = decoded(path);
  const number = text.match(/\d{4}\.\d{4,5}/)?.[0];
  const month = text.match(/^(\d{4})\/(\d\d)(?=\/|$)/);
  if (number) return number;
  if (month) return `date:${month[1]}-${month[2]}`;
  const last = text.replace(/\/+$/, "").split("/").pop().replace(/\.\w+$/, "");
  return last === "404" || last === "index" ? "" : last.replace(/[-_+.\s]+/g, " ").trim();
}

const decoded = path => { try { return decodeURIComponent(path); } catch { return ""; } };
