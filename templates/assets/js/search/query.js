// From what was typed to a query: syntax, fields, words.
import { fold, lowerCase, pairParts } from "./tokens.js";
import { isSyllable } from "./hangul.js";
import { fillerOf, isParticleAfterLatin, isVerbal, stem } from "./language.js";
import { dateLength, readFilter } from "./filters.js";
import { findIdentifiers } from "./identifiers.js";
import { IN_FIRST_TEXT, IN_NAME, IN_TITLE } from "./rank.js";

const LONGEST_QUERY = 300;
const MOST_WORDS = 32;
const FIELDS = {
  author: "author", 저자: "author", title: "title", 제목: "title", topic: "topic", 주제: "topic", after: "after", since: "after", 이후: "after",
  before: "before", until: "before", 이전: "before", date: "date", year: "date", 날짜: "date", votes: "votes", vote: "votes", 추천: "votes", has: "has",
};
const VOTES_BY_SIGN = /(-?)(?:votes?|추천)\s*:?\s*((?:>=?|<=?|=|≥|≤)\s*\d+)(?=\s|$)/iuy;
const KNOWN_FIELD = new RegExp(`(-?)(${Object.keys(FIELDS).join("|")}):\\s*`, "iuy");
const OTHER_FIELD = /(-?)(\p{L}+):(?=[^\s/:])/uy;
const VALUE = /"([^"]*)"?|\||[^\s|]+/uy;
const PIECE = /[가-힣ㄱ-ㅣ]+|(?:[^\P{L}가-힣ㄱ-ㅣ]|\p{N})+(?:[.\-_+](?:[^\P{L}가-힣ㄱ-ㅣ]|\p{N})+)*/gu;

/** The places (bits of an impact) that a field's words must stand in; 0 for other fields. */
const placeOf = (field) => ({ author: IN_NAME, title: IN_TITLE, topic: IN_TITLE | IN_FIRST_TEXT })[field] ?? 0;

/** Widths and kinds of quotes and signs made one, letter for letter, so that places in the query stay true. */
const level = (text) => text
  .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
  .replace(/[“”„«»]/g, "\"").replace(/[−]/g, "-").replace(/[\p{Cc}\u200b\ufeff]/gu, " ");

/** A Hangul word as typed -> what to look for. */
const hangulItem = (typed) => {
  if (/^[ㄱ-ㅎ]+$/.test(typed)) return { kind: "initials", text: typed };
  const text = typed.replace(/[ㅏ-ㅣ]+$/, "").replace(/[ㅋㅠㅜㅎ]{2,}$/, "");
  if (!/^[가-힣]+[ㄱ-ㅎ]?$/.test(text)) return { kind: "keys", text: typed };
  return { kind: "hangul", text, core: isSyllable(text.at(-1)) ? stem(text) : text, verbal: isVerbal(text) };
};

/** The words of a value, each an item: { kind: "hangul" | "latin" | "initials" | "keys", text, core, place, filler, verbal }. */
export const toItems = (value, place = 0) => {
  const folded = lowerCase(fold(value));
  const items = [];
  let end = -1;
  for (const { 0: text, index } of folded.matchAll(PIECE)) {
    const isLatin = !/[가-힣ㄱ-ㅣ]/.test(text);
    const item = isLatin ? { kind: "latin", text, core: text } : hangulItem(text);
    if (isLatin || index !== end || items.at(-1)?.kind !== "latin" || !isParticleAfterLatin(text)) items.push({ ...item, place, filler: place ? "" : fillerOf(text) });
    end = index + text.length;
  }
  return items;
};

const phraseItem = (value, place) => ({ kind: "phrase", text: value, core: lowerCase(fold(value)).trim(), place, exact: true });

const itemsOf = (field, value, isPhrase) => {
  const place = placeOf(field);
  const words = toItems(value, place);
  if (field === "author" && words.length > 1 && words.every((item) => item.kind === "latin")) return [{ kind: "name", text: value, core: value, place, words }];
  return isPhrase && words.length ? [phraseItem(value, place)] : words;
};

/** Adds a token's items: to the words, to those that must not occur, or as another choice beside the ones before. */
const add = (query, items, { minus, or, raw }) => {
  if (!items.length) return;
  if (minus) {
    query.without.push(items);
    return;
  }
  const token = query.tokens++;
  const before = or ? query.items.filter((item) => item.token === query.items.at(-1).token) : [];
  if (!before.length) query.items.push(...items.map((item) => ({ ...item, token, raw })));
  else {
    const options = before[0].kind === "any" ? [...before[0].options, items] : [before, items];
    query.items.splice(-before.length, before.length, { kind: "any", token, raw, options, text: raw, core: raw, exact: true });
  }
};

