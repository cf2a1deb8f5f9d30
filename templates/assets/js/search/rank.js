// What a hit is worth. The weights were set on queries with known answers; see search.md for how they are measured.

// Bits of an impact (FORMAT.md, Shards); the lowest two say how often a term occurs.
export const IN_TITLE = 4;
export const IN_NAME = 8;
export const IN_FIRST_TEXT = 16;
export const HOW_OFTEN = 3;

const FREQUENCY_GAIN = [0, 0.35, 0.6, 0.8];
const TITLE_GAIN = 2.2;
const NAME_GAIN = 1.5;
const FIRST_TEXT_GAIN = 0.5;
const UNKNOWN_SHARE = 0.8;
const RECENCY = 0.25;

// What a whole name adds, so that its papers come first.
export const NAME_BONUS = 25;
// With fewer hits than this, something else is tried.
export const ENOUGH = 10;

export const IMPACT_GAIN = Float32Array.from({ length: 32 }, (_, impact) => 1 + FREQUENCY_GAIN[impact & 3]
  + (impact & 4 ? TITLE_GAIN : 0) + (impact & 8 ? NAME_GAIN : 0) + (impact & 16 ? FIRST_TEXT_GAIN : 0));

/** How much a term tells that so many of all documents hold. One that none holds tells less than the rarest. */
export const rarity = (holding, count) => (holding
  ? Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
  : UNKNOWN_SHARE * Math.log(1 + (count + 0.5) / 0.5));

/**
 * Documents by score, best first, newer first among equals. Score and number are packed into one number each, since
 * numbers sort many times faster than pairs do.
 */
export const ranked = ({ documents, scores }, count) => {
  const keys = new Float64Array(documents.length);
  for (let i = 0; i < keys.length; i++) keys[i] = Math.round((scores[i] + RECENCY * documents[i] / count) * 4096) * 2 ** 26 + documents[i];
  keys.sort().reverse();
  return {
    documents: Uint32Array.from(keys, (key) => key % 2 ** 26),
    scores: Float32Array.from(keys, (key) => Math.floor(key / 2 ** 26) / 4096),
  };
};
