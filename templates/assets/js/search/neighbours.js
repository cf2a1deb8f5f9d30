// What words say together: compounds (강화 학습), pairs (language model), names (kaiming he), concepts of several words.
import { partsFromNext, pairParts } from "./tokens.js";
import { readPairs } from "./pairs.js";
import { NO_HITS, scored } from "./hits.js";
import { IN_NAME, NAME_BONUS, rarity } from "./rank.js";

const LONGEST_SPAN = 4;

const isPlain = ({ kind, place, filler }) => (kind === "hangul" || kind === "latin") && !place && filler !== "empty";

/** The key of words as one term: 강화 + 학습 -> 강화학습, diffusion + models -> "diffusion model"; null if they make none. */
const keyOfWords = (items) => {
  const areWords = isPlain(items[0]) && isPlain(items.at(-1)) && items.every((item) => isPlain(item) || (item.kind === "latin" && !item.place));
  if (!areWords || items.slice(0, -1).some(({ text, core }) => text !== core)) return null;
  return items.flatMap(({ kind, core }) => (kind === "latin" ? pairParts(core) : [core]))
    .reduce((key, part) => key + (/[가-힣]$/.test(key) && /^[가-힣]/.test(part) ? "" : " ") + part);
};

const candidates = (items) => {
  const found = [];
  for (let from = 0; from < items.length; from++) {
    for (let to = from + 2; to <= Math.min(items.length, from + LONGEST_SPAN); to++) {
      const key = keyOfWords(items.slice(from, to));
      if (key) found.push({ from, to, key });
    }
  }
  return found.sort((a, b) => a.to - a.from - b.to + b.from);
};

/** The term across the space between two Hangul words; null if it says nothing: ends of verbs stand before anything. */
const acrossSpace = (a, b) => {
  const areHangul = [a, b].every((item) => item.kind === "hangul" && isPlain(item));
  return areHangul && !a.verbal && !/는$/.test(a.text) && a.text === a.core && !partsFromNext(a.text) ? a.text.at(-1) + b.text[0] : null;
};

/**
 * @param {(term: string) => boolean} isWorth whether a term is worth its request
 * @returns {Promise<{ near: object[], spans: { from: number, to: number, term: string, others: string[], hits: object }[] }>}
 *   hits that only add score, and concepts of several words with the hits of their equal terms
 */
export const readNeighbours = async (index, items, isWorth) => {
  const wanted = candidates(items).filter(({ key }) => isWorth(key));
  const entries = await Promise.all(wanted.map(async (span) => ({ ...span, entry: await index.term(span.key) })));
  const known = entries.filter(({ entry }) => entry);
  const near = known.filter(({ from, to }) => to === from + 2).map(({ entry }) => entry);
  for (let i = 0; i + 1 < items.length; i++) {
    const across = acrossSpace(items[i], items[i + 1]);
    if (!across || known.some(({ from, to }) => from <= i && to > i + 1) || !isWorth(across)) continue;
    const entry = await index.term(across);
    if (entry) near.push(entry);
  }
  return {
    near: near.map(({ own }) => scored(own, rarity(own.documents.length, index.count))),
    spans: known.filter(({ entry }) => entry.others && entry.equal.documents.length).map(({ from, to, entry }) => ({
      from, to, term: entry.term, others: entry.others, hits: scored(entry.equal, rarity(entry.own.documents.length + entry.equal.documents.length, index.count)),
    })),
  };
};

/** Hits of the papers whose author's whole name the query is; its last part may be half-typed. */
export const readNames = async (index, items) => {
  if (items.length < 2 || items.length > LONGEST_SPAN || !items.every((item) => item.kind === "latin" && isPlain(item))) return NO_HITS;
  const pairs = await readPairs(index, items.flatMap(({ text }) => pairParts(text)), items.at(-1).last);
  const { documents } = scored(pairs, 1, IN_NAME);
  return { documents, scores: new Float32Array(documents.length).fill(NAME_BONUS) };
};
