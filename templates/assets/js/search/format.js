// The bytes of an index's files (FORMAT.md).

const utf8 = new TextDecoder();
const TOO_SHORT = "The file ends too early.";

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
  return sum;
});

export const crc32 = (bytes) => {
  let sum = -1;
  for (let i = 0; i < bytes.length; i++) sum = CRC[(sum ^ bytes[i]) & 255] ^ sum >>> 8;
  return ~sum >>> 0;
};

/** Reads numbers and texts one after the other. */
class ByteReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.before = "";
  }

  take(length) {
    if (this.at + length > this.bytes.length) throw new RangeError(TOO_SHORT);
    return this.bytes.subarray(this.at, this.at += length);
  }

  varint() {
    const [byte] = this.take(1);
    return byte < 128 ? byte : byte - 128 + 128 * this.varint();
  }

  /** As many of what `read` reads as a number before them says. */
  list(read) {
    return Array.from({ length: this.varint() }, read);
  }

  text() {
    return utf8.decode(this.take(this.varint()));
  }

  /** A text that shares its start with the one before it. */
  frontCoded() {
    const shared = this.varint();
    this.before = this.before.slice(0, shared) + this.text();
    return this.before;
  }
}

export const readRoot = (bytes) => {
  const reader = new ByteReader(bytes);
  const root = JSON.parse(reader.text());
  return { ...root, firstTerms: Array.from({ length: root.shards }, () => reader.frontCoded()) };
};

/** Decodes lists of ascending numbers, Rice-coded one after the other, into one array. */
const readRice = (bytes, lengths, count) => {
  const numbers = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  let place = 0;
  let at = 0;
  // Up to 25 bits from a place in the file, highest first.
  const bits = () => {
    const i = place >> 3;
    return (bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) << (place & 7);
  };
  for (const length of lengths) {
    const k = Math.max(0, 31 - Math.clz32(count * 11 / (length * 16)));
    for (let i = 0, last = -1; i < length; i++) {
      let high = 0;
      let ones = 24;
      while (ones === 24) {
        if (place > bytes.length * 8) throw new RangeError(TOO_SHORT);
        ones = Math.min(24, Math.clz32(~bits()));
        high += ones;
        place += ones;
      }
      place++;
      last += (high << k) + (k && bits() >>> 32 - k) + 1;
      place += k;
      numbers[at++] = last;
    }
  }
  return numbers;
};

/** Terms in order, and for each where its two lists end in `documents` and `impacts`. */
export const readShard = (bytes, count) => {
  const reader = new ByteReader(bytes);
  const lengths = [];
  const others = [];
  const terms = reader.list(() => {
    const term = reader.frontCoded();
    const length = reader.varint();
    lengths.push(length >> 1, length & 1 ? reader.varint() : 0);
    others.push(length & 1 ? reader.text().split("|") : null);
    return term;
  });
  const documents = readRice(reader.take(reader.varint()), lengths, count);
  let end = 0;
  return { terms, others, documents, impacts: reader.take(documents.length), ends: lengths.map((length) => end += length) };
};

/** Lines of tabs: name, name in the other language, page, how many documents, the keys of all names. */
export const readTopicNames = (bytes) => utf8.decode(bytes).split("\n").filter(Boolean).map((line) => {
  const [name, other, page, count, keys] = line.split("\t");
  return { name, other, page, count: +count, keys: keys.split("|") };
});

export const readWords = (bytes) => {
  const reader = new ByteReader(bytes);
  return reader.list(() => ({ word: reader.frontCoded(), count: reader.varint() }));
};

/** Days that have documents, and where these begin and end. */
export const readDays = (bytes) => {
  const reader = new ByteReader(bytes);
  let day = 0;
  let end = 0;
  return reader.list(() => ({ day: day += reader.varint(), first: end, end: end += reader.varint() }));
};

export const readVotesColumn = (bytes, count) => {
  const reader = new ByteReader(bytes);
  return Uint32Array.from({ length: count }, () => reader.varint());
};

export const readMarksColumn = (bytes, count, marks) => {
  const row = Math.ceil(count / 8);
  const reader = new ByteReader(bytes);
  return Array.from({ length: marks }, () => reader.take(row));
};

export const readCards = (bytes) => {
  const text = utf8.decode(bytes);
  const end = text.indexOf("\n\n");
  const [facts, summaries] = [text.slice(0, end), text.slice(end + 2)].map((part) => part.split("\n"));
  return facts.map((line, i) => {
    const [id, day, votes, title, authors, authorCount, marks] = line.split("\t");
    return {
      id, title, summary: summaries[i], date: new Date(day * 864e5).toISOString().slice(0, 10), votes: votes ? +votes : null,
      authors: authors.split("|").filter(Boolean), authorCount: +authorCount, marks: marks.split(",").filter(Boolean),
    };
  });
};
