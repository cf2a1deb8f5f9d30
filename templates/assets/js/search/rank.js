// What a hit is worth. The weights were set on queries with known answers; see search.md for how they are measured.

// Bits of an impact (FORMAT.md, Shards); the lowest two say how often a term occurs.
export const IN_TITLE = 4;
export const IN_NAME = 8;

const FREQUENCY_GAIN = [1, 1.49, 1.84, 2.12];
const TITLE_GAIN = 2.2;
const NAME_GAIN = 1.5;
const RECENCY = 0.25;

// With fewer hits than this, something else is tried.
export const ENOUGH = 10;

export const IMPACT_GAIN = Float32Array.from({ length: 16 }, (_, impact) => FREQUENCY_GAIN[impact & 3]
  + (impact & IN_TITLE ? TITLE_GAIN : 0) + (impact & IN_NAME ? NAME_GAIN : 0));

/** How much a word tells that so many of all documents hold. One that none holds tells as much as one that two hold. */
export const rarity = (holding, count) => Math.log(1 + (count - holding + 0.5) / ((holding || 2) + 0.5));

/**
 * Documents by score, best first, newer first among equals. Score and number are packed into one number each, since
 * numbers sort many times faster than pairs do.
 */
export const ranked = ({ documents, scores }, count) => {
  const keys = Float64Array.from(documents, (document, i) => Math.round((scores[i] + RECENCY * document / count) * 4096) * 2 ** 26 + document);
  return Array.from(keys.sort().reverse(), (key) => ({ document: key % 2 ** 26, score: Math.floor(key / 2 ** 26) / 4096 }));
};
