// What a field's value means: dates, votes and marks.

const DATE = "\\d{4}(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?|\\s?년(?:\\s?\\d{1,2}\\s?월(?:\\s?\\d{1,2}\\s?일)?)?)?";
const DATE_VALUE = new RegExp(`(?:${DATE})?(?:(?:\\.\\.|~)(?:${DATE})?)?(?=\\s|$)`, "uy");
const RANGE_SIGN = /\.\.|~/;
const VOTES = /^(>=?|<=?|=|≥|≤)?\s*(\d+)(\+)?(?:\.\.(\d+)?)?$/;

/** How long the date at a place of the query is: it may hold spaces (2025년 1월). */
export const dateLength = (text, at) => {
  DATE_VALUE.lastIndex = at;
  return DATE_VALUE.exec(text)?.[0].length ?? 0;
};

const dayNumber = (year, month, day) => Math.round(Date.UTC(year, month - 1, day) / 864e5);

/** The first day of a date's span and the first one after it, counted from 1970-01-01; null when there is no such date. */
const spanOf = (text) => {
  const [year, month, day] = text.match(/\d+/g).map(Number);
  if (year < 1900 || (month !== undefined && (month < 1 || month > 12))) return null;
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
  const start = dayNumber(year, month ?? 1, day ?? 1);
  return [start, day ? start + 1 : month ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1)];
};

const readDate = (field, value) => {
  if (!value || !dateLength(value, 0)) return null;
  const [first, last] = RANGE_SIGN.test(value) ? value.split(RANGE_SIGN) : [value, value];
  const from = first ? spanOf(first) : [-Infinity];
  const to = last ? spanOf(last) : [0, Infinity];
  if (!from || !to || (!first && !last)) return null;
  if (field === "after") return { days: [from[0], last === first ? Infinity : to[1]] };
  if (field === "before") return { days: [first === last ? -Infinity : from[0], to[0]] };
  return { days: [from[0], to[1]] };
};

const readVotes = (value) => {
  const [, sign, number, , upTo] = VOTES.exec(value) ?? [];
  if (number === undefined) return null;
  const n = Number(number);
  if (upTo) return { votes: [n, Number(upTo)] };
  if (sign === ">") return { votes: [n + 1, Infinity] };
  if (sign === "<") return { votes: [0, n - 1] };
  if (sign === "<=" || sign === "≤") return { votes: [0, n] };
  if (sign === "=") return { votes: [n, n] };
  return { votes: [n, Infinity] };
};

/** What a value asks for: { days: [from, below] }, { votes: [from, to] } or { mark }; null when it makes no sense. */
export const readFilter = (field, value) => {
  if (field === "votes") return readVotes(value);
  return field === "has" ? { mark: value.toLowerCase() } : readDate(field, value);
};

/** The first document of a day or a later one. */
const firstOf = async (index, day) => {
  if (day === -Infinity) return 0;
  if (day === Infinity) return index.count;
  const date = new Date(day * 864e5);
  const { years } = index;
  if (!date.getUTCMonth() && date.getUTCDate() === 1) return years.find(({ year }) => year >= date.getUTCFullYear())?.first ?? index.count;
  const days = await index.days();
  let at = 0;
  while (at < days.length && days[at].day < day) at++;
  return at < days.length ? days[at].first : index.count;
};

const testOf = async (index, { days, votes, mark }) => {
  if (days) {
    const [from, below] = await Promise.all(days.map((day) => firstOf(index, day)));
    return (document) => document >= from && document < below;
  }
  if (votes) {
    const column = await index.votes();
    return (document) => column[document] > votes[0] && column[document] <= votes[1] + 1;
  }
  const bits = await index.marks(mark);
  return (document) => (bits[document >> 3] >> (document & 7) & 1) === 1;
};

/**
 * A test that tells whether a document passes all filters; null without filters.
 * @returns {Promise<((document: number) => boolean) | null>}
 */
export const testFor = async (index, filters) => {
  const tests = await Promise.all(filters.map(async (filter) => {
    const test = await testOf(index, filter.asks);
    return filter.minus ? (document) => !test(document) : test;
  }));
  return tests.length ? (document) => tests.every((test) => test(document)) : null;
};
