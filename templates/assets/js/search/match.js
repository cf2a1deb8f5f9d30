// The documents that hold what one item of a query asks for.
import { forAll, remembering } from "./files.js";
import { isSyllable, releaseFinal, syllableRange, toKeys } from "./hangul.js";
import { hitsOf, inAll, inAny, NO_HITS, scaled } from "./hits.js";
import { ENOUGH, IN_NAME, rarity } from "./rank.js";
import { pairParts, singular, terms, withoutSigns } from "./tokens.js";

const LONGER_GAIN = 0.75;
const VERB_WEIGHT = 0.5;
const MOST_SHARDS = 3;
const MOST_COMPLETIONS = 3;
const INITIALS_LOOKED_UP = 8;
const INITIALS_KEPT = 3;
const WHOLE_WORD = 3;
const KNOWN_CONCEPT = 8;
const MOST_MATCHES = 200;
const NOT_IN_INDEX = { documents: [], impacts: [] };

/** The key of words as one term: 강화 + 학습 -> 강화학습, diffusion + models -> "diffusion model". */
export const keyOf = (items) => items.flatMap(({ kind, core }) => (kind === "latin" ? pairParts(core) : [core]))
  .reduce((key, part) => key + (isSyllable(key.at(-1)) && isSyllable(part[0]) ? "" : " ") + part);

