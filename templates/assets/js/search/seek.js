// A query's hits, in groups: as typed, through equal terms, with a correction, with part of the words.
import { corrections, LONG_QUERY, readSlip, withReading } from "./correct.js";
import { testFor } from "./filters.js";
import { inAll, inAny, only, onlyIn, scaled, scored, withMore } from "./hits.js";
import { EQUAL_GAIN, firstTermOf, matcher, widestOf } from "./match.js";
import { readNames, readNeighbours } from "./neighbours.js";
import { partialHits } from "./partial.js";
import { ENOUGH, IN_TITLE } from "./rank.js";

const FILLER_GAIN = 0.3;
const NEAR_GAIN_OF_PARTIAL = 0.25;
const MOST_SHARDS_PLANNED = 7;
const MOST_EXTRA = 3;

/**
 * Which terms that only add are worth a request: those in a shard that is read anyway, and a few more while the query is short.
 * It depends on the query alone, not on what was read before, so that a query always has the same answer.
 */
const planOf = (index, items) => {
  const shards = new Set(items.filter(({ filler }) => !filler).map(firstTermOf).filter(Boolean).map(index.shardOf));
  let more = Math.min(MOST_EXTRA, MOST_SHARDS_PLANNED - shards.size);
  return (term) => {
    const shard = index.shardOf(term);
    if (!shards.has(shard) && more-- <= 0) return false;
    shards.add(shard);
    return true;
  };
};

/** Everything that the words of a query find, before it is put together. */
const readItems = async (index, match, items) => {
  const isWorth = planOf(index, items);
  const reads = items.map((item) => !item.filler || (item.filler === "soft" && isWorth(firstTermOf(item) ?? item.text)));
  const [matches, { near, spans }, named] = await Promise.all([
    Promise.all(items.map((item, i) => (reads[i] ? match(item) : null))), readNeighbours(index, items, isWorth), readNames(index, items),
  ]);
  const asked = [];
  items.forEach((item, i) => {
    if (!item.filler) asked.push({ i, item, match: matches[i], spans: spans.filter(({ from, to }) => from <= i && i < to) });
  });
  const extra = [...near.map((hits) => ({ hits, gain: 1 })), { hits: named, gain: 1 }];
  const fillers = items.flatMap((item, i) => (item.filler && matches[i] ? [{ hits: matches[i].own, gain: FILLER_GAIN }] : []));
  return { items, matches, asked, spans, near, named, extra: [...extra, ...fillers], fillers };
};

const isLongWord = (word) => word.length > (/[가-힣]/.test(word) ? 2 : 5);

const withExtra = (hits, extra) => extra.reduce((sum, more) => withMore(sum, more.hits, more.gain), hits);

const literalHits = ({ asked, extra }) => withExtra(inAll(asked.map(({ match }) => match.own)), extra);

const widest = ({ match, spans }, count) => inAny(
  [widestOf(match, count), ...spans.map(({ hits, from, to }) => scaled(hits, EQUAL_GAIN / (to - from)))], count);

const widenedHits = (read, count) => withExtra(inAll(read.asked.map((element) => widest(element, count))), read.extra);

const widenedBy = ({ asked, spans }) => {
  const used = new Map();
  for (const { match } of asked) for (const { term, others } of match.equal) used.set(term, others);
  for (const { term, others } of spans) used.set(term, others);
  return [...used].map(([term, others]) => ({ term, others }));
};

const allDocuments = (count) => ({ documents: Uint32Array.from({ length: count }, (_, i) => i), scores: new Float32Array(count) });

const identified = async (index, identifiers) => {
  const found = await Promise.all(identifiers.map(async ({ id, prefix }) => {
    const entries = (await Promise.all(id.map(index.term))).filter(Boolean);
    return entries.length || !prefix ? entries : index.range(prefix, `${prefix}\uffff`, 1, (term) => /^[\d.]+$/.test(term));
  }));
  return inAny(found.flat().map(({ own }) => scored(own, 1, IN_TITLE)), index.count);
};

