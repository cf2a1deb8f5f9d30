// What the citation tags of a page tell of its paper.
import { split } from "./names.js";

export function citationOf(page, key, note) {
  const all = name => [...page.querySelectorAll(`meta[name="citation_${name}"]`)].map(tag => tag.content);
  const one = name => all(name)[0];
  return {
    key,
    note,
    title: one("title"),
    authors: all("author").map(split),
    month: one("publication_date")?.split("/").map(Number),
    doi: one("doi"),
    arxiv: one("arxiv_id"),
    publisher: one("publisher"),
    language: one("language"),
    url: one("abstract_html_url"),
    pdf: one("pdf_url"),
  };
}