const bigrams = (word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
const pairs = (parts) => parts.slice(1).map((part, i) => `${parts[i]} ${part}`);

/**
 * A matcher of an index: `match(item)` gives `{ own, wide, weight, equal: [{ term, others }], pieces }`: hits of the item itself,
 * and through its equal terms too; what it weighs in a query; hits of its syllables if it had to be put together.
 */
export const matcher = (index) => {
  const { count } = index;
  const term = async (text) => await index.term(text) ?? { term: text, own: NOT_IN_INDEX, equal: NOT_IN_INDEX };
  const hitsAt = (entry, place, gain = 1) => scaled(hitsOf(entry.own, place), gain);
  const longer = async (start, most) => (start ? index.range(`${start}!`, `${start}\uffff`, most, (found) => !found.includes(" ")) : []);

  /** What any of some hits finds, worth the more the rarer it is; `entries` are terms whose equal terms count too. */
  const made = (item, lists, entries = [], more = {}) => {
    const own = inAny(lists, count);
    const equal = entries.filter(({ others, equal: list }) => others && list.documents.length && !(item.place & IN_NAME));
    const concepts = equal.map((entry) => (
      scaled(hitsOf(entry.equal, item.place), rarity(entry.own.documents.length + entry.equal.documents.length, count))));
    const hits = scaled(own, rarity(own.documents.length, count));
    const wide = inAny([hits, ...concepts], count);
    const weight = rarity(wide.documents.length, count) * (item.verbal ? VERB_WEIGHT : 1);
    return { own: hits, wide, weight, equal, pieces: [], ...more };
  };
  const madeOf = (item, entries) => made(item, entries.map((entry) => hitsAt(entry, item.place)), entries);
  const holdingAll = async (item, texts) => inAll((await forAll(texts, term)).map((entry) => hitsAt(entry, item.place)), Math.min);

  const inAllOf = async (items) => inAll((await forAll(items, match)).map(({ own }) => own));

  /** A word that the lexicon lacks, or half a word: put together from its syllables. */
  const matchSyllables = async (item, text) => {
    const range = (item.last && text === item.text) || !isSyllable(text.at(-1)) ? syllableRange(text.at(-1)) : null;
    const pieces = (await forAll(bigrams(range ? text.slice(0, -1) : text), term)).map((entry) => hitsAt(entry, item.place));
    let completions = [];
    if (range) {
      const isPair = (found) => found.length === 2;
      const ends = await index.range(text.at(-2) + range[0], text.at(-2) + range[1], MOST_SHARDS, isPair);
      pieces.push(inAny(ends.map((entry) => hitsAt(entry, item.place, entry.term === text.slice(-2) ? 1 : LONGER_GAIN)), count));
      // 증류 may become 증륙, but who means what has other names by itself is asking for that.
      const known = ends.filter(({ term: end, others }) => end === text && others);
      completions = known.length ? known : (await index.range(text.slice(0, -1) + range[0], `${text.slice(0, -1)}${range[1]}\uffff`, 1, (found) => found.length > 2))
        .sort((a, b) => b.own.documents.length - a.own.documents.length).slice(0, MOST_COMPLETIONS);
    }
    return made(item, [inAll(pieces, Math.min)], completions, { pieces });
  };

  const matchSyllable = async (item, text) => {
    const range = item.last && syllableRange(text);
    const beginning = range ? await index.range(range[0], `${range[1]}힣`, MOST_SHARDS, (found) => found.length === 2) : [];
    const exact = await term(text);
    return made(item, [hitsAt(exact, item.place), ...beginning.map((entry) => hitsAt(entry, item.place, LONGER_GAIN))], [exact]);
  };

  /** The longest word of the lexicon that a word begins with, if it lies beside it. */
  const knownStart = async (word) => {
    for (let length = word.length - 1; length > 2 && index.shardOf(word.slice(0, length)) === index.shardOf(word); length--) {
      const entry = await index.term(word.slice(0, length));
      if (entry) return entry;
    }
    return null;
  };

  const matchHangul = async (item) => {
    const { text, core, last } = item;
    if (text.length === 1) return matchSyllable(item, text);
    const words = (await forAll([...new Set([text, core])], (word) => (word.length > 2 ? index.term(word) : null))).filter(Boolean);
    if (words.length) return madeOf(item, words);
    const isOpen = last && core === text && syllableRange(text.at(-1));
    const pair = core.length === 2 && !isOpen ? await index.term(core) : null;
    if (pair) return madeOf(item, [pair]);
    if (item.whole && core.length > 2) return made(item, []);
    const found = await matchSyllables(item, core);
    if (!isSyllable(text.at(-1))) {
      // 강화학습ㅇ: a consonant after a known word begins the next one, or strayed there.
      const known = text.length > 3 ? await index.term(text.slice(0, -1)) : null;
      return known ? madeOf(item, [known]) : found;
    }
    if (found.wide.documents.length) return found;
    const released = last && releaseFinal(text);
    const asReleased = released ? await matchSyllables({ ...item, text: released }, released) : found;
    if (asReleased.wide.documents.length) return asReleased;
    const start = await knownStart(core);
    return start ? madeOf(item, [start]) : found;
  };

  const matchLatin = async (item) => {
    const { text, last } = item;
    const joined = withoutSigns(text);
    const parts = pairParts(text);
    const number = parts.length > 1 ? null : /^([a-z]+)(\d[\d.]*[a-z]*)$/.exec(text);
    const [forms, concept, inPairs] = await Promise.all([
      forAll([...new Set([singular(text), joined, ...number ? [`${number[1]} ${number[2]}`] : []])], term),
      term(parts.join(" ")),
      parts.length > 1 ? holdingAll(item, pairs(parts)) : NO_HITS,
    ]);
    const isRare = forms.every(({ own }) => own.documents.length < ENOUGH);
    const more = await Promise.all([
      longer(last && text.length > 1 && text, isRare ? MOST_SHARDS : 1), longer(joined !== text && /\d/.test(joined) && joined, 1),
    ]);
    const hitsWith = (gain) => (entry) => hitsAt(entry, item.place, gain);
    return made(item, [...forms.map(hitsWith(1)), inPairs, ...more.flat().map(hitsWith(LONGER_GAIN))], [concept]);
  };

  const matchPhrase = async (item) => {
    const all = terms(item.core);
    const inPairs = new Set(all.filter((found) => found.includes(" ")).flatMap((pair) => pair.split(" ")));
    const isNeeded = ({ kind, text }) => kind === "latin" && !pairParts(text).every((part) => inPairs.has(part));
    const texts = [...all.filter((found) => found.includes(" ") || isSyllable(found[0])), ...item.words.filter(isNeeded).map(({ text }) => text)];
    if (!texts.length) return made(item, []);
    const hits = await holdingAll(item, texts);
    if (hits.documents.length || !item.place) return made(item, [hits]);
    return made(item, [await inAllOf(item.words)]);
  };

  /** ㄱㅎㅎㅅ: the likeliest words with these initial consonants, or on these keys, the likeliest first. */
  const matchInitials = async (item) => {
    const parts = item.text.split(" ");
    const text = parts.join("");
    const words = (await index.words(text)).filter(({ initials }) => (parts.length > 1 ? initials === text : initials.startsWith(text)))
      .map(({ word, count: holding, initials }) => ({ word, rank: holding * (initials === text ? WHOLE_WORD : 1) }))
      .sort((a, b) => b.rank - a.rank).slice(0, INITIALS_LOOKED_UP);
    if (!words.length && parts.length > 1) return made(item, [await inAllOf(parts.map((part) => ({ ...item, text: part })))]);
    const entries = await forAll([...words.map(({ word }) => word), toKeys(text)], term);
    const found = entries.map((entry, i) => ({ entry, rank: (words[i]?.rank ?? entry.own.documents.length) * (entry.others ? KNOWN_CONCEPT : 1) }))
      .filter(({ rank }) => rank).sort((a, b) => b.rank - a.rank).slice(0, INITIALS_KEPT);
    return made(item, found.map(({ entry }, i) => hitsAt(entry, item.place, 8 ** -i)), [], { readings: found.map(({ entry }) => entry.term) });
  };

  const matchAny = async (item) => {
    const options = await forAll(item.options, (items) => forAll(items, match));
    const all = (side) => inAny(options.map((matches) => inAll(matches.map((found) => found[side]))), count);
    return { ...made(item, [all("own")]), wide: all("wide"), equal: options.flat(2).flatMap(({ equal }) => equal) };
  };

  const matchTopic = async (item) => {
    if (!item.term) return made(item, []);
    const entry = await term(item.term);
    const entries = [entry, ...await forAll(entry.others ?? [], (other) => term(`#${other}`))];
    return made(item, entries.map(({ own }) => hitsOf(own)));
  };

  const kinds = {
    hangul: matchHangul, latin: matchLatin, phrase: matchPhrase, initials: matchInitials, topic: matchTopic, any: matchAny, keys: async (item) => made(item, []),
  };
  const remembered = remembering(MOST_MATCHES, (key, item) => kinds[item.kind](item));
  const match = (item) => remembered(JSON.stringify({ ...item, token: 0, raw: 0 }), item);
  return match;
};
