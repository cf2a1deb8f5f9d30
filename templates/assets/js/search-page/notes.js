import { words, make, languageOf } from "./words.js";
import { addressOf, firstView } from "./address.js";
import { corrected, without } from "./syntax.js";

/** @typedef {import("./address.js").Asked} Asked */

const manyWords = 4;
const arxivNumber = /\b\d{4}\.\d{4,5}\b/;

/** A way to another search; the page follows it without loading anew. @param {Asked} asked @param {Object} change */
export const wayTo = (asked, change, ...content) => make("a", { href: addressOf({ ...asked, shown: firstView, ...change }) }, ...content);

const note = (...content) => make("p", { className: "note" }, ...content);
const line = (className, ...content) => make("p", { className }, ...content);

/** What there is to say of an answer before its results. @param {Asked} asked @param {object} answer @returns {HTMLElement[]} */
export const notesOn = (asked, answer) => [
  ...answer.problems.map(({ kind, text }) => note(words(`problem-${kind}`, kind === "too-long" ? Number(text) : text))),
  ...answer.unknownFields.map(field => note(words("unknown-field", field))),
  ...corrections(asked, answer),
  ...meaning(asked, answer),
];

function corrections(asked, answer) {
  const ways = corrected(asked.q, answer.corrections).map(q => wayTo(asked, { q }, q));
  return ways.length ? [line("correction", words("correction", listed(ways)))] : [];
}

/** Other words of the same meaning: which were searched, and one tap to do without them, or with them again. */
function meaning(asked, answer) {
  if (!asked.widen) return [line("gloss", words("narrowed"), " ", wayTo(asked, { widen: true }, words("widen")))];
  const others = [...new Set(answer.widened.flatMap(({ others }) => others))];
  if (!others.length) return [];
  const spoken = listed(others.map(other => make("b", { lang: languageOf(other) }, other)));
  return [line("gloss", words("widened", spoken), " ", wayTo(asked, { widen: false }, words("narrow")))];
}

/**
 * What to try when nothing was found.
 * @param {Asked} asked
 * @param {object} answer
 * @param {number} unfiltered how many there are without the conditions
 */
export function advice(asked, answer, unfiltered) {
  const { q } = asked;
  const number = q.match(arxivNumber)?.[0];
  const ways = [
    unfiltered && wayTo(asked, { q: without(q, answer.filters) }, words("try-filters", unfiltered)),
    number && words("try-number", make("a", { href: `https://arxiv.org/abs/${number}` }, number)),
    q.includes('"') && wayTo(asked, { q: q.replaceAll('"', "") }, words("try-quotes")),
    q.trim().split(/\s+/).length > manyWords && words("try-fewer"),
    !number && words("try-other"),
  ];
  return make("ul", { className: "advice" }, ...ways.filter(Boolean).map(way => make("li", {}, way)));
}

/** Nodes with commas between. */
const listed = nodes => {
  const list = document.createDocumentFragment();
  list.append(...nodes.flatMap((node, i) => i ? [", ", node] : [node]));
  return list;
};
