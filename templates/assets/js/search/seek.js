// A query's hits, in groups: as typed, through equal terms, with a correction, with part of the words.
import { corrected, corrections } from "./correct.js";
import { forAll } from "./files.js";
import { hitsOf, inAll, inAny, only, withMore } from "./hits.js";
import { matcher } from "./match.js";
import { readNeighbours } from "./neighbours.js";
import { partialHits } from "./partial.js";
import { ENOUGH } from "./rank.js";
import { readTopics } from "./topics.js";

// A query of more words is a sentence: its verbs are looked up as words or not at all, since their syllables cost requests and say little.
const LONGEST_LIST_OF_WORDS = 5;

/** Everything that the words of a query find, before it is put together. */
const readItems = async (index, match, items) => {
  const said = items.filter(({ filler }) => !filler);
  const words = said.map((item) => (said.length > LONGEST_LIST_OF_WORDS && item.verbal ? { ...item, whole: true } : item));
  const [matches, { near, spans }] = await Promise.all([forAll(words, match), readNeighbours(index, items)]);
  const asked = words.map((item, i) => {
    const place = items.indexOf(said[i]);
    const around = spans.filter(({ from, length }) => place >= from && place < from + length);
    const withSpans = (hits) => inAny([hits, ...around.map((span) => span.hits)], index.count);
    const { own, wide, equal } = matches[i];
    // A query that is a term, such as 강화 학습, is said in other words as a whole; by what else 강화 may be called only if that finds too little.
    return { ...matches[i], item, wide: withSpans(wide), ...around.some((span) => span.length === items.length) ? { said: withSpans(own), meant: [] } : { said: withSpans(wide), meant: equal } };
  });
  const hitsOfAll = (side) => near.reduce(withMore, inAll(asked.map((element) => element[side])));
  const usesOf = (side) => [...asked.flatMap((element) => element[side]), ...spans].map(({ term, others }) => [term, { term, others: others.slice(0, 3) }]);
  const readings = matches.flatMap((found) => found.readings ?? []);
  return { items, asked, readings, hits: hitsOfAll, uses: usesOf };
};

/** Whether no paper may lack it: a word in a field, a phrase, a choice between such. */
const isDemanded = ({ place, kind, options }) => Boolean(place) || kind === "phrase" || kind === "topic" || (options ?? []).length > 0 && options.every((items) => items.some(isDemanded));

const identified = async (index, identifiers) => {
  const entries = await forAll(identifiers, (id) => index.range(id.replace("*", ""), id.replace("*", "\uffff"), Infinity, (term) => /\d$/.test(term)));
  return inAny(entries.flat().map(({ own }) => hitsOf(own)), index.count);
};

/** A test that tells whether a document passes all filters and holds nothing of what must not occur. */
const testFor = async (index, match, { tests, without, problems }) => {
  const passes = await forAll(tests, async ({ test, minus, value }) => {
    const passed = await test(index);
    if (!passed) problems.push({ kind: "has", text: value });
    return (document) => !passed || !passed(document) === minus;
  });
  const excluded = await forAll(without, async (items) => new Set(inAll((await forAll(items, match)).map(({ own }) => own)).documents));
  return (document) => passes.every((pass) => pass(document)) && !excluded.some((out) => out.has(document));
};

/**
 * A seeker of an index: `seek(query, { widen, onLiteral })` gives
 * `{ groups: [{ match, hits, words }], total, widened, corrections, items, readings }`.
 */
export const seeker = (index) => {
  const match = matcher(index);

  return async (query, { widen, onLiteral }) => {
    await readTopics(index, query);
    const found = { groups: [], total: 0, widened: [], corrections: [], items: query.items, readings: [] };
    const allowed = await testFor(index, match, query);
    const taken = new Uint8Array(index.count);
    const add = (kind, hits, words = []) => {
      const fresh = only(hits, (document) => !taken[document] && allowed(document));
      for (const document of fresh.documents) taken[document] = 1;
      if (fresh.documents.length) found.groups.push({ match: kind, hits: fresh, words });
      found.total += fresh.documents.length;
    };
    const take = (read, uses = read.uses("equal")) => {
      found.items = [...new Set([...found.items, ...read.items])];
      found.widened = [...new Map([...found.widened.map((use) => [use.term, use]), ...uses]).values()];
    };

    if (query.identifiers) add("literal", await identified(index, query.identifiers));
    else if (!query.items.length && (query.tests.length || query.without.length)) {
      const documents = Uint32Array.from({ length: index.count }, (_, i) => i);
      add("literal", { documents, scores: new Float32Array(index.count) });
    }
    if (query.identifiers || !query.items.length) return found;

    let read = await readItems(index, match, query.items);
    found.readings = read.readings;
    add("literal", read.hits("own"));
    if (!widen) return found;
    take(read, read.uses("meant"));
    await onLiteral?.(found);
    const addWidened = (side) => add("language", read.hits(side), found.widened.flatMap(({ others }) => others));
    addWidened("said");
    if (found.total >= ENOUGH) return found;
    take(read);
    addWidened("wide");
    if (found.total >= ENOUGH) return found;

    const fixes = await corrections(index, match, read.asked);
    if (fixes.length) {
      const fixed = await readItems(index, match, corrected(query.items, fixes));
      const words = fixes.map(({ to }) => to);
      const before = found.total;
      add("corrected", fixed.hits("own"), words);
      add("corrected", fixed.hits("wide"), words);
      if (found.total > before) {
        read = fixed;
        take(read);
        found.corrections = fixes.map(({ from, to }) => ({ from, to }));
      }
    }
    if (found.total < ENOUGH) {
      const demanded = read.asked.filter(({ item }) => isDemanded(item)).map(({ own }) => own);
      const partial = partialHits(index.count, read.asked);
      add("partial", demanded.length ? inAll([partial, ...demanded]) : partial);
    }
    return found;
  };
};
