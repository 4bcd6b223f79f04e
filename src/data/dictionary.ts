import {type Fault, faultOf, notUtf8} from "./cell-fault.ts";
import {type Codes, DictionaryColumn} from "./dictionary-column.ts";

export const hashStart = 0x811c9dc5 | 0;

/** One step of FNV-1a. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/**
 * The values of one column as they are met in a file's bytes. A value is looked up by its bytes, so that its text is
 * decoded and judged once, not once a row: a hash table with open addressing leads from bytes to code, and a
 * code remembers where its bytes were first seen.
 */
export class Dictionary {
  /** by code, what is wrong with its text */
  readonly faults = new Map<number, Fault>();
  readonly #bytes: Uint8Array;
  readonly #values: string[] = [];
  /** texts that stand in the file with doubled quotes; no other text has a quote in it */
  readonly #escaped = new Map<string, number>();
  #codes: Codes = new Uint8Array(256);
  /** code + 1, or 0 where free */
  #slots = new Int32Array(64);
  #hashes = new Int32Array(32);
  #starts = new Uint32Array(32);
  #ends = new Uint32Array(32);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  add(row: number, start: number, end: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    let code = slots[slot]! - 1;
    while (code >= 0 && !(this.#hashes[code] === hash && this.#same(code, start, end))) {
      slot = (slot + 1) & mask;
      code = slots[slot]! - 1;
    }
    this.#put(row, code >= 0 ? code : this.#enter(slot, start, end, hash));
  }

  addEscaped(row: number, start: number, end: number): void {
    const {text, fault} = decodeEscaped(this.#bytes, start, end);
    let code = this.#escaped.get(text);
    if (code === undefined) {
      code = this.#remember(text, fault, start, end, 0);
      this.#escaped.set(text, code);
    }
    this.#put(row, code);
  }

  /** Where the bytes of a value were first seen. */
  startOf(code: number): number {
    return this.#starts[code]!;
  }

  column(rows: number): DictionaryColumn {
    return new DictionaryColumn(this.#codes.slice(0, rows), this.#values);
  }

  #same(code: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let other = this.#starts[code]!;
    if (this.#ends[code]! - other !== end - start) return false;
    for (let i = start; i < end; i++) if (bytes[i] !== bytes[other++]) return false;
    return true;
  }

  #put(row: number, code: number): void {
    if (row >= this.#codes.length) this.#codes = copied(this.#codes, new (arrayOf(this.#codes))(row * 2));
    if (code === 0x100 && this.#codes instanceof Uint8Array)
      this.#codes = copied(this.#codes, new Uint16Array(this.#codes.length));
    if (code === 0x10000 && this.#codes instanceof Uint16Array)
      this.#codes = copied(this.#codes, new Uint32Array(this.#codes.length));
    this.#codes[row] = code;
  }

  #enter(slot: number, start: number, end: number, hash: number): number {
    const {text, fault} = decode(this.#bytes, start, end);
    const code = this.#remember(text, fault, start, end, hash);
    this.#slots[slot] = code + 1;
    if (this.#values.length * 2 > this.#slots.length) this.#spread();
    return code;
  }

  #remember(text: string, fault: Fault | undefined, start: number, end: number, hash: number): number {
    const code = this.#values.push(text) - 1;
    if (code === this.#starts.length) {
      this.#hashes = copied(this.#hashes, new Int32Array(code * 2));
      this.#starts = copied(this.#starts, new Uint32Array(code * 2));
      this.#ends = copied(this.#ends, new Uint32Array(code * 2));
    }
    this.#hashes[code] = hash;
    this.#starts[code] = start;
    this.#ends[code] = end;
    if (fault !== undefined) this.faults.set(code, fault);
    return code;
  }

  #spread(): void {
    const taken = this.#slots.filter((code) => code > 0);
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (const code of taken) {
      const hash = this.#hashes[code - 1]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

const strict = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
const lenient = new TextDecoder("utf-8", {ignoreBOM: true});

export interface Decoded {
  /** where the bytes are not UTF-8, something to go on with */
  readonly text: string;
  readonly fault: Fault | undefined;
}

export function decode(bytes: Uint8Array, start: number, end: number): Decoded {
  // short ones in ASCII are nearly all there are, and a decoder takes longer to call than they to read
  if (end - start > 24) return decodeLong(bytes.subarray(start, end));
  let text = "";
  for (let i = start; i < end; i++) {
    if (bytes[i]! >= 0x80) return decodeLong(bytes.subarray(start, end));
    text += String.fromCharCode(bytes[i]!);
  }
  return {text, fault: faultOf(text)};
}

/** The same where quotes are doubled. */
export function decodeEscaped(bytes: Uint8Array, start: number, end: number): Decoded {
  const {text, fault} = decode(bytes, start, end);
  const unescaped = text.replaceAll('""', '"');
  return {text: unescaped, fault: fault ?? faultOf(unescaped)};
}

function decodeLong(bytes: Uint8Array): Decoded {
  try {
    const text = strict.decode(bytes);
    return {text, fault: faultOf(text)};
  } catch {
    return {text: lenient.decode(bytes), fault: notUtf8};
  }
}

function copied<T extends Codes | Int32Array>(from: Codes | Int32Array, to: T): T {
  to.set(from);
  return to;
}

function arrayOf(codes: Codes): new (length: number) => Codes {
  return codes.constructor as new (
    length: number
  ) => Codes;
}
