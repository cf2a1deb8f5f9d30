import { languageOf, words, make } from "./words.js";
import { addressOf } from "./address.js";
import { corrected, replaced, without } from "./syntax.js";

/** @typedef {import("./address.js").Asked} Asked */

/** A way to another search; the page follows it without loading anew. @param {Asked} asked @param {Object} change */
const wayTo = (asked, change, ...content) => make("a", { href: addressOf({ ...asked, ...change }) }, ...content);

const line = (className, ...content) => make("p", { className }, ...content);

/** What there is to say of an answer before its results. @param {Asked} asked @param {object} answer @returns {HTMLElement[]} */
export const notesOn = (asked, answer) => [
  ...answer.problems.map(problem => line("note", words(`problem-${problem.kind}`, problem.text), ...similar(asked, problem))),
  ...answer.unknownFields.map(field => line("note", words("unknown-field", field))),
  ...correction(asked, answer),
  ...meaning(asked, answer),
];

/** Topics of a similar name, each in the place of what is none. */
function similar(asked, { filter, topics = [] }) {
  const ways = topics.flatMap(({ name }, i) => {
    const q = replaced(asked.q, filter, `topic:${name.includes(" ") ? `"${name}"` : name}`);
    return [i ? ", " : " ", wayTo(asked, { q }, make("span", { lang: languageOf(name) }, name))];
  });
  return ways.length ? [" ", words("similar-topics"), ...ways] : [];
}

/** The way to the pages of the topics that a query names. @param {{ name: string, other: string, url: string, count: number }[]} topics */
export const topicPages = topics => topics.flatMap(({ name, other, url, count }) => {
  const names = other ? words("topic-names", name, languageOf(name), other, languageOf(other)) : make("span", { lang: languageOf(name) }, name);
  return [words("topic", count, make("a", { href: url }, names)), " "];
});

function correction(asked, { corrections }) {
  const q = corrected(asked.q, corrections);
  return q === asked.q ? [] : [line("correction", words("correction", wayTo(asked, { q }, q)))];
}

/** Other words of the same meaning: which were searched, and one tap to do without them, or with them again. */
function meaning(asked, { widened, groups }) {
  const others = new Set(groups.some(({ match }) => match !== "literal") ? widened.flatMap(({ others }) => others) : []);
  const said = !asked.widen ? words("narrowed") : others.size && words("widened", [...others].join(", "));
  return said ? [line("gloss", said, " ", wayTo(asked, { widen: !asked.widen }, words(asked.widen ? "narrow" : "widen")))] : [];
}

/**
 * What to try when nothing was found.
 * @param {Asked} asked
 * @param {object} answer
 * @param {object|null} unfiltered the answer without the conditions
 */
export function advice(asked, answer, unfiltered) {
  const { q } = asked;
  const rest = without(q, answer.filters);
  const number = q.match(/\b\d{4}\.\d{4,5}\b/)?.[0];
  const ways = [
    rest && unfiltered?.total && wayTo(asked, { q: rest }, words("try-filters", unfiltered.total)),
    number && words("try-number", make("a", { href: `https://arxiv.org/abs/${number}` }, number)),
    q.includes('"') && wayTo(asked, { q: q.replaceAll('"', "") }, words("try-quotes")),
    q.trim().split(/\s+/).length > 4 && words("try-fewer"),
    !number && !unfiltered?.total && words("try-other"),
  ];
  return make("ul", { className: "advice" }, ...ways.filter(Boolean).map(way => make("li", {}, way)));
}
