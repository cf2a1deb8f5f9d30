// The documents that hold what one item of a query asks for.
import { isSyllable, releaseFinal, syllableRange } from "./hangul.js";
import { anyPostings, commonPostings, inAll, inAny, NO_HITS, NO_POSTINGS, scaled, scored, withMore } from "./hits.js";
import { isInflection, stem } from "./language.js";
import { IN_NAME, NAME_BONUS, rarity } from "./rank.js";
import { pairParts, singular, terms, withoutSigns } from "./tokens.js";
import { readPairs } from "./pairs.js";
import { toItems } from "./query.js";

export const EQUAL_GAIN = 0.8;
const PREFIX_GAIN = 0.75;
const SINGULAR_GAIN = 0.95;
const VERB_WEIGHT = 0.5;
const ENOUGH_WITHOUT_MORE = 10;
const MOST_SHARDS = 3;
const MUCH_MORE_COMMON_STEM = 5;
const MOST_COMPLETIONS = 3;
const INITIALS_LOOKED_UP = 5;
const INITIALS_KEPT = 3;
const WHOLE_WORD = 3;
const KNOWN_CONCEPT = 8;
const ORDER_BONUS = 100;
const MOST_MATCHES = 200;

/** The term that an item is looked up by first; null if that depends on what is found. */
export const firstTermOf = ({ kind, core }) => {
  if (kind === "hangul") return core;
  if (kind !== "latin") return null;
  const parts = pairParts(core);
  return parts.length > 1 ? `${parts[0]} ${parts[1]}` : singular(core);
};

/**
 * A matcher of an index: `match(item)` gives
 * `{ own, holding, weight, equal: [{ term, others, hits }], pieces }`: hits of the item itself, how many documents that is,
 * what the item weighs in a query, hits through its equal terms, and postings of its syllables if it had to be put together.
 */
