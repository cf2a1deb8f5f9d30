// Other readings of a word that finds too little: the other keyboard layout, and words spelled nearly like it.
import { forAll } from "./files.js";
import { fromKeys, isSyllable, toJamo, toKeys } from "./hangul.js";
import { inAll } from "./hits.js";
import { toItems } from "./query.js";

const LONG_QUERY = 4;
const MOST_SIMILAR = 3;
const MOST_TOKENS = 3;

/** How many letters must be put in, left out, replaced or swapped to make one text of the other. */
export const distance = (a, b) => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : Infinity;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]), swapped);
    }
  }
  return rows[a.length][b.length];
};

/** The lexicon's words spelled nearly like a word, nearest first. */
const similarWords = async (index, { kind, core }) => {
  const isHangul = kind === "hangul";
  const typed = toJamo(core);
  if ((!isHangul && kind !== "latin") || typed.length < (isHangul ? 4 : 3) || /\d/.test(typed)) return [];
  const most = typed.length < (isHangul ? 14 : 8) ? 1 : 2;
  return (await index.words(core))
    .filter(({ word, jamo }) => isSyllable(word[0]) === isHangul && word !== core && Math.abs(jamo.length - typed.length) <= most)
    .map((word) => ({ ...word, cost: distance(typed, word.jamo) })).filter(({ cost }) => cost <= most)
    .sort((a, b) => a.cost - b.cost || b.count - a.count).slice(0, MOST_SIMILAR);
};

/** Other readings of a token's words, likeliest first: { cost, to, words }. */
const readingsOf = async (index, match, { raw, elements, holding }) => {
  if (!holding) {
    const to = /[가-힣ㄱ-ㅣ]/.test(raw) ? toKeys(raw) : fromKeys(raw);
    const words = toItems(to, elements[0].item.place);
    const isSlip = words.length && words.every(({ kind }) => kind === "hangul" || kind === "latin");
    if (isSlip && (await forAll(words, match)).every(({ wide }) => wide.documents.length)) return [{ cost: 0, to, words }];
  }
  const readings = await forAll(elements, async ({ item }) => (await similarWords(index, item))
    .map(({ word, cost }) => {
      const words = elements.map((other) => (other.item === item ? { ...item, text: word, core: word } : other.item));
      return { cost, to: word, words };
    }));
  return readings.flat().sort((a, b) => a.cost - b.cost);
};

/** Puts corrections' words where their tokens stood. */
export const corrected = (items, fixes) => items.flatMap((item, i) => {
  const fix = fixes.find(({ token }) => token === item.token);
  if (fix && items[i - 1]?.token === item.token) return [];
  return (fix?.words ?? [item]).map((word) => ({ ...word, filler: fix ? false : word.filler, token: item.token, raw: item.raw, last: false }));
});

/**
 * The likeliest correction of each word that needs one: the word that finds least first, then any one that lets the rest match.
 * In a long query, where few papers can hold every word, only a word found nowhere is corrected.
 * @param {{ item: object, wide: object }[]} asked the words that say something
 * @returns {Promise<{ token: number, from: string, to: string, words: object[] }[]>}
 */
export const corrections = async (index, match, asked) => {
  const isLong = asked.length > LONG_QUERY;
  const tokens = [...new Set(asked.map(({ item }) => item.token))].map((token) => {
    const elements = asked.filter(({ item }) => item.token === token);
    const wide = elements.map((element) => element.wide);
    return { token, elements, raw: elements[0].item.raw, hits: inAll(wide), holding: Math.min(...wide.map(({ documents }) => documents.length)) };
  }).sort((a, b) => a.holding - b.holding);
  const fixes = [];
  const plain = tokens.filter(({ elements }) => !elements.some(({ item }) => item.words || item.options));
  const isNoun = ({ elements }) => elements.some(({ item }) => !item.verbal);
  const doubtful = isLong ? plain.filter((token) => !token.holding && isNoun(token)).slice(0, 1) : plain.slice(0, MOST_TOKENS);
  for (const token of doubtful) {
    const rest = tokens.filter((other) => other !== token && other.hits.documents.length).map(({ hits }) => hits);
    const gainOf = (hits) => inAll([...rest, hits]).documents.length;
    const before = gainOf(token.hits);
    let best = null;
    for (const reading of await readingsOf(index, match, token)) {
      if (best && (reading.cost > best.cost || !rest.length)) break;
      const hits = inAll((await forAll(reading.words, match)).map(({ wide }) => wide));
      const gain = gainOf(hits);
      if (hits.documents.length && (!token.holding || gain > 2 * before) && (!best || gain > best.gain)) best = { ...reading, hits, gain };
    }
    if (!best) continue;
    token.hits = best.hits;
    fixes.push({ token: token.token, from: token.raw, to: best.to, words: best.words });
  }
  return fixes;
};