/** ㄱㅎ ㅎㅅ: initials of one word, typed apart. */
const joinedInitials = async (index, items) => {
  if (items.length < 2 || items.some(({ kind }) => kind !== "initials")) return items;
  const text = items.map((item) => item.text).join("");
  const isWord = (await index.words(text)).some(({ initials }) => initials === text);
  return isWord ? [{ ...items[0], text, raw: text }] : items;
};

/**
 * A seeker of an index: `seek(query, { widen, onLiteral })` gives
 * `{ groups: [{ match, hits, words }], widened, corrections, items }`.
 */
export const seeker = (index) => {
  const match = matcher(index);
  const { count } = index;

  return async (query, { widen, onLiteral }) => {
    const groups = [];
    const taken = new Uint8Array(count);
    const found = { groups, widened: [], corrections: [], items: query.items };
    let allowed = null;
    const add = (kind, hits, words = []) => {
      const fresh = only(hits, (document) => !taken[document] && (!allowed || allowed(document)));
      for (const document of fresh.documents) taken[document] = 1;
      if (fresh.documents.length) groups.push({ match: kind, hits: fresh, words });
    };
    const total = () => groups.reduce((sum, { hits }) => sum + hits.documents.length, 0);

    if (query.identifiers) {
      add("literal", await identified(index, query.identifiers));
      return found;
    }
    if (!query.items.length && !query.tests.length && !query.without.length) return found;
    const excluded = await Promise.all(query.without.map(async (items) => inAll((await Promise.all(items.map(match))).map(({ own }) => own))));
    const out = new Set(excluded.flatMap(({ documents }) => [...documents]));
    const test = await testFor(index, query.tests);
    allowed = (document) => !out.has(document) && (!test || test(document));
    if (!query.items.length) {
      add("literal", allDocuments(count));
      return found;
    }

    let read = await readItems(index, match, await joinedInitials(index, query.items));
    const slip = widen ? await readSlip(index, match, read.items, read.matches) : null;
    if (slip) {
      found.corrections = [{ from: slip.from, to: slip.word }];
      read = await readItems(index, match, withReading(read.items, read.items[0].token, slip.words));
    }
    found.items = read.items;
    found.matches = read.matches;
    add(slip ? "corrected" : "literal", literalHits(read), slip ? [slip.word] : []);
    if (!widen) return found;
    await onLiteral?.(found);

    found.widened = widenedBy(read);
    if (found.widened.length) add("language", widenedHits(read, count), found.widened.flatMap(({ others }) => others));
    if (total() >= ENOUGH) return found;

    const widestAt = (i) => widest(read.asked.find((element) => element.i === i), count);
    const fixes = slip || read.named.documents.length ? [] : await corrections(index, match, read.items, read.matches, widestAt);
    if (fixes.length) {
      const fixed = await readItems(index, match, fixes.reduce((all, { token, words }) => withReading(all, token, words), read.items));
      const words = fixes.map(({ to }) => to);
      const before = groups.length;
      add("corrected", literalHits(fixed), words);
      add("corrected", widenedHits(fixed, count), words);
      // It must let the words match, or be of a long word: short words are near each other by chance.
      if (groups.length > before || words.every(isLongWord)) {
        found.items = [...found.items, ...fixed.items];
        found.corrections = fixes.map(({ from, to }) => ({ from, to }));
        found.widened = [...new Map([...found.widened, ...widenedBy(fixed)].map((use) => [use.term, use])).values()];
        read = fixed;
      }
    }
    if (total() < ENOUGH && read.asked.length) {
      const near = read.near.map((hits) => ({ hits, gain: NEAR_GAIN_OF_PARTIAL }));
      const partial = partialHits(count, read.asked);
      const demanded = read.asked.filter(({ item }) => item.place || item.kind === "phrase").map(({ match: { own } }) => own);
      add("partial", withExtra(demanded.length ? onlyIn(partial, inAll(demanded)) : partial, [...near, ...read.fillers]));
    }
    return found;
  };
};
