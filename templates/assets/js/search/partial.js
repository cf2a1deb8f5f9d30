// Papers that hold only part of a query, by how rare that part is.
import { withScores } from "./hits.js";

// An answer needs this share of the query's weight: LEAST + SHORT / words. The second part shrinks when every noun is known.
const LEAST_SHARE = 0.1;
const SHORT_QUERY_SHARE = 1.3;
const ALL_KNOWN = 0.3;
// Readers reword verbs so freely that one in no paper says next to nothing; a noun in no paper says that the query is about something else.
const UNKNOWN_VERB_WEIGHT = 0.2;
const VERB_GAIN = 0.5;
// A paper that holds only pieces of words still counts as found.
const LEAST_GAIN = 0.1;

/**
 * @param {number} count
 * @param {{ item: object, wide: object, weight: number, pieces: object[] }[]} asked the words that say something
 */
export const partialHits = (count, asked) => {
  const weights = new Float32Array(count);
  const gains = new Float32Array(count);
  let total = 0;
  let isStrange = false;
  for (const { item, wide, weight: full, pieces } of asked) {
    const isUnknown = !wide.documents.length;
    const weight = full * (isUnknown && item.verbal ? UNKNOWN_VERB_WEIGHT : 1);
    isStrange ||= isUnknown && !item.verbal;
    total += weight;
    wide.documents.forEach((document, i) => {
      weights[document] += weight;
      gains[document] += wide.scores[i] * (item.verbal ? VERB_GAIN : 1);
    });
    if (pieces.length < 2) continue;
    const whole = new Set(wide.documents);
    for (const { documents } of pieces) {
      for (const document of documents) if (!whole.has(document)) weights[document] += weight / pieces.length;
    }
  }
  const least = (LEAST_SHARE + SHORT_QUERY_SHARE / asked.length * (isStrange ? 1 : ALL_KNOWN)) * total;
  return withScores(gains.map((gain, document) => (weights[document] < least ? 0 : (gain || LEAST_GAIN) * (weights[document] / total) ** 2)));
};
