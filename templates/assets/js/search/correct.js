// Other readings of a word that finds too little: the other keyboard layout, and words spelled nearly like it.
import { areEasilyTaken, fromKeys, isSyllable, toJamo, toKeys } from "./hangul.js";
import { countCommon, inAll } from "./hits.js";
import { widestOf } from "./match.js";
import { ENOUGH } from "./rank.js";
import { toItems } from "./query.js";
import { fold, lowerCase } from "./tokens.js";

export const LONG_QUERY = 4;
const COMMON_SHARE = 1 / 20;
const MUCH_MORE_COMMON = 20;
const TRIES = 3;
const MOST_TOKENS = 3;
const SLIP_OVER_INITIALS = 8;

/**
 * How many letters must be put in, left out, replaced or swapped to make one text of the other; a slip between letters
 * that are easily taken for each other counts half. Infinity past `most`.
 */
export const distance = (a, b, most) => {
  let beforeLast = new Float32Array(b.length + 1);
  let last = Float32Array.from(beforeLast, (_, j) => j);
  let row = new Float32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    let least = row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = a[i - 1] === b[j - 1] ? 0 : areEasilyTaken(a[i - 1], b[j - 1]) ? 0.5 : 1;
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] <= most ? last[b.length] : Infinity;
};

const lettersOf = (text) => {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
};
const bitCount = (bits) => {
  let ones = 0;
  for (; bits; bits &= bits - 1) ones++;
  return ones;
};

/** The lexicon's words spelled nearly like a word, nearest first. */
const similarWords = async (index, { kind, text, core }) => {
  const isHangul = kind === "hangul";
  const typed = isHangul ? toJamo(core) : text;
  if (typed.length < (isHangul ? 4 : 3) || /\d/.test(typed)) return [];
  const most = typed.length >= (isHangul ? 14 : 8) ? 2 : 1;
  const letters = lettersOf(typed);
  const near = (words) => {
    const found = [];
    for (const word of words) {
      if (isSyllable(word.word[0]) !== isHangul || word.word === core || Math.abs(word.jamo.length - typed.length) > most) continue;
      word.letters ??= lettersOf(word.jamo);
      if (bitCount(word.letters ^ letters) > (isHangul ? 4 : 2) * most) continue;
      const cost = distance(typed, word.jamo, most);
      if (cost <= most) found.push({ ...word, cost });
    }
    return found;
  };
  let found = near(await index.words(typed));
  if (!found.length && isHangul && core.length > 3) found = near(await index.wordsFrom(core.slice(0, 2)));
  if (!found.length && !isHangul && typed.length > 4) found = near(await index.words(typed[1]));
  return found.sort((a, b) => a.cost - b.cost || b.count - a.count).slice(0, TRIES);
};

/** What a token would be in the other keyboard layout; null if nothing. */
const inOtherLayout = (raw) => {
  const typed = raw.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, "");
  if (/[가-힣ㄱ-ㅣ]/.test(typed)) return lowerCase(toKeys(fold(typed)));
  return /^[a-zA-Z]{3,}$/.test(typed) ? fromKeys(typed) : null;
};

const asWord = (item, word) => ({ ...item, text: word, core: word, last: false, kind: isSyllable(word[0]) ? "hangul" : "latin" });

/** A reading's words with the papers that hold them all. */
const readingOf = async (index, match, words) => {
  const matches = await Promise.all(words.map(match));
  return { words, hits: inAll(matches.map((found) => widestOf(found, index.count))), isKnown: matches.every(({ found }) => found) };
};

/** The reading in the other layout, if all of its words are in some paper. */
const slipOf = async (index, match, { raw, items }) => {
  const typed = inOtherLayout(raw);
  const words = typed ? toItems(typed, items[0].place) : [];
  if (!words.length || words.some(({ kind }) => kind === "keys" || kind === "initials")) return null;
  const reading = await readingOf(index, match, words);
  return reading.isKnown ? { ...reading, cost: 0, word: typed } : null;
};