const readValue = (text, at, field, query) => {
  const date = field && !placeOf(field) && field !== "votes" && field !== "has" ? dateLength(text, at) : 0;
  if (date) return { value: text.slice(at, at + date), end: at + date };
  VALUE.lastIndex = at;
  const match = VALUE.exec(text);
  if (!match) return { value: "", end: text.length };
  return { value: match[1] ?? match[0], end: VALUE.lastIndex, isPhrase: match[1] !== undefined };
};

const readToken = (text, at, state, query) => {
  for (const pattern of [VOTES_BY_SIGN, KNOWN_FIELD, OTHER_FIELD]) pattern.lastIndex = at;
  const votes = VOTES_BY_SIGN.exec(text);
  const named = votes ? null : KNOWN_FIELD.exec(text) ?? OTHER_FIELD.exec(text);
  const name = named?.[2].toLowerCase();
  const field = votes ? "votes" : Object.hasOwn(FIELDS, name) ? FIELDS[name] : null;
  if (named && !field) query.unknownFields.push(named[2]);
  const sign = votes ?? named;
  let start = sign ? (votes ? at : at + sign[0].length) : at;
  let minus = (sign ?? text.slice(at))[sign ? 1 : 0] === "-";
  if (!sign && minus) start++;
  if (state.not) minus = true;
  const { value, end, isPhrase } = votes ? { value: votes[2].replace(/\s/g, ""), end: at + votes[0].length } : readValue(text, start, field, query);
  const raw = text.slice(start, end);
  if (!sign && !minus && !isPhrase && (value === "OR" || value === "|" || value === "NOT")) return { end, or: value !== "NOT" || state.or, not: value === "NOT" };
  if (field && value) {
    const filter = { field, value, minus, from: at, to: end };
    const asks = placeOf(field) ? null : readFilter(field, value);
    if (asks) query.tests.push({ ...filter, asks });
    if (asks || placeOf(field)) query.filters.push(filter);
    else query.problems.push({ kind: field === "votes" ? "votes" : "date", text: value });
    if (!placeOf(field)) return { end };
  }
  if (value) add(query, itemsOf(field, value, isPhrase), { minus, or: state.or && query.items.length, raw });
  return { end: Math.max(end, at + 1) };
};

/** Only now is it known which word is the last and which stand beside each other. */
const settle = (query, text, typing) => {
  const { items } = query;
  query.items = items.filter((item) => items.length === 1 || item.kind !== "initials" || item.text.length > 1).slice(0, MOST_WORDS);
  const last = query.items.at(-1);
  if (typing && last && !last.exact && last === items.at(-1) && query.end === text.length && !/\s$/.test(text)) last.last = true;
  query.items.forEach((item, i) => {
    const before = query.items[i - 1];
    if (before?.kind !== item.kind || before.text !== before.core) return;
    if (item.kind === "hangul" && item.text.length === 1) item.before = before.text.at(-1);
    if (item.kind === "latin" && item.last) item.before = pairParts(before.text).at(-1);
  });
  if (query.items.every((item) => item.filler)) for (const item of query.items) item.filler = "";
};

/**
 * Reads a query.
 * @param {string} input as typed
 * @param {boolean} typing whether the last word may be half-typed
 */
export const readQuery = (input, typing) => {
  const text = level(input.slice(0, LONGEST_QUERY));
  const query = {
    items: [], without: [], tests: [], tokens: 0, end: 0, filters: [], unknownFields: [], problems: [],
    identifiers: findIdentifiers(text.trim(), typing),
  };
  if (input.length > LONGEST_QUERY) query.problems.push({ kind: "too-long", text: String(LONGEST_QUERY) });
  if (query.identifiers) return query;
  if ((text.match(/"/g)?.length ?? 0) % 2) query.problems.push({ kind: "quote", text: "\"" });
  let state = {};
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at])) at++;
    else {
      const words = query.tokens;
      state = readToken(text, at, state, query);
      at = state.end;
      if (query.tokens > words) query.end = at;
    }
  }
  if (query.items.length > MOST_WORDS && input.length <= LONGEST_QUERY) query.problems.push({ kind: "too-long", text: String(text.length) });
  settle(query, text, typing);
  const isEmpty = [query.items, query.without, query.filters, query.problems].every((list) => !list.length);
  if (isEmpty && text.trim()) query.problems.push({ kind: "empty", text: text.trim() });
  return query;
};
