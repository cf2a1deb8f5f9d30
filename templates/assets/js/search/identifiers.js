// Identifiers of papers and the addresses that hold them: whoever pastes one wants that paper and nothing else.

const NEW_IDENTIFIER = /(?<!\d|\d\.)\d{4}\.\d{4,5}(?:v\d+)?(?![\d.]*\d)/g;
const OLD_IDENTIFIER = /(?<![\p{L}\d.-])([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/\d{7}(?:v\d+)?(?!\d)/giu;
const ADDRESS = /^(?:https?:\/\/|www\.|(?:[a-z]+\.)?(?:arxiv\.org|alphaxiv\.org|huggingface\.co|hf\.co|doi\.org)\/|10\.48550\/)/i;
const UNFINISHED = /(?:^|[\s/:])(\d{4}\.\d{1,4})$/;

/**
 * The papers that a query names: for each the identifiers it may have here. Null when the query names none;
 * empty when it is an address of something else.
 * @param {string} text
 * @param {boolean} typing whether an identifier at the end may lack its last digits
 * @returns {{ id: string[], prefix: string | null }[] | null}
 */
export const findIdentifiers = (text, typing) => {
  const found = new Map();
  for (const [whole] of text.matchAll(NEW_IDENTIFIER)) {
    const id = whole.replace(/v\d+$/, "");
    found.set(id, { id: [id], prefix: typing && text.endsWith(whole) && /^1[5-9]|^[2-9]/.test(id) && id.length === 9 ? id : null });
  }
  for (const [whole, archive] of text.matchAll(OLD_IDENTIFIER)) {
    const id = whole.replace(/v\d+$/, "").toLowerCase();
    const short = archive.toLowerCase() + id.slice(id.indexOf("/"));
    found.set(short, { id: id === short ? [id] : [id, short], prefix: null });
  }
  if (found.size) return [...found.values()];
  const unfinished = typing && UNFINISHED.exec(text);
  if (unfinished && (ADDRESS.test(text) || text === unfinished[1])) return [{ id: [], prefix: unfinished[1] }];
  return text.split(/\s+/).some((word) => ADDRESS.test(word)) ? [] : null;
};