/** Other readings of a token, likeliest first. */
const readingsOf = async (index, match, token, isNothingFound) => {
  const { items, matches } = token;
  const readings = [];
  if (matches.some(({ found }) => !found)) {
    const slip = await slipOf(index, match, token);
    if (slip) return [slip];
    const split = token.raw.replace(/([a-z])([A-Z])/g, "$1 $2");
    if (split !== token.raw) readings.push({ ...await readingOf(index, match, toItems(split, items[0].place)), cost: 0, word: split });
  }
  for (const [i, item] of items.entries()) {
    const { found, known } = matches[i];
    if ((item.kind !== "hangul" && item.kind !== "latin") || known || found > index.count * COMMON_SHARE || item.text.length < 2) continue;
    for (const { word, count, cost } of await similarWords(index, item)) {
      if (found && !isNothingFound && count < MUCH_MORE_COMMON * found) continue;
      readings.push({ cost, word, words: items.map((other, k) => (k === i ? asWord(item, word) : other)) });
    }
  }
  return readings;
};

/** Items as the tokens they were typed in, without those that are never corrected. */
const tokensOf = (items, matches) => {
  const tokens = new Map();
  items.forEach((item, i) => {
    if (item.filler || item.exact || item.kind === "name" || item.kind === "any") return;
    const token = tokens.get(item.token) ?? { raw: item.raw, items: [], matches: [], found: Infinity };
    token.items.push(item);
    token.matches.push(matches[i]);
    token.found = Math.min(token.found, matches[i].found);
    tokens.set(item.token, token);
  });
  return [...tokens.values()].sort((a, b) => a.found - b.found);
};

/** ㄱㅁㅎ: the initials of little, but the keys of rag. Null when the initials are likelier. */
export const readSlip = async (index, match, items, matches) => {
  if (!items.length || items.some(({ kind, token }) => kind !== "initials" || token !== items[0].token)) return null;
  const slip = await slipOf(index, match, { raw: items[0].raw, items });
  return slip && slip.hits.documents.length > SLIP_OVER_INITIALS * matches[0].own.documents.length ? { from: items[0].raw, ...slip } : null;
};

/** Puts a reading's words where its token stood. */
export const withReading = (items, token, words) => items.flatMap((item) => {
  if (item.token !== token) return [{ ...item, last: false }];
  return item === items.find((other) => other.token === token) ? words.map((word) => ({ ...word, token, raw: item.raw, last: false })) : [];
});

/**
 * The likeliest correction of each word that needs one: words found nowhere first, then any one that lets the rest match.
 * In a long query, where few papers can hold every word, only words found nowhere are corrected.
 * @returns {Promise<{ token: number, from: string, to: string, words: object[] }[]>}
 */
export const corrections = async (index, match, items, matches, widest) => {
  const content = items.map((_, i) => i).filter((i) => !items[i].filler && matches[i]);
  const isLong = content.length > LONG_QUERY;
  const now = new Map(content.map((i) => [i, widest(i)]));
  const fixes = [];
  const doubtful = tokensOf(items, matches).filter((token) => !isLong || !(token.found || token.items.every(({ verbal }) => verbal)));
  for (const token of doubtful.slice(0, isLong ? 1 : MOST_TOKENS)) {
    const own = content.filter((i) => items[i].token === token.items[0].token);
    const rest = content.filter((i) => !own.includes(i)).map((i) => now.get(i)).filter(({ documents }) => documents.length);
    const others = rest.length ? inAll(rest) : null;
    const typed = inAll(own.map((i) => now.get(i)));
    const before = others ? countCommon(others, typed) : typed.documents.length;
    let best = null;
    for (const reading of await readingsOf(index, match, token, !before)) {
      if (best && (reading.cost > best.cost || !others)) break;
      const found = reading.hits ?? (await readingOf(index, match, reading.words)).hits;
      const gain = others ? countCommon(others, found) : found.documents.length;
      if (!(found.documents.length || reading.isKnown) || (token.found && gain < 2 * before + 1)) continue;
      if (!best || gain > best.gain || (gain === best.gain && found.documents.length > best.found.documents.length)) best = { ...reading, found, gain };
    }
    if (!best) continue;
    own.forEach((i) => now.set(i, best.found));
    fixes.push({ token: token.items[0].token, from: token.raw, to: best.word, words: best.words });
    if (best.gain >= ENOUGH && [...now.values()].every(({ documents }) => documents.length)) break;
  }
  return fixes;
};
