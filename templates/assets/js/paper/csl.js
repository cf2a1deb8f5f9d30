// A citation as CSL-JSON, where a preprint is an article.
export function cslOf({ key, title, authors, month, doi, arxiv, publisher, language, url, note }) {
  const item = {
    id: key,
    type: "article",
    title,
    author: authors.length ? authors.map(personOf) : undefined,
    issued: month && { "date-parts": [month] },
    publisher,
    number: arxiv && `arXiv:${arxiv}`,
    DOI: doi,
    URL: url,
    language,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const personOf = ({ family, given, particle, suffix }) =>
  given ? { family, given, "non-dropping-particle": particle, suffix } : { literal: family };
