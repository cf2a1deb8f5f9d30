// What a field's value means: dates, votes and marks. Each filter is a test of documents, made when the index is read.

const DATE = /^(\d{4})(?:[-./년]\s?(\d{1,2})(?:[-./월]\s?(\d{1,2}))?)?[년월일]?$/;
const VOTES = /^([<>]?=?)(\d+)\+?(?:\.\.(\d*))?$/;

/** The first day of a date's span and the first one after it, counted from 1970-01-01; null when there is no such date. */
const spanOf = (text) => {
  const [year, month, day] = DATE.exec(text)?.slice(1).map((part) => part && +part) ?? [];
  const start = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (!(year > 1899) || start.getUTCMonth() + 1 !== (month ?? 1) || start.getUTCDate() !== (day ?? 1)) return null;
  const end = day ? Date.UTC(year, month - 1, day + 1) : month ? Date.UTC(year, month) : Date.UTC(year + 1, 0);
  return [start / 864e5, end / 864e5];
};

const daysOf = (field, value) => {
  const [first, last] = value.split(/\.\.|~/);
  const from = first ? spanOf(first) : [-Infinity];
  const to = last === undefined ? from : last ? spanOf(last) : [Infinity, Infinity];
  if (!from || !to || !(first || last)) return null;
  return { after: [from[0], last ? to[1] : Infinity], before: [last === undefined ? -Infinity : from[0], to[0]] }[field] ?? [from[0], to[1]];
};

const dateTest = (field, value) => {
  const days = daysOf(field, value);
  return days && (async (index) => {
    const column = await index.days();
    const [from, below] = days.map((day) => column.find((other) => other.day >= day)?.first ?? index.count);
    return (document) => document >= from && document < below;
  });
};

const votesTest = (value) => {
  const [, sign, number, upTo] = VOTES.exec(value.replace("≥", ">=").replace("≤", "<=").replace(/\s/g, "")) ?? [];
  if (!number || (sign && upTo !== undefined)) return null;
  const n = +number;
  const [least, most] = { ">": [n + 1, Infinity], "<": [0, n - 1], "<=": [0, n], "=": [n, n] }[sign] ?? [n, upTo ? +upTo : Infinity];
  return async (index) => {
    const column = await index.votes();
    return (document) => column[document] > least && column[document] <= most + 1;
  };
};

const markTest = (name) => async (index) => {
  const bits = await index.marks(name.toLowerCase());
  return bits && ((document) => bits[document >> 3] >> (document & 7) & 1);
};

/** Makes a test of a field's value, `(index) => Promise<(document) => boolean>`; null when the value makes no sense. */
export const readFilter = (field, value) => {
  if (field === "votes") return votesTest(value);
  return field === "has" ? markTest(value) : dateTest(field, value);
};
