// Sets of documents: { documents, scores }, both flat arrays, documents ascending.
import { IMPACT_GAIN } from "./rank.js";

const chosen = (list, test) => {
  const places = [];
  for (let i = 0; i < list.length; i++) if (test(list[i], i)) places.push(i);
  return Uint32Array.from(places);
};

/** The hits whose document, or place among them, passes a test. */
export const only = ({ documents, scores }, test) => {
  const kept = chosen(documents, test);
  return { documents: kept.map((i) => documents[i]), scores: Float32Array.from(kept, (i) => scores[i]) };
};

/** The documents that an array of scores, one for each document, gives any. */
export const withScores = (all) => {
  const documents = chosen(all, (score) => score);
  return { documents, scores: Float32Array.from(documents, (document) => all[document]) };
};

export const NO_HITS = withScores([]);

/** An index's list as hits, each worth its impact's gain; only those in a place, if one is given. */
export const hitsOf = ({ documents, impacts }, place) => {
  const all = { documents, scores: Float32Array.from(impacts, (impact) => IMPACT_GAIN[impact & 15]) };
  return place ? only(all, (_, i) => impacts[i] & place) : all;
};

export const scaled = ({ documents, scores }, gain) => ({ documents, scores: scores.map((score) => score * gain) });

/** Hits with what they score elsewhere added; nothing is found by it. */
export const withMore = ({ documents, scores }, more) => {
  const sums = scores.slice();
  for (let i = 0, j = 0; i < documents.length && j < more.documents.length;) {
    if (documents[i] === more.documents[j]) sums[i] += more.scores[j];
    if (documents[i] < more.documents[j]) i++;
    else j++;
  }
  return { documents, scores: sums };
};

/** The documents that stand in all; their scores are summed up, or put together as `join` says. */
export const inAll = (lists, join = (a, b) => a + b) => lists.toSorted((a, b) => a.documents.length - b.documents.length).reduce((all, list) => {
  const documents = [];
  const scores = [];
  for (let i = 0, j = 0; i < all.documents.length && j < list.documents.length;) {
    const over = all.documents[i] - list.documents[j];
    if (!over) {
      documents.push(all.documents[i]);
      scores.push(join(all.scores[i], list.scores[j]));
    }
    if (over <= 0) i++;
    if (over >= 0) j++;
  }
  return { documents: Uint32Array.from(documents), scores: Float32Array.from(scores) };
});

/** The documents that stand in any, with the best of their scores. */
export const inAny = (lists, count) => {
  const filled = lists.filter(({ documents }) => documents.length);
  if (filled.length < 2) return filled[0] ?? NO_HITS;
  const best = new Float32Array(count);
  for (const { documents, scores } of filled) documents.forEach((document, i) => best[document] = Math.max(best[document], scores[i]));
  return withScores(best);
};
