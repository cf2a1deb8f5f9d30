// What words say together: compounds (강화 학습), pairs (language model), names (kaiming he), concepts of several words.
import { forAll } from "./files.js";
import { hitsOf, scaled } from "./hits.js";
import { keyOf } from "./match.js";
import { rarity } from "./rank.js";

const LONGEST_SPAN = 3;
// A sentence has many spans; what they find only adds, so the shortest and first must do.
const MOST_SPANS = 9;

const isWord = ({ kind, place }) => !place && (kind === "hangul" || kind === "latin");
const saysNothing = ({ filler, text }) => filler && text.length > 1;
const areHangul = (words) => words.every(({ kind }) => kind === "hangul");

const candidates = (items) => {
  const found = [];
  for (let length = 2; length <= LONGEST_SPAN; length++) {
    for (let from = 0; from + length <= items.length; from++) {
      const words = items.slice(from, from + length);
      const [first, last] = [words[0], words.at(-1)];
      // The last word may have a particle; an earlier one that seems to is part of a name: 전문가 혼합, 사고의 연쇄.
      if (!words.every(isWord) || saysNothing(first) || saysNothing(last)) continue;
      found.push({ from, length, key: keyOf([...words.slice(0, -1).map(({ text, ...word }) => ({ ...word, core: text })), last]), isConcept: true });
      // 지식 증: a word that is being typed stands behind the one before it.
      if (length === 2 && last.last && areHangul(words)) found.push({ from, length, key: first.text.at(-1) + last.text[0] });
    }
  }
  return found;
};

/**
 * Hits that only add score, and concepts of several words with the hits of their equal terms.
 * @returns {Promise<{ near: object[], spans: { from: number, length: number, term: string, others: string[], hits: object }[] }>}
 */
export const readNeighbours = async (index, items) => {
  const read = await forAll(candidates(items).slice(0, MOST_SPANS), async (span) => ({ ...span, ...await index.term(span.key) }));
  const known = read.filter(({ own }) => own);
  const meant = known.filter(({ isConcept, others, equal }) => isConcept && others && equal.documents.length);
  const isPart = (span) => meant.some(({ from, length }) => length > span.length && from <= span.from && from + length >= span.from + span.length);
  return {
    near: known.filter(({ length }) => length === 2).map(({ own }) => scaled(hitsOf(own), rarity(own.documents.length, index.count))),
    spans: meant.filter((span) => !isPart(span)).map(({ own, equal, ...span }) => ({
      ...span, hits: scaled(hitsOf(equal), rarity(own.documents.length + equal.documents.length, index.count) / span.length),
    })),
  };
};
