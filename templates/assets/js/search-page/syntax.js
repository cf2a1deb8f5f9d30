// Conditions are text in the field; choices edit that text.

/** @typedef {{ field: string, value: string, minus: boolean, from: number, to: number }} Filter */

/** Whether a condition is about the time. @param {Filter} filter */
export const isDate = ({ field }) => ["date", "after", "before"].includes(field);

/** A condition as the page itself would write it. @param {Filter} filter */
export const canonical = ({ field, value, minus }) => `${minus ? "-" : ""}${field}:${value}`;

/** A query without some of its places. @param {string} query @param {{ from: number, to: number }[]} places in their order */
export const without = (query, places) =>
  places.reduceRight((text, { from, to }) => `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`, query).trim();

/** A query with another condition in the place of one. @param {string} query @param {Filter} filter @param {string} condition */
export const replaced = (query, { from, to, minus }, condition) => `${query.slice(0, from)}${minus ? "-" : ""}${condition}${query.slice(to)}`;

/** Those conditions of an earlier query that stand at the same places in this one. @param {string} query @param {{ q: string, filters: Filter[] }} known */
export const stillThere = (query, known) =>
  known.filters.filter(({ from, to }) => query.slice(from, to) === known.q.slice(from, to));

/** A query with its corrections; of several for one word the first holds. @param {string} query @param {{ from: string, to: string }[]} corrections */
export const corrected = (query, corrections) => corrections.reduce((text, { from, to }) => {
  const word = from.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu"), () => to);
}, query);
