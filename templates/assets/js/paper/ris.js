// A citation as RIS: lines of a tag, two spaces, a hyphen and a value.
export function risOf({ title, authors, month, doi, arxiv, publisher, language, url, pdf, note }) {
  const date = month && [`${month[0]}`, `${month[1]}`.padStart(2, "0")];
  const lines = [
    ["TY", "UNPB"],
    ["TI", title],
    ...authors.map(name => ["AU", nameOf(name)]),
    ["PY", date?.[0]],
    ["DA", date && `${date.join("/")}//`],
    ["PB", publisher],
    ["AN", arxiv && `arXiv:${arxiv}`],
    ["DO", doi],
    ["UR", url],
    ["L1", pdf],
    ["LA", language],
    ["N1", note],
  ].filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ")}`);
  // Not in a template: the minifier would write the two signs as they are, and scripts read them there as one.
  return [...lines, "ER  - ", ""].join("\r\n");
}

const nameOf = ({ family, given, particle, suffix }) =>
  [[particle, family].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
