// An index as its reader sees it: terms, words, columns and cards, wherever they lie.
import { readCards, readDays, readMarksColumn, readRoot, readShard, readVotesColumn, readWords } from "./format.js";
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
const entryAt = ({ terms, others, documents, impacts, starts }, i) => {
  const list = (n) => ({ documents: documents.subarray(starts[n], starts[n + 1]), impacts: impacts.subarray(starts[n], starts[n + 1]) });
  return { term: terms[i], own: list(2 * i), others: others.get(i) ?? null, equal: list(2 * i + 1) };
};

/**
 * @param {string} name the root's file name
 * @param {ReturnType<import("./files.js").fileReader>} read
 */
export const openIndex = async (name, read) => {
  const root = await read(name, "r", readRoot);
  const { count, generation, firstTerms } = root;
  const shardOf = (term) => placeIn(firstTerms, term);
  const shard = (n) => read(`s/${generation}/${n}.gz`, "s", (bytes) => readShard(bytes, count));
  const column = (file, kind, parse) => read(`s/${generation}/${file}.gz`, kind, parse);
  return {
    count,
    shardOf,
    address: root.address,
    markNames: root.marks,
    cardsPerFile: root.cards,
    years: root.years.map(([year, first]) => ({ year, first })),

    /** A term's entry; null if the index lacks it. */
    async term(term) {
      const found = await shard(shardOf(term));
      const place = placeIn(found.terms, term);
      return found.terms[place] === term ? entryAt(found, place) : null;
    },

    /** The entries between two terms, both included, that `wanted` takes, from the first few shards that have them. */
    async range(from, to, most, wanted) {
      const first = shardOf(from);
      const last = Math.min(shardOf(to), first + most - 1);
      const shards = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => shard(first + i)));
      return shards.flatMap((found) => {
        const entries = [];
        for (let i = placeIn(found.terms, from); i < found.terms.length && found.terms[i] <= to; i++) {
          if (found.terms[i] >= from && wanted(found.terms[i])) entries.push(entryAt(found, i));
        }
        return entries;
      });
    },

    /** The words that begin with two syllables and have a list of their own, rare ones with equal terms among them. */
    async wordsFrom(start) {
      const entries = await this.range(start, `${start}\uffff`, 1, (found) => found.length > 2);
      return entries.map(({ term, own, equal }) => ({ word: term, count: own.documents.length + equal.documents.length, jamo: toJamo(term) }));
    },

    /** The lexicon's words that lie beside a word: { word, count, jamo, initials }. */
    async words(beside) {
      const file = wordsFileOf(beside);
      return root.words.includes(file) ? column(`words-${file}`, "w", (bytes) => readWords(bytes).map(({ word, count: holding }) => (
        { word, count: holding, jamo: toJamo(word), initials: toInitials(word) }))) : [];
    },

    days: () => column("days", "d", readDays),
    votes: () => column("votes", "v", (bytes) => readVotesColumn(bytes, count)),
    marks: async (name) => (await column("marks", "m", (bytes) => readMarksColumn(bytes, count, root.marks.length)))[root.marks.indexOf(name)],
    cards: (file) => read(`c/${root.groups[Math.floor(file / root.group)]}/${file}.gz`, "c", readCards),
  };
};
