// topic: finds the papers of a topic, by any of its names; the longest name wins that a word and those behind it make.
import { forAll } from "./files.js";
import { keyOf } from "./match.js";

const MOST_MORE = 3;
const MOST_NEAR = 6;
// A query of more words is a sentence, and the list need not be read for it.
const LONGEST_NAME = 8;

const topicKey = (words) => keyOf(words).replaceAll(" ", "");
const asTyped = (words) => topicKey(words.map((word) => ({ ...word, core: word.text })));

const isPlain = ({ kind, place }) => !place && (kind === "hangul" || kind === "latin");

/** What is found for the longest name that words and those behind them make, and which of those behind belong to it. */
const longestName = async (words, behind, find) => {
  const end = behind.findIndex((word) => !isPlain(word));
  for (let length = end < 0 ? behind.length : end; length >= 0; length--) {
    const more = behind.slice(0, length);
    const found = await find(asTyped([...words, ...more]));
    if (found) return { more, found };
  }
  return null;
};

/** The topics of which a name begins with a key, then those of which one holds it; null if there are none. */
const similarTopics = async (index, key) => {
  const topics = await index.topics();
  const having = (test) => topics.filter(({ keys }) => key && keys.some(test));
  const similar = new Set([...having((name) => name.startsWith(key)), ...having((name) => name.includes(key))]);
  return similar.size ? [...similar].slice(0, MOST_NEAR) : null;
};

/** The topics that a whole query is a name of. */
export const topicsNamed = async (index, { items, tests, without, identifiers }) => {
  const words = items.flatMap((item) => item.words ?? [item]);
  if (identifiers || tests.length || without.length || !words.length || words.length > LONGEST_NAME || !words.every(isPlain)) return [];
  const typed = [asTyped(words), topicKey(words)];
  return (await index.topics()).filter(({ keys }) => keys.some((key) => typed.includes(key)));
};

/**
 * Puts topics in the place of their names. What is no topic has no papers, and is said to be none, with those of a similar name.
 * @param {object} index
 * @param {object} query its items, exclusions, problems and filters change
 */
export const readTopics = async (index, query) => {
  const resolved = async (items) => {
    const all = [];
    for (let i = 0; i < items.length; i++) {
      const { filter, ...item } = items[i];
      if (item.options) all.push({ ...item, options: await forAll(item.options, resolved) });
      else if (item.kind !== "topic") all.push(item);
      else {
        const behind = item.quoted ? [] : items.slice(i + 1, i + 1 + MOST_MORE);
        const known = await longestName(item.words, behind, (key) => index.term(`#${key}`));
        const name = known ?? await longestName(item.words, behind, (key) => similarTopics(index, key)) ?? { more: [] };
        const core = [item, ...name.more].map((word) => word.core).join(" ");
        all.push({ ...item, term: known?.found.term, core });
        filter.to = name.more.at(-1)?.to ?? filter.to;
        if (!known) query.problems.push({ kind: "topic", text: core, filter, topics: name.found ?? [] });
        i += name.more.length;
      }
    }
    return all;
  };
  query.items = await resolved(query.items);
  query.without = await forAll(query.without, resolved);
};
