// Fetches files of an index, checks them, and keeps what was read.
import { crc32 } from "./format.js";

const VERSION = 1;
const MOST_FILES = 400;

/** Why a search could not be answered. */
export class SearchError extends Error {
  /**
   * @param {"offline" | "missing" | "damaged" | "version"} kind
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(kind, message, cause) {
    super(message, { cause });
    this.name = "SearchError";
    this.kind = kind;
  }
}

/** Some hosts send a `.gz` file as it is, some let the browser decompress it: the first two bytes tell. */
const decompressed = async (bytes) => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** The body of a file, if all of it came as it was written. */
const checked = (bytes, kind, url) => {
  const body = bytes.subarray(8);
  const isWhole = String.fromCharCode(...bytes.subarray(0, 3)) === `PD${kind}` && new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) === crc32(body);
  if (isWhole && bytes[3] === VERSION) return body;
  throw new SearchError(isWhole && kind === "r" ? "version" : "damaged", `${url} is no file of a search index of version ${VERSION}.`);
};

const fetched = async (fetch, url, options) => {
  let response;
  try {
    response = await fetch(url, options);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SearchError("offline", `${url} could not be read.`, error);
  }
  throw new SearchError(response.status < 500 ? "missing" : "offline", `${url} answered ${response.status}.`);
};

/** Waits for what is made of each of a list. */
export const forAll = (list, make) => Promise.all(list.map(make));

/** Makes each thing once and keeps the last few; what failed is not remembered. */
export const remembering = (most, make) => {
  const kept = new Map();
  return (key, ...rest) => {
    const made = kept.get(key) ?? make(key, ...rest);
    kept.delete(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    if (kept.size > most) kept.delete(kept.keys().next().value);
    return made;
  };
};

/**
 * A reader of files: `read(path, kind, parse)` gives what `parse` makes of a file's body. Each file is read once and kept;
 * one that failed is not remembered, and a damaged one is asked for once more past the browser's cache.
 */
export const fileReader = (base, fetch) => {
  const load = async (path, kind, parse, options) => {
    const url = new URL(path, base).href;
    const bytes = await fetched(fetch, url, options);
    try {
      return parse(checked(await decompressed(bytes), kind, url));
    } catch (error) {
      if (error.kind === "version") throw error;
      if (!options) return load(path, kind, parse, { cache: "reload" });
      throw error instanceof SearchError ? error : new SearchError("damaged", `${url} is damaged.`, error);
    }
  };
  return remembering(MOST_FILES, (path, kind, parse) => load(path, kind, parse));
};
