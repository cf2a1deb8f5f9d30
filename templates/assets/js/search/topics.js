// topic: finds the papers of a topic, by any of its names; the longest name wins that a word and those behind it make.
import { forAll } from "./files.js";
import { keyOf } from "./match.js";

const MOST_MORE = 3;

const termOf = (words) => `#${keyOf(words.map((word) => ({ ...word, core: word.text }))).replaceAll(" ", "")}`;

const isPlain = ({ kind, place }) => !place && (kind === "hangul" || kind === "latin");

/** The longest name of a topic that words and those behind them make: its term, and which of those behind belong to it. */
const longestName = async (index, words, behind) => {
  const end = behind.findIndex((word) => !isPlain(word));
  for (let length = end < 0 ? behind.length : end; length >= 0; length--) {
    const more = behind.slice(0, length);
    const entry = await index.term(termOf([...words, ...more]));
    if (entry) return { more, term: entry.term };
  }
  return null;
};

/**
 * Puts topics in the place of their names. What is no topic is searched as words, and said to be none.
 * @param {object} index
 * @param {object} query its items, exclusions, problems and filters change
 */
export const readTopics = async (index, query) => {
  const resolved = async (items) => {
    const all = [];
    for (let i = 0; i < items.length; i++) {
      const { kind, words, filter, ...item } = items[i];
      if (item.options) all.push({ ...items[i], options: await forAll(item.options, resolved) });
      else if (kind !== "topic") all.push(items[i]);
      else {
        const name = await longestName(index, words, item.quoted ? [] : items.slice(i + 1, i + 1 + MOST_MORE));
        if (name) {
          all.push({ ...item, kind, term: name.term, core: [item, ...name.more].map(({ core }) => core).join(" ") });
          filter.to = name.more.at(-1)?.to ?? filter.to;
          i += name.more.length;
        } else {
          query.problems.push({ kind, text: item.text });
          query.filters = query.filters.filter((other) => other !== filter);
          all.push(...words.map((word) => ({ ...word, token: item.token, raw: item.raw, last: item.last && word === words.at(-1) })));
        }
      }
    }
    return all;
  };
  query.items = await resolved(query.items);
  query.without = await forAll(query.without, resolved);
};
