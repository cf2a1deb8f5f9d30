// An index as its reader sees it: terms, words, columns and cards, wherever they lie.
import { forAll } from "./files.js";
import { readCards, readDays, readMarksColumn, readRoot, readShard, readTopicNames, readVotesColumn, readWords } from "./format.js";
import { toInitials, toJamo, wordsFileOf } from "./hangul.js";

/** The last place in a sorted list whose text is not greater; 0 if all are. */
const placeIn = (texts, text) => {
  let low = 0;
  let high = texts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (texts[middle] <= text) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** A term with its two lists: its own documents, and those found only through its equal terms. */
const entryAt = ({ terms, others, documents, impacts, ends }, i) => {
  const list = (n) => ({ documents: documents.subarray(ends[n - 1] ?? 0, ends[n]), impacts: impacts.subarray(ends[n - 1] ?? 0, ends[n]) });
  return { term: terms[i], own: list(2 * i), others: others[i], equal: list(2 * i + 1) };
};

/**
 * @param {string} name the root's file name
 * @param {ReturnType<import("./files.js").fileReader>} read
 */
export const openIndex = async (name, read) => {
  const root = await read(name, "r", readRoot);
  const { count } = root;
  const below = (file, kind, parse) => read(`s/${root.generation}/${file}.gz`, kind, parse);
  const shardOf = (term) => placeIn(root.firstTerms, term);
  const shard = (number) => below(number, "s", (bytes) => readShard(bytes, count));

  /** The entries between two terms, both included, whose terms `wanted` takes, from the first few shards that have them. */
  const range = async (from, to, most, wanted) => {
    // The shard where the first one would stand may end before it.
    const start = shardOf(from);
    const first = start < shardOf(to) && (await shard(start)).terms.at(-1) < from ? start + 1 : start;
    const numbers = Array.from({ length: Math.min(most, shardOf(to) - first + 1) }, (_, i) => first + i);
    const shards = await forAll(numbers, shard);
    return shards.flatMap((found) => {
      const entries = [];
      for (let i = placeIn(found.terms, from); found.terms[i] <= to; i++) {
        if (found.terms[i] >= from && wanted(found.terms[i])) entries.push(entryAt(found, i));
      }
      return entries;
    });
  };

  return {
    ...root,
    markNames: root.marks,
    shardOf,
    range,

    /** A term's entry; undefined if the index lacks it. */
    term: async (term) => (await range(term, term, 1, () => true))[0],

    /** The lexicon's words that lie beside a word: { word, count, jamo, initials }. */
    words: async (beside) => {
      const file = wordsFileOf(beside);
      return root.words.includes(file)
        ? below(`words-${file}`, "w", (bytes) => readWords(bytes).map((row) => ({ ...row, jamo: toJamo(row.word), initials: toInitials(row.word) })))
        : [];
    },

    /** The topics, those of most documents first: { name, other, page, count, keys }. */
    topics: () => below("topics", "t", readTopicNames),
    days: () => below("days", "d", readDays),
    votes: () => below("votes", "v", (bytes) => readVotesColumn(bytes, count)),
    /** A mark's row of bits; undefined if there is no such mark. */
    marks: async (name) => {
      const place = root.marks.indexOf(name);
      return place < 0 ? undefined : (await below("marks", "m", (bytes) => readMarksColumn(bytes, count, root.marks.length)))[place];
    },
    cardsOf: (file) => read(`c/${root.groups[Math.floor(file / root.group)]}/${file}.gz`, "c", readCards),
  };
};
