// Searches an index in a browser, or wherever else there is fetch. See README.md.
import { fileReader, forAll } from "./files.js";
import { openIndex } from "./index.js";
import { readQuery } from "./query.js";
import { ranked } from "./rank.js";
import { seeker } from "./seek.js";
import { topicsNamed } from "./topics.js";

export { SearchError } from "./files.js";
export { mark } from "./mark.js";

/** Rejects as soon as the signal is aborted; the files that are under way are kept for the next search. */
const unlessAborted = (signal, work) => {
  if (!signal) return work();
  signal.throwIfAborted();
  return Promise.race([work(), new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }))]);
};

/** All hits in the order that is wanted: { document, score, match }. */
const ordered = async (index, groups, sort) => {
  const all = groups.flatMap((group) => ranked(group, index.count));
  if (sort === "relevance") return all;
  const votes = sort === "votes" ? await index.votes() : [];
  return all.sort((a, b) => (votes[b.document] ?? 0) - (votes[a.document] ?? 0) || b.document - a.document);
};

/** The words of an item, with those of its choices. */
const wordsOfItem = (item) => item.options?.flat().flatMap(wordsOfItem) ?? ((item.place && item.words) || [item]);

/** What mark() looks for: the words as typed, as corrected, and their equal terms. */
const termsOf = ({ items, readings, widened }) => {
  const typed = items.flatMap(wordsOfItem).filter(({ kind, filler }) => kind !== "initials" && kind !== "keys" && !filler);
  return [
    ...typed.map(({ core, last = false }) => ({ text: core.replace(/[ㄱ-ㅎ]$/, ""), half: last })),
    ...[...readings, ...widened.flatMap(({ others }) => others)].map((text) => ({ text, half: false })),
  ];
};

/**
 * Opens an index.
 * @param {string} rootUrl the address of the index's root, whole or as a path
 * @param {{ fetch?: typeof fetch }} [options] another fetch, for tests and other hosts
 */
export const open = async (rootUrl, { fetch = (...request) => globalThis.fetch(...request) } = {}) => {
  const root = new URL(rootUrl, globalThis.location?.href ?? "http://localhost/");
  const isPath = !/^[a-z][a-z\d+.-]*:/i.test(rootUrl);
  const index = await openIndex(root.href, fileReader(root, fetch));
  const seek = seeker(index);

  const urlOf = (page) => {
    const url = new URL(page, root);
    return isPath ? url.pathname + url.search + url.hash : url.href;
  };

  const yearsOf = (documents) => {
    const counts = index.years.map(([year]) => ({ year, count: 0 }));
    for (const document of documents) counts[index.years.findLastIndex(([, first]) => first <= document)].count++;
    return counts.filter(({ count }) => count);
  };

  const cardsOf = async (documents) => {
    const files = new Map();
    for (const document of documents) files.set(Math.floor(document / index.cards), null);
    await forAll([...files.keys()], async (file) => files.set(file, await index.cardsOf(file)));
    return documents.map((document) => files.get(Math.floor(document / index.cards))[document % index.cards]);
  };

  const answerOf = async (query, found, { limit, offset, sort, started }) => {
    const all = await ordered(index, found.groups, sort);
    const page = all.slice(offset, offset + limit);
    const cards = await cardsOf(page.map(({ document }) => document));
    const { unknownFields, problems, filters } = query;
    return {
      total: all.length,
      results: page.map(({ score, match }, i) => ({
        ...cards[i], score, match, url: urlOf(index.address.replace("{id}", encodeURIComponent(cards[i].id.replaceAll("/", "-")))), marks: cards[i].marks.map((place) => index.markNames[place]),
      })),
      groups: found.groups.map(({ match, hits, words }) => ({ match, count: hits.documents.length, words })),
      corrections: found.corrections,
      widened: found.widened,
      unknownFields, problems, filters,
      years: yearsOf(all.map(({ document }) => document)),
      terms: termsOf(found),
      ms: performance.now() - started,
    };
  };

  return {
    count: index.count,
    years: yearsOf(Array.from({ length: index.count }, (_, document) => document)),

    /** The topics that a query is a name of: { name, other, url, count }. */
    topics: async (input) => (await topicsNamed(index, readQuery(String(input), false)))
      .map(({ name, other, page, count }) => ({ name, other, url: urlOf(page), count })),

    /** Answers a query; see README.md for the options and the answer. */
    search: async (input, { limit = 10, offset = 0, signal, sort = "relevance", widen = true, typing = true, onFirst } = {}) => {
      const started = performance.now();
      return unlessAborted(signal, async () => {
        const query = readQuery(String(input), typing);
        const answer = (found) => answerOf(query, found, { limit, offset, sort, started });
        const onLiteral = onFirst && (async (found) => {
          const first = await answer(found);
          if (!signal?.aborted) onFirst(first);
        });
        return answer(await seek(query, { widen, onLiteral }));
      });
    },
  };
};
