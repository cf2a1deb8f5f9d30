// Papers that hold only part of a query, by how rare that part is.
import { EQUAL_GAIN } from "./match.js";

// An answer needs this share of the query's weight: LEAST + SHORT / words. The second part shrinks when every word is known.
const LEAST_SHARE = 0.1;
const SHORT_QUERY_SHARE = 1.3;
const ALL_KNOWN = 0.3;
// Readers reword verbs so freely that one in no paper says next to nothing; a noun in no paper says that the query is about something else.
const UNKNOWN_VERB_WEIGHT = 0.2;
// A paper with most of the words beats one that has a rare word often.
const COVERAGE_POWER = 2;
const VERB_GAIN = 0.5;

const isUnknown = ({ match, spans }) => !match.found && !spans.length;

/**
 * @param {number} count
 * @param {{ item: object, match: object, spans: object[] }[]} read the words that say something, each with the concepts of
 *   several words that it is part of
 */
export const partialHits = (count, read) => {
  const asked = read.map((element) => (isUnknown(element) && element.item.verbal
    ? { ...element, match: { ...element.match, weight: UNKNOWN_VERB_WEIGHT * element.match.weight } } : element));
  const total = asked.reduce((sum, { match }) => sum + match.weight, 0);
  const isStrange = asked.some((element) => isUnknown(element) && !element.item.verbal);
  const least = (LEAST_SHARE + SHORT_QUERY_SHARE / asked.length * (isStrange ? 1 : ALL_KNOWN)) * total;
  const weights = new Float32Array(count);
  const gains = new Float32Array(count);
  const seenFor = new Uint8Array(count);
  const held = new Uint8Array(count);
  const touched = [];

  asked.forEach(({ item, match, spans }, i) => {
    const put = (document, share, gain) => {
      if (seenFor[document] === i + 1) return;
      if (!weights[document]) touched.push(document);
      seenFor[document] = i + 1;
      weights[document] += share * match.weight;
      gains[document] += gain;
    };
    const putAll = ({ documents, scores }, share, gain) => {
      for (let k = 0; k < documents.length; k++) put(documents[k], share, gain * scores[k]);
    };
    const gain = item.verbal ? VERB_GAIN : 1;
    putAll(match.own, 1, gain);
    for (const { hits } of match.equal) putAll(hits, EQUAL_GAIN, gain * EQUAL_GAIN);
    for (const { hits, from, to } of spans) putAll(hits, EQUAL_GAIN, gain * EQUAL_GAIN / (to - from));
    if (!match.pieces) return;
    let whole = 0;
    for (const { documents, size } of match.pieces) {
      whole += size;
      for (const document of documents) held[document] += size;
    }
    for (const { documents } of match.pieces) {
      for (const document of documents) {
        const share = held[document] / whole;
        held[document] = 0;
        if (share) put(document, share, share * match.weight);
      }
    }
  });

  const documents = Uint32Array.from(touched.filter((document) => weights[document] >= least)).sort();
  return { documents, scores: Float32Array.from(documents, (document) => gains[document] * (weights[document] / total) ** COVERAGE_POWER) };
};
