// From what was typed to a query: syntax, fields, words.
import { fold, lowerCase, TYPED_WORD } from "./tokens.js";
import { isFiller, isVerbal, stem } from "./language.js";
import { readFilter } from "./filters.js";
import { findIdentifiers } from "./identifiers.js";
import { IN_NAME, IN_TITLE } from "./rank.js";

const LONGEST_QUERY = 300;
const MOST_WORDS = 32;
const FIELDS = new Map(Object.entries({
  author: "author 저자", title: "title 제목", topic: "topic 주제", after: "after since 이후", before: "before until 이전",
  date: "date year 날짜", votes: "votes vote 추천", has: "has",
}).flatMap(([field, names]) => names.split(" ").map((name) => [name, field])));

/** The place (bit of an impact) that a field's words must stand in; 0 for anywhere. */
const PLACES = { author: IN_NAME, title: IN_TITLE, topic: 0 };

// A sign, a name with a colon (or before a comparison), and a phrase, a date with spaces or what stands up to the next space.
const TOKEN = new RegExp(`\\s*(-?)(?:((?:votes?|추천)(?=\\s*[<>=≤≥])|\\p{L}+(?=:[^\\s/:])|(?:${[...FIELDS.keys()].join("|")})(?=:)):?\\s*)?`
  + "(?:\"([^\"]*)(\"?)|(\\||(?:\\d{4}년(?:\\s?\\d+월(?:\\s?\\d+일)?)?(?:\\.\\.|~)?)+(?!\\S)|(?:[<>=≤≥]+\\s*)?[^\\s|]+)?)", "iuy");

/** A day, month or year as people write it in a sentence; a bare year may be a number of something else. */
const BARE_DATE = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?|년(?:\s?\d+월(?:\s?\d+일)?)?)$/;

/** Widths and kinds of quotes and signs made one, letter for letter, so that places in the query stay true. */
const level = (text) => text
  .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
  .replace(/[“”„«»]/g, "\"").replace(/−/g, "-").replace(/[\p{Cc}\u200b\ufeff]/gu, " ");

const readWord = (typed) => {
  const as = (kind) => ({ kind, text: typed, core: typed });
  if (!/[가-힣ㄱ-ㅣ]/.test(typed)) return as("latin");
  if (/^[ㄱ-ㅎ]+$/.test(typed)) return as("initials");
  const text = typed.replace(/[ㅏ-ㅣ]+$|[ㅋㅠㅜㅎ]{2,}$/, "");
  return /^[가-힣]+[ㄱ-ㅎ]?$/.test(text) ? { kind: "hangul", text, core: stem(text), verbal: isVerbal(text) } : as("keys");
};

/** The words of a value, each an item: { kind: "hangul" | "latin" | "initials" | "keys", text, core, place, filler, verbal }. */
export const toItems = (value, place = 0) => (lowerCase(fold(value)).match(TYPED_WORD) ?? [])
  .map((word) => ({ ...readWord(word), place, filler: !place && isFiller(word) }));

/** Adds a token's items: to the words, to those that must not occur, or as another choice beside the ones before. */
const add = (query, items, { minus, or, ...typed }) => {
  if (minus) query.without.push(items);
  else if (or && query.items.length) {
    const { token } = query.items.at(-1);
    const before = query.items.filter((item) => item.token === token);
    const options = [...before[0].options ?? [before], items];
    query.items.splice(-before.length, before.length, { kind: "any", token, ...typed, options, text: typed.raw, core: typed.raw });
  } else query.items.push(...items.map((item) => ({ ...item, token: query.tokens, ...typed })));
  query.tokens++;
};

/** Reads the token that a match of TOKEN is; gives what it says of the next one. */
const readToken = (query, match, state) => {
  const [whole, sign, name, phrase, closing, word] = match;
  const from = match.index + whole.length - whole.trimStart().length;
  const to = match.index + whole.length;
  const field = name ? FIELDS.get(name.normalize("NFC").toLowerCase()) : BARE_DATE.test(word) ? "date" : undefined;
  const value = phrase ?? word ?? "";
  const minus = Boolean(sign || state.not);
  if (phrase !== undefined && !closing) query.problems.push({ kind: "quote", text: "\"" });
  if (!name && !sign && /^(?:OR|\||NOT)$/.test(word)) return { or: word !== "NOT" || state.or, not: word === "NOT" };
  if (name && !field) query.unknownFields.push(name);
  const isFilter = field && !(field in PLACES);
  const test = isFilter && value && readFilter(field, value);
  if (test) query.tests.push({ test, minus, field, value });
  if (isFilter && value && !test) query.problems.push({ kind: field === "votes" ? "votes" : "date", text: value });
  const filter = { field, value, minus, from, to };
  if (field && value && (test || !isFilter)) query.filters.push(filter);
  if (isFilter) return {};
  const place = PLACES[field] ?? 0;
  const items = toItems(value, place);
  if (items.length) {
    const quoted = phrase !== undefined;
    const isTopic = field === "topic";
    const asOne = [{ kind: isTopic ? field : "phrase", text: value, core: lowerCase(fold(value)), place, words: items, ...isTopic && { quoted, filter } }];
    add(query, quoted || isTopic ? asOne : items, { minus, or: state.or, raw: value, to });
    if (!minus) query.end = to;
  }
  return {};
};

/** Only now is it known which word is the last and which initials stand beside each other. */
const settle = (query, isLast) => {
  const items = [];
  for (const item of query.items.slice(0, MOST_WORDS)) {
    const before = items.at(-1);
    if (item.kind === "initials" && before?.kind === "initials") {
      before.text += ` ${item.text}`;
      before.raw += item.raw;
    } else items.push({ ...item });
  }
  query.items = items.filter((item) => items.length === 1 || item.kind !== "initials" || item.text.length > 1);
  if (isLast && query.items.length) query.items.at(-1).last = true;
  if (query.items.every(({ filler }) => filler)) for (const item of query.items) item.filler = false;
};

/**
 * Reads a query.
 * @param {string} input as typed
 * @param {boolean} typing whether the last word may be half-typed
 */
export const readQuery = (input, typing) => {
  const text = level(input.slice(0, LONGEST_QUERY)).trimEnd();
  const isOpen = typing && text.length === Math.min(input.length, LONGEST_QUERY);
  const query = {
    items: [], without: [], tests: [], tokens: 0, filters: [], unknownFields: [], problems: [], identifiers: findIdentifiers(text.trim(), typing),
  };
  const { problems } = query;
  if (input.length > LONGEST_QUERY) problems.push({ kind: "too-long", text: `${LONGEST_QUERY}` });
  if (query.identifiers) return query;
  let state = {};
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) state = readToken(query, TOKEN.exec(text), state);
  if (query.items.length > MOST_WORDS && input.length <= LONGEST_QUERY) problems.push({ kind: "too-long", text: `${text.length}` });
  settle(query, isOpen && query.end === text.length && query.items.length <= MOST_WORDS);
  if (text && [query.items, query.without, query.filters, problems].every((list) => !list.length)) problems.push({ kind: "empty", text: text.trim() });
  return query;
};
