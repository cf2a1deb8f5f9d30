// topic: finds the papers of a topic, by any of its names; the longest name wins that a word and those behind it make.
import { forAll } from "./files.js";
import { keyOf } from "./match.js";

const MOST_MORE = 3;

const termOf = (words) => `#${keyOf(words.map((word) => ({ ...word, core: word.text }))).replaceAll(" ", "")}`;

const isPlain = ({ kind, place }) => !place && (kind === "hangul" || kind === "latin");

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
        const behind = item.quoted ? [] : items.slice(i + 1, i + 1 + MOST_MORE);
        const end = behind.findIndex((word) => !isPlain(word));
        const more = end < 0 ? behind : behind.slice(0, end);
        let term;
        do {
          term = (await index.term(termOf([...words, ...more])))?.term;
        } while (!term && more.pop());
        if (term) all.push({ ...item, kind, term });
        else {
          query.problems.push({ kind, text: item.text });
          all.push(...words.map((word, n) => ({ ...word, token: item.token, raw: item.raw, last: item.last && n === words.length - 1 })));
        }
        i += more.length;
        filter.to = more.at(-1)?.to ?? filter.to;
      }
    }
    return all;
  };
  query.items = await resolved(query.items);
  query.without = await forAll(query.without, resolved);
};
