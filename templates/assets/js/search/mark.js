// Where a text holds what was searched for.
import { fold, lowerCase, singular } from "./tokens.js";

/** Text in the form in which it is compared, and for each of its letters the place it came from. */
const comparable = (text) => {
  let folded = "";
  const places = [];
  let at = 0;
  for (const letter of text) {
    const plain = lowerCase(fold(letter));
    folded += plain;
    for (let i = 0; i < plain.length; i++) places.push(at);
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
};

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** A term as a pattern: Hangul without regard to spaces, other words whole, or from their start if half-typed. */
const patternOf = ({ text, half }) => {
  const plain = lowerCase(fold(text));
  const parts = plain.split(/[\s\-_]+/).filter(Boolean).map((part) => (/[가-힣]/.test(part) ? [...part].map(escaped).join("\\s*") : escaped(singular(part))));
  const start = /^[가-힣]/.test(plain) ? "" : "(?<![a-z0-9])";
  const end = half || /[가-힣]$/.test(plain) ? "" : "s?(?![a-z0-9])";
  return start + parts.join("[\\s\\-_]*") + end;
};

/**
 * Cuts a text where hits begin and end.
 * @param {string} text
 * @param {{ text: string, half: boolean }[]} terms an answer's terms
 * @returns {{ text: string, hit: boolean }[]} pieces that make the text again
 */
export const mark = (text, terms) => {
  const wanted = terms.filter((term) => /[\p{L}\p{N}]/u.test(term.text)).sort((a, b) => b.text.length - a.text.length);
  if (!wanted.length) return text ? [{ text, hit: false }] : [];
  const pattern = new RegExp(wanted.map(patternOf).join("|"), "gu");
  const { folded, places } = comparable(text);
  const pieces = [];
  let end = 0;
  const put = (to, hit) => {
    if (to > end) pieces.push({ text: text.slice(end, to), hit });
    end = Math.max(end, to);
  };
  for (const match of folded.matchAll(pattern)) {
    put(places[match.index], false);
    put(places[match.index + match[0].length], true);
  }
  put(text.length, false);
  return pieces;
};
