// Identifiers of papers and the addresses that hold them: whoever pastes one wants that paper and nothing else.

const IDENTIFIER = /(?<!\d|\d\.)(\d{4}\.\d{4,6})(?:v\d+)?(?![\d.]*\d)|(?<![\p{L}\d.-])([a-z]+(?:-[a-z]+)?)(\.[a-z]{2})?(\/\d{7})(?:v\d+)?(?!\d)/giu;
const ADDRESS = /(?:^|\s)(?:https?:\/\/|www\.|10\.48550\/|[a-z.]*(?:\b(?:ar|alpha)xiv\.org|huggingface\.co|hf\.co|doi\.org)\/)/i;

/**
 * The identifiers that a query names, with `*` after one that may lack its last digits. Null when the query names none;
 * empty when it is an address of something else.
 * @param {string} text
 * @param {boolean} typing whether an identifier at the end may lack its last digits
 */
export const findIdentifiers = (text, typing) => {
  const isAddress = ADDRESS.test(text);
  if (!isAddress && /(?:^|\s)(?:-|NOT\s+)\d{4}\.\d/.test(text)) return null;
  const found = [...text.matchAll(IDENTIFIER)].flatMap(([, id, archive, part, number]) => (
    id ?? [archive + number, archive + (part ?? "") + number].map((old) => old.toLowerCase())));
  const unfinished = typing ? /(?:^|[\s/:])(\d{4}\.\d{1,5})$/.exec(text) : null;
  if (unfinished && (isAddress || text === unfinished[1])) found.push(`${unfinished[1]}*`);
  return found.length || isAddress ? found : null;
};