export const matcher = (index) => {
  const { count } = index;
  const term = async (text) => await index.term(text) ?? { term: text, own: NO_POSTINGS, others: null, equal: NO_POSTINGS };

  const made = (item, own, entries = [], more = {}) => {
    const equal = entries.filter(({ others, equal: list }) => others && list.documents.length && !(item.place & IN_NAME)).map((entry) => {
      const concept = rarity(entry.own.documents.length + entry.equal.documents.length, count);
      return { term: entry.term, others: entry.others, hits: scored(entry.equal, concept, item.place) };
    });
    const holding = own.documents.length;
    const found = equal.reduce((sum, { hits }) => sum + hits.documents.length, holding);
    return { own, holding, weight: rarity(found, count) * (item.verbal ? VERB_WEIGHT : 1), equal, pieces: null, found, ...more };
  };
  const madeOf = (item, postings, entries, more) => made(item, scored(postings, rarity(postings.documents.length, count), item.place), entries, more);

  /** The longest word of the lexicon that a word begins with, if it lies beside it. */
  const knownStart = async (word) => {
    for (let length = word.length - 1; length > 2 && index.shardOf(word.slice(0, length)) === index.shardOf(word); length--) {
      const entry = await index.term(word.slice(0, length));
      if (entry) return entry;
    }
    return null;
  };

  /** A word that the lexicon lacks, or half a word: put together from a known start and from syllables. */
  const matchSyllables = async (item, text, core) => {
    const isHalf = core === text && (item.last || !isSyllable(text.at(-1)));
    const range = isHalf ? syllableRange(core.at(-1)) : null;
    const whole = range ? core.slice(0, -1) : core;
    const start = whole.length > 2 ? await index.term(whole) ?? await knownStart(whole) : null;
    const needed = start ? [start.term] : [];
    for (let i = start ? start.term.length - 1 : 0; i + 1 < whole.length; i++) needed.push(whole.slice(i, i + 2));
    const pieces = (await Promise.all(needed.map(term))).map(({ own }) => own);
    const sized = pieces.length > 1 ? pieces.map(({ documents }, i) => ({ documents, size: needed[i].length - 1 })) : null;
    if (!range) {
      const postings = commonPostings(pieces);
      return madeOf(item, postings, [], { pieces: sized });
    }
    const ends = await index.range(core.at(-2) + range[0], core.at(-2) + range[1], MOST_SHARDS, (found) => found.length === 2);
    const completions = (await index.range(whole + range[0], `${whole + range[1]}\uffff`, 1, (found) => found.length > 2))
      .sort((a, b) => b.own.documents.length - a.own.documents.length).slice(0, MOST_COMPLETIONS);
    const exact = ends.find((entry) => entry.term === core.slice(-2));
    const half = commonPostings([...pieces, anyPostings(ends.map((entry) => entry.own), count)]);
    const as = exact ? commonPostings([...pieces, exact.own]) : NO_POSTINGS;
    const common = rarity(Math.max(half.documents.length, 1), count);
    const own = inAny([scored(as, rarity(as.documents.length, count), item.place), scored(half, PREFIX_GAIN * common, item.place)], count);
    return made(item, own, own.documents.length || completions.length ? completions : [], { pieces: sized });
  };

  const matchSyllable = async (item) => {
    const { text, before } = item;
    const exact = await term(text);
    if (!item.last) return madeOf(item, exact.own, [exact]);
    const [from, to] = syllableRange(text) ?? [text, text];
    const isBigram = (found) => found.length === 2;
    const across = before ? await index.range(before + from, before + to, 1, isBigram) : [];
    const longer = across.length ? [] : await index.range(text, `${to}힣`, MOST_SHARDS, isBigram);
    const own = inAny([exact, ...across, ...longer].map((entry) => (
      scored(entry.own, (entry === exact ? 1 : PREFIX_GAIN) * rarity(entry.own.documents.length, count), item.place))), count);
    return made(item, own, [exact]);
  };

  /**
   * The word that a word is, with its ending or without: 해상도 is a word of its own, 데이터로 is 데이터 although the lexicon has
   * both. Without an ending if that is much more common. Null if the lexicon has neither.
   */
  const wordOf = async (text, core) => {
    if (text.length < 3) return null;
    const [asTyped, withoutEnding] = await Promise.all([index.term(text), core === text ? null : index.term(core)]);
    if (!withoutEnding || (asTyped && asTyped.own.documents.length * MUCH_MORE_COMMON_STEM >= withoutEnding.own.documents.length)) return asTyped;
    return core.length > 2 ? withoutEnding : null;
  };

  /** 강화학습ㅇ: a consonant after a known word begins the next one, or strayed there; it only adds score, unless most have it. */
  const withoutStray = async (item, found) => {
    const text = item.text.slice(0, -1);
    const whole = await matchHangul({ ...item, text, core: stem(text), last: false });
    if (found.holding && (!whole.known || found.holding * 2 > whole.holding)) return found;
    return { ...whole, own: withMore(whole.own, found.own) };
  };

  const matchHangul = async (item) => {
    const { text, core } = item;
    if (text.length === 1) return matchSyllable(item);
    const isWhole = isSyllable(text.at(-1));
    const entry = isWhole ? await wordOf(text, core) : null;
    if (entry) return madeOf(item, entry.own, [entry], { known: true });
    if (core.length === 2 && isWhole) {
      const syllables = await term(core);
      const isOpen = item.last && core === text && syllableRange(core[1]) && syllables.own.documents.length < 2 * ENOUGH_WITHOUT_MORE;
      if (!isOpen && (syllables.own.documents.length || syllables.others)) return madeOf(item, syllables.own, [syllables]);
    }
    const start = core.length > 3 && isWhole && !item.exact ? await knownStart(core) : null;
    if (start && isInflection(core.slice(start.term.length))) return madeOf(item, start.own, [start], { known: true });
    const found = await matchSyllables(item, text, core);
    if (!isWhole) return withoutStray(item, found);
    if (found.holding || found.equal.length || !item.last) return found;
    const other = releaseFinal(text);
    const released = other ? await matchSyllables(item, other, other) : found;
    return released.holding ? released : found;
  };

  /** Words that begin as typed; the pairs that stand between a word and its longer forms are skipped. */
  const longerWords = (text, most) => (most > 0 ? index.range(`${text}!`, `${text}\uffff`, most, (found) => !found.includes(" ")) : []);

  /** A word without its signs, and the longer names that begin with it: qwen25vl, qwen25vl7b. */
  const withLonger = async (text) => (/\d/.test(text) ? [await term(text), ...await longerWords(text, 1)] : [await term(text)]);

  const matchPlainLatin = async (item) => {
    const { text } = item;
    const one = singular(text);
    const [asTyped, single] = await Promise.all([term(text), term(one)]);
    const isRare = single.own.documents.length < ENOUGH_WITHOUT_MORE || text.length === 1;
    const entries = [single];
    const also = [];
    if (withoutSigns(text) !== text) also.push(...await withLonger(withoutSigns(text)));
    const number = isRare && /^([a-z]+)(\d[\d.]*[a-z]*)$/.exec(text);
    if (number) also.push(await term(`${number[1]} ${number[2]}`));
    const reach = isRare ? MOST_SHARDS : Number(index.shardOf(`${text}!`) === index.shardOf(one));
    const longer = item.last && text.length > 1 ? await longerWords(text, reach) : [];
    if (item.before && isRare) longer.push(...await index.range(`${item.before} ${text}`, `${item.before} ${text}\uffff`, 1, () => true));
    const weight = rarity(single.own.documents.length, count);
    const own = inAny([
      scored(asTyped.own, weight, item.place), scored(single.own, (one === text ? 1 : SINGULAR_GAIN) * weight, item.place),
      ...also.map((entry) => scored(entry.own, rarity(entry.own.documents.length, count), item.place)),
      ...longer.map((entry) => scored(entry.own, PREFIX_GAIN * Math.min(weight, rarity(entry.own.documents.length, count)), item.place)),
    ], count);
    return made(item, own, entries);
  };

  const matchParts = async (item, parts) => {
    const [postings, concept, joined] = await Promise.all([readPairs(index, parts, item.last), term(parts.join(" ")), withLonger(withoutSigns(item.text))]);
    const weight = rarity(postings.documents.length || joined[0].own.documents.length, count);
    const own = inAny([scored(postings, weight, item.place), ...joined.map((entry) => scored(entry.own, weight, item.place))], count);
    if (own.documents.length || concept.others) return made(item, own, [concept]);
    const words = await Promise.all(parts.map((text) => matchPlainLatin({ ...item, text, last: false })));
    return made(item, inAll(words.map((word) => word.own)));
  };

  const matchLatin = (item) => {
    const parts = pairParts(item.text);
    return parts.length > 1 ? matchParts(item, parts) : matchPlainLatin(item);
  };

  const matchName = async (item) => {
    const named = scored(await readPairs(index, item.words.flatMap(({ text }) => pairParts(text)), item.last), NAME_BONUS, IN_NAME);
    if (named.documents.length) return made(item, named);
    const words = await Promise.all(item.words.map((word) => matchLatin(word)));
    return made(item, inAll(words.map(({ own }) => own)));
  };

  const matchPhrase = async (item) => {
    const words = toItems(item.core).map(({ text }) => text);
    const joined = words.join("");
    if (/^[가-힣]{3,}$/.test(joined)) {
      const entry = await index.term(joined);
      if (entry) return madeOf(item, entry.own);
    }
    const all = terms(item.core);
    const inPairs = new Set(all.filter((found) => found.includes(" ")).flatMap((pair) => pair.split(" ")));
    const needed = all.filter((found) => found.includes(" ") || isSyllable(found[0]) || (words.includes(found) && !pairParts(found).every((part) => inPairs.has(part))));
    return needed.length ? madeOf(item, commonPostings((await Promise.all(needed.map(term))).map(({ own }) => own))) : made(item, NO_HITS);
  };

  /** ㄱㅎㅎㅅ: the likeliest words with these initial consonants, the likeliest first. */
  const matchInitials = async (item) => {
    const words = (await index.words(item.text)).filter(({ initials }) => initials.startsWith(item.text))
      .map((word) => ({ ...word, rank: word.count * (word.initials === item.text ? WHOLE_WORD : 1) }))
      .sort((a, b) => b.rank - a.rank).slice(0, INITIALS_LOOKED_UP);
    const found = (await Promise.all(words.map(async (word) => ({ word, entry: await term(word.word) }))))
      .map(({ word, entry }) => ({ entry, rank: word.rank * (entry.others ? KNOWN_CONCEPT : 1) }))
      .sort((a, b) => b.rank - a.rank).slice(0, INITIALS_KEPT);
    const own = inAny(found.map(({ entry }, i) => {
      const hits = scored(entry.own, rarity(entry.own.documents.length, count), item.place);
      return { documents: hits.documents, scores: hits.scores.map((score) => score + ORDER_BONUS * (INITIALS_KEPT - 1 - i)) };
    }), count);
    return made(item, own, [], { readings: found.map(({ entry }) => entry.term) });
  };

  const matchAny = async (item) => {
    const options = await Promise.all(item.options.map(async (items) => {
      const matches = await Promise.all(items.map(match));
      return {
        own: inAll(matches.map(({ own }) => own)),
        equal: matches.length === 1 ? matches[0].equal : [],
      };
    }));
    const own = inAny(options.map((option) => option.own), count);
    return { ...made(item, own), equal: options.flatMap(({ equal }) => equal) };
  };

  const kinds = {
    hangul: matchHangul, latin: matchLatin, name: matchName, phrase: matchPhrase, initials: matchInitials, any: matchAny,
    keys: (item) => made(item, NO_HITS),
  };
  const kept = new Map();
  const match = (item) => {
    const key = JSON.stringify([item.kind, item.text, item.core, item.place, item.last, item.before, item.exact, item.options]);
    const found = kept.get(key) ?? Promise.resolve(kinds[item.kind](item));
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.get(key) === found && kept.delete(key));
    if (kept.size > MOST_MATCHES) kept.delete(kept.keys().next().value);
    return found;
  };
  return match;
};

/** What an item finds, through its equal terms too. */
export const widestOf = ({ own, equal }, count) => inAny([own, ...equal.map(({ hits }) => scaled(hits, EQUAL_GAIN))], count);
