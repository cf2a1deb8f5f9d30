// Searches an index in a browser, or wherever else there is fetch. See README.md.
import { fileReader } from "./files.js";
import { openIndex } from "./index.js";
import { readQuery } from "./query.js";
import { ranked } from "./rank.js";
import { seeker } from "./seek.js";

export { mark } from "./mark.js";
export { SearchError } from "./files.js";

const CARD_FILES_AT_ONCE = 10;

/** Rejects as soon as the signal is aborted; the files that are under way are kept for the next search. */
const unlessAborted = (signal, work) => {
  if (!signal) return work();
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work().then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
};

/** The documents of a group, best first. */
const ordersOf = (index) => ({
  relevance: async (groups) => {
    const lists = groups.map(({ hits }) => ranked(hits, index.count));
    return lists.flatMap(({ documents, scores }, i) => Array.from(documents, (document, k) => ({ document, score: scores[k], match: groups[i].match })));
  },
  date: async (groups) => byKey(groups, () => 0),
  votes: async (groups) => {
    const votes = await index.votes();
    return byKey(groups, (document) => votes[document]);
  },
});

/** All hits by a number, highest first, newer first among equals. */
const byKey = (groups, key) => groups.flatMap(({ match, hits }) => Array.from(hits.documents, (document, i) => ({ document, score: hits.scores[i], match })))
  .sort((a, b) => key(b.document) - key(a.document) || b.document - a.document);

const yearsOf = (index, groups) => {
  const counts = index.years.map(({ year }) => ({ year, count: 0 }));
  for (const { hits } of groups) {
    let at = 0;
    for (const document of hits.documents) {
      while (at + 1 < counts.length && document >= index.years[at + 1].first) at++;
      counts[at].count++;
    }
  }
  return counts.filter(({ count }) => count);
};

/** What mark() looks for: the words as typed, as corrected, and their equal terms. */
const termsOf = ({ items, matches = [], widened }) => {
  const found = new Map();
  const add = (text, half = false) => found.set(text, { text, half });
  const addItem = (item) => {
    if (item.kind === "any") item.options.flat().forEach(addItem);
    else if (item.kind === "name") item.words.forEach(addItem);
    else if (item.kind !== "initials" && item.kind !== "keys" && item.filler !== "empty") add(item.core.replace(/[ㄱ-ㅎ]$/, ""), Boolean(item.last));
  };
  items.forEach(addItem);
  for (const match of matches) match?.readings?.forEach((word) => add(word));
  for (const { others } of widened) others.forEach((word) => add(word));
  return [...found.values()];
};

const sum = (groups) => groups.reduce((total, { hits }) => total + hits.documents.length, 0);

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
  const orders = ordersOf(index);

  const urlOf = (id) => {
    const url = new URL(index.address.replace("{id}", encodeURIComponent(id.replaceAll("/", "-"))), root);
    return isPath ? url.pathname + url.search + url.hash : url.href;
  };

  const cardsOf = async (documents) => {
    const files = [...new Set(documents.map((document) => Math.floor(document / index.cardsPerFile)))];
    const cards = new Map();
    while (files.length) {
      await Promise.all(files.splice(0, CARD_FILES_AT_ONCE).map(async (file) => {
        (await index.cards(file)).forEach((card, i) => cards.set(file * index.cardsPerFile + i, card));
      }));
    }
    return documents.map((document) => cards.get(document));
  };

  const answerOf = async (query, found, { limit, offset, sort, started }) => {
    const page = (await orders[sort](found.groups)).slice(offset, offset + limit);
    const cards = await cardsOf(page.map(({ document }) => document));
    return {
      total: sum(found.groups),
      results: page.map(({ document, score, match }, i) => ({
        ...cards[i], score, match, url: urlOf(cards[i].id), marks: cards[i].marks.map((mark) => index.markNames[mark]),
      })),
      groups: found.groups.map(({ match, hits, words }) => ({ match, count: hits.documents.length, words })),
      corrections: found.corrections,
      widened: found.widened,
      unknownFields: query.unknownFields,
      problems: query.problems,
      filters: query.filters,
      years: yearsOf(index, found.groups),
      terms: termsOf(found),
      ms: performance.now() - started,
    };
  };

  return {
    count: index.count,
    years: index.years.map(({ year, first }, i) => ({ year, count: (index.years[i + 1]?.first ?? index.count) - first })),

    /** Answers a query; see README.md for the options and the answer. */
    search(input, { limit = 10, offset = 0, signal, sort = "relevance", widen = true, typing = true, onFirst } = {}) {
      const started = performance.now();
      return unlessAborted(signal, async () => {
        const query = readQuery(String(input), typing);
        for (const { asks } of query.tests) if (asks.mark && !index.markNames.includes(asks.mark)) query.problems.push({ kind: "has", text: asks.mark });
        query.tests = query.tests.filter(({ asks }) => !asks.mark || index.markNames.includes(asks.mark));
        const options = { limit, offset, sort, started };
        const onLiteral = onFirst && (async (found) => {
          const answer = await answerOf(query, found, options);
          if (!signal?.aborted) onFirst(answer);
        });
        const found = await seek(query, { widen, onLiteral });
        return answerOf(query, found, options);
      });
    },
  };
};
