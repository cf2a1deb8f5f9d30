// What words say together: compounds (강화 학습), pairs (language model), names (kaiming he), concepts of several words.
import { forAll } from "./files.js";
import { isSyllable } from "./hangul.js";
import { hitsOf, scaled } from "./hits.js";
import { keyOf } from "./match.js";
import { rarity } from "./rank.js";

const LONGEST_SPAN = 3;
// A sentence has many spans; what they find only adds, so the shortest and first must do.
const MOST_SPANS = 16;

const candidates = (items) => {
  const isWord = ({ kind, place }) => !place && (kind === "hangul" || kind === "latin");
  const found = [];
  for (let length = 2; length <= LONGEST_SPAN; length++) {
    for (let from = 0; from + length <= items.length; from++) {
      const words = items.slice(from, from + length);
      const isOne = words.every(isWord) && ![words[0], words.at(-1)].some(({ filler, text }) => filler && text.length > 1) && words.slice(0, -1).every(({ text, core }) => text === core);
      if (isOne) found.push({ from, length, key: keyOf(words) });
      // 지식 증: a word that is being typed stands behind the one before it.
      if (isOne && length === 2 && words[1].last && isSyllable(words[0].text.at(-1)) && isSyllable(words[1].text[0])) found.push({ from, length, key: words[0].text.at(-1) + words[1].text[0] });
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
  return {
    near: known.filter(({ length }) => length === 2).map(({ own }) => scaled(hitsOf(own), rarity(own.documents.length, index.count))),
    spans: known.filter(({ others, equal }) => others && equal.documents.length).map(({ own, equal, ...span }) => ({
      ...span, hits: scaled(hitsOf(equal), rarity(own.documents.length + equal.documents.length, index.count) / span.length),
    })),
  };
};
