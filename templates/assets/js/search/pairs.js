// Words that follow each other.
import { anyPostings, commonPostings, NO_POSTINGS } from "./hits.js";

/** Postings of the documents in which parts follow each other, two by two; the last may be half-typed if it is in none as it is. */
export const readPairs = async (index, parts, isHalf) => commonPostings(await Promise.all(parts.slice(1).map(async (part, i) => {
  const pair = `${parts[i]} ${part}`;
  const entry = await index.term(pair);
  if (entry || !isHalf || i + 2 < parts.length) return entry?.own ?? NO_POSTINGS;
  const longer = await index.range(pair, `${pair}\uffff`, 1, () => true);
  return anyPostings(longer.map(({ own }) => own), index.count);
})));
