// The bytes of an index's files (FORMAT.md).

const utf8 = new TextDecoder();

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

  varint() {
    let number = 0;
    for (let shift = 1; ; shift *= 128) {
      if (this.at >= this.bytes.length) throw new RangeError("The file ends too early.");
      const byte = this.bytes[this.at++];
      number += (byte & 127) * shift;
      if (byte < 128) return number;
    }
  }

  take(length) {
    if (this.at + length > this.bytes.length) throw new RangeError("The file ends too early.");
    return this.bytes.subarray(this.at, this.at += length);
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
  const bitsAt = (bit) => {
    const i = bit >> 3;
    return (bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) << (bit & 7);
  };
  for (const length of lengths) {
    const quotient = Math.floor(count * 11 / (length * 16));
    const k = quotient < 2 ? 0 : 31 - Math.clz32(quotient);
    for (let i = 0, last = -1; i < length; i++) {
      let high = 0;
      let ones = Math.clz32(~bitsAt(place));
      while (ones >= 24) {
        high += 24;
        place += 24;
        if (place > bytes.length * 8) throw new RangeError("The file ends too early.");
        ones = Math.clz32(~bitsAt(place));
      }
      high += ones;
      place += ones + 1;
      last += (high << k) + (k ? bitsAt(place) >>> 32 - k : 0) + 1;
      place += k;
      numbers[at++] = last;
    }
  }
  return numbers;
};

/** Terms in order, and for each where its two lists stand in `documents` and `impacts`. */
export const readShard = (bytes, count) => {
  const reader = new ByteReader(bytes);
  const size = reader.varint();
  const terms = [];
  const others = new Map();
  const lengths = [];
  for (let i = 0; i < size; i++) {
    terms.push(reader.frontCoded());
    const length = reader.varint();
    lengths.push(length >> 1);
    lengths.push(length & 1 ? reader.varint() : 0);
    if (length & 1) others.set(i, reader.text().split("|"));
  }
  const documents = readRice(reader.take(reader.varint()), lengths, count);
  const impacts = reader.take(documents.length);
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = starts[i] + length;
  });
  return { terms, others, documents, impacts, starts };
};

export const readWords = (bytes) => {
  const reader = new ByteReader(bytes);
  return Array.from({ length: reader.varint() }, () => ({ word: reader.frontCoded(), count: reader.varint() }));
};

/** Days that have documents, and the first document of each. */
export const readDays = (bytes) => {
  const reader = new ByteReader(bytes);
  let day = 0;
  let first = 0;
  return Array.from({ length: reader.varint() }, () => {
    day += reader.varint();
    const start = first;
    first += reader.varint();
    return { day, first: start };
  });
};

/** A number for each document: 0 for unknown votes, else votes + 1. */
export const readVotesColumn = (bytes, count) => {
  const reader = new ByteReader(bytes);
  return Uint32Array.from({ length: count }, () => reader.varint());
};

export const readMarksColumn = (bytes, count, marks) => {
  const row = Math.ceil(count / 8);
  const reader = new ByteReader(bytes);
  return Array.from({ length: marks }, () => reader.take(row));
};

export const readCards = (bytes) => utf8.decode(bytes).split("\n").filter(Boolean).map((line) => {
  const [id, day, votes, title, authors, authorCount, summary, marks] = line.split("\t");
  return {
    id, title, summary, date: new Date(day * 864e5).toISOString().slice(0, 10), votes: votes ? Number(votes) : null,
    authors: authors ? authors.split("|") : [], authorCount: Number(authorCount), marks: marks ? marks.split(",").map(Number) : [],
  };
});
