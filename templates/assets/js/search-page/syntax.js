// Conditions are text in the field; choices edit that text.

/** @typedef {{ field: string, value: string, minus: boolean, from: number, to: number }} Filter */

const dates = ["date", "after", "before"];

/** Whether a condition is about the time. @param {Filter} filter */
export const isDate = filter => dates.includes(filter.field);

/** A condition as the page itself would write it. @param {Filter} filter */
export const canonical = ({ field, value, minus }) => `${minus ? "-" : ""}${field}:${value}`;

/** A query without some of its places. @param {string} query @param {{ from: number, to: number }[]} places */
export const without = (query, places) =>
  places.toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to }) => `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`, query).trim();

/** A query with one condition more. @param {string} query @param {string} condition */
export const withCondition = (query, condition) => `${query.trim()} ${condition}`.trim();

/** Those conditions of an earlier query that stand at the same places in this one. @param {string} query @param {{ q: string, filters: Filter[] }} known */
export const stillThere = (query, known) =>
  known.filters.filter(({ from, to }) => query.slice(from, to) === known.q.slice(from, to));

/**
 * The queries that corrections suggest: one with all of them where each is about another word, else one for each choice of a word.
 * @param {string} query
 * @param {{ from: string, to: string }[]} corrections
 */
export function corrected(query, corrections) {
  const replace = (text, { from, to }) => {
    const at = text.toLowerCase().indexOf(from.toLowerCase());
    return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
  };
  const first = corrections.filter((correction, i) => corrections.findIndex(other => other.from === correction.from) === i);
  const others = corrections.filter(correction => !first.includes(correction));
  const all = [first.reduce(replace, query), ...others.map(other => replace(query, other))];
  return [...new Set(all)].filter(suggestion => suggestion !== query);
}
