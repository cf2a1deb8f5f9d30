// From text to terms, as FORMAT.md says: the index and the query must agree on every one.
import { toLetters } from "./hangul.js";

const PLAIN_LETTERS = {
  ß: "ss", ẞ: "ss", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ł: "l", Ł: "L", ø: "o", Ø: "O", đ: "d", Đ: "D", ħ: "h", Ħ: "H", ŧ: "t", Ŧ: "T", ı: "i",
};
/** Runs of Hangul letters, of which the first argument says which, and other words. */
const wordsOf = (hangul) => new RegExp(`[${hangul}]+|W(?:[.\\-_+]W)*`.replaceAll("W", "(?:[^\\P{L}가-힣ㄱ-ㅣ]|\\p{N})+"), "gu");
const WORD = wordsOf("가-힣");
export const TYPED_WORD = wordsOf("가-힣ㄱ-ㅣ");
const BETWEEN_NEIGHBOURS = /^(?:[ \t]*|[-‐–·])$/;
const PARTS_FROM_THE_NEXT = /(?:[을를은는의와과]|에서|에게|으로|하는|하여|되는|이며|하고|되어|통해|위해|위한|대한|있는|있습니다|합니다|습니다|입니다)$/;

/** Composed, without accents and widths; case stays. */
export const fold = (text) => toLetters(text.normalize("NFKD").replace(/\p{Mn}/gu, "").normalize("NFC").replace(/./gu, (letter) => PLAIN_LETTERS[letter] ?? letter));

export const lowerCase = (text) => text.toLowerCase().replace(/ς/g, "σ");

export const singular = (word) => (/^[a-z]{3,}s$/.test(word) && !/(?:ss|is|us)$/.test(word) ? word.slice(0, -1) : word);

export const withoutSigns = (word) => word.replace(/[.\-_+]/g, "");

/** The parts of a word, in lower case, that make pairs: qwen2.5-vl -> qwen2.5, vl. */
export const pairParts = (word) => word.split(/[-_]/).filter(Boolean).map(singular);

/** Whether the term across the space between two Hangul words is left out. */
const partsFromNext = (word) => word.length > 2 && PARTS_FROM_THE_NEXT.test(word);

const formsOf = (word) => {
  const lower = lowerCase(word);
  const forms = [lower];
  if (lower !== withoutSigns(lower)) forms.push(...lower.split(/[.\-_+]/), ...lower.split("-"), withoutSigns(lower));
  const atCase = word.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
  if (atCase !== word) forms.push(...lowerCase(atCase).split(/[ .\-_+]/).filter((part) => part.length > 1));
  return forms.concat(forms.map(singular));
};

/**
 * The terms of a text, each once, in the order in which they occur.
 * @param {string} text
 * @returns {string[]}
 */
export const terms = (text) => {
  const folded = fold(text);
  const found = [];
  let before = null;
  for (const match of folded.matchAll(WORD)) {
    const word = match[0];
    const hangul = /[가-힣]/.test(word);
    const near = before && before.hangul === hangul && BETWEEN_NEIGHBOURS.test(folded.slice(before.end, match.index)) ? before.word : null;
    if (hangul) {
      if (near && !partsFromNext(near)) found.push(near.at(-1) + word[0]);
      if (word.length === 1) found.push(word);
      for (let i = 0; i + 1 < word.length; i++) found.push(word.slice(i, i + 2));
    } else {
      found.push(...formsOf(word));
      const parts = pairParts(lowerCase(word));
      if (near) parts.unshift(pairParts(lowerCase(near)).at(-1));
      for (let i = 0; i + 1 < parts.length; i++) found.push(`${parts[i]} ${parts[i + 1]}`);
    }
    before = { word, hangul, end: match.index + word.length };
  }
  return [...new Set(found)];
};
