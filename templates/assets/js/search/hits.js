// Sets of documents, ascending, as flat arrays. Two shapes: postings { documents, impacts }, as the index holds them,
// and hits { documents, scores }. Nothing here waits, so that one scratch serves all searches.
import { HOW_OFTEN, IMPACT_GAIN } from "./rank.js";

export const NO_HITS = { documents: new Uint32Array(0), scores: new Float32Array(0) };
export const NO_POSTINGS = { documents: new Uint32Array(0), impacts: new Uint8Array(0) };

/** Postings as hits: each worth `weight` times its impact's gain; only those in a place, if one is given. */
export const scored = ({ documents, impacts }, weight, place = 0) => {
  if (place) {
    const kept = [];
    for (let i = 0; i < documents.length; i++) if (impacts[i] & place) kept.push(i);
    documents = Uint32Array.from(kept, (i) => documents[i]);
    impacts = Uint8Array.from(kept, (i) => impacts[i]);
  }
  const scores = new Float32Array(documents.length);
  for (let i = 0; i < scores.length; i++) scores[i] = weight * IMPACT_GAIN[impacts[i] & 31];
  return { documents, scores };
};

/** Calls `met(i, j)` for each document that stands in both, at places i and j. */
const meet = (a, b, met) => {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] < b[j]) i++;
    else if (a[i] > b[j]) j++;
    else met(i++, j++);
  }
};

/** Postings of the documents that hold all terms; a place counts only if all stand in it. */
export const commonPostings = (lists) => {
  const [first, ...others] = [...lists].sort((a, b) => a.documents.length - b.documents.length);
  let { documents, impacts } = first;
  for (const other of others) {
    const kept = new Uint32Array(documents.length);
    const both = new Uint8Array(documents.length);
    let length = 0;
    meet(documents, other.documents, (i, j) => {
      kept[length] = documents[i];
      both[length++] = Math.min(impacts[i] & HOW_OFTEN, other.impacts[j] & HOW_OFTEN) | (impacts[i] & other.impacts[j] & ~HOW_OFTEN);
    });
    documents = kept.subarray(0, length);
    impacts = both.subarray(0, length);
  }
  return { documents, impacts };
};

/** The documents that stand in all, with the sum of their scores. */
export const inAll = (lists) => {
  const [first, ...others] = [...lists].sort((a, b) => a.documents.length - b.documents.length);
  let { documents, scores } = first;
  for (const other of others) {
    const kept = new Uint32Array(documents.length);
    const sums = new Float32Array(documents.length);
    let length = 0;
    meet(documents, other.documents, (i, j) => {
      kept[length] = documents[i];
      sums[length++] = scores[i] + other.scores[j];
    });
    documents = kept.subarray(0, length);
    scores = sums.subarray(0, length);
  }
  return { documents, scores };
};

let scratch = new Float32Array(0);
let present = new Uint32Array(0);

/** The documents that stand in any, with the best of their scores. */
export const inAny = (lists, count) => {
  const filled = lists.filter(({ documents }) => documents.length);
  if (filled.length < 2) return filled[0] ?? NO_HITS;
  if (scratch.length < count) {
    scratch = new Float32Array(count);
    present = new Uint32Array((count >> 5) + 1);
  }
  for (const list of filled) {
    list.documents.forEach((document, i) => {
      present[document >> 5] |= 1 << (document & 31);
      scratch[document] = Math.max(scratch[document], list.scores[i]);
    });
  }
  const documents = [];
  for (let word = 0; word <= count >> 5; word++) {
    for (let bits = present[word]; bits; bits &= bits - 1) documents.push((word << 5) + 31 - Math.clz32(bits & -bits));
    present[word] = 0;
  }
  const scores = Float32Array.from(documents, (document) => scratch[document]);
  for (const document of documents) scratch[document] = 0;
  return { documents: Uint32Array.from(documents), scores };
};

/** Postings of the documents that stand in any, each with its highest impact. */
export const anyPostings = (lists, count) => {
  if (lists.length < 2) return lists[0] ?? NO_POSTINGS;
  const { documents, scores } = inAny(lists.map((list) => ({ documents: list.documents, scores: Float32Array.from(list.impacts, (impact) => impact + 1) })), count);
  return { documents, impacts: Uint8Array.from(scores, (score) => score - 1) };
};

/** Hits with `gain` times what they score elsewhere added; nothing is found by it. */
export const withMore = (hits, more, gain = 1) => {
  const scores = hits.scores.slice();
  meet(hits.documents, more.documents, (i, j) => {
    scores[i] += gain * more.scores[j];
  });
  return { documents: hits.documents, scores };
};

export const scaled = ({ documents, scores }, gain) => ({ documents, scores: scores.map((score) => score * gain) });

/** The hits that pass a test. */
export const only = ({ documents, scores }, test) => {
  const kept = [];
  for (let i = 0; i < documents.length; i++) if (test(documents[i])) kept.push(i);
  return { documents: Uint32Array.from(kept, (i) => documents[i]), scores: Float32Array.from(kept, (i) => scores[i]) };
};

/** The hits that stand in other hits too. */
export const onlyIn = (hits, others) => {
  const common = new Set(others.documents);
  return only(hits, (document) => common.has(document));
};

/** How many documents stand in both. */
export const countCommon = (a, b) => {
  let common = 0;
  meet(a.documents, b.documents, () => common++);
  return common;
};
