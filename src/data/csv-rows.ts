import {hashStart, hashStep} from "./dictionary.ts";
import type {Findings} from "./findings.ts";

const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;

/**
 * Walks the bytes of a file row by row (RFC 4180), and tells what is wrong with its quotes and line ends.
 * A row's cells are offsets into the bytes with the hash of what stands between them; nothing is decoded here.
 */
export class CsvRows {
  readonly starts: number[] = [];
  /** the complement (`~end`) where the cell has doubled quotes in it */
  readonly ends: number[] = [];
  readonly hashes: number[] = [];
  /** cells of this row */
  width = 0;
  /** the line where this row starts */
  line = 0;
  /** the row cannot be trusted */
  broken = false;
  /** no cell and no quote on the line */
  blank = false;
  readonly #bytes: Uint8Array;
  readonly #findings: Findings;
  #offset: number;
  #nextLine = 1;

  constructor(bytes: Uint8Array, offset: number, findings: Findings) {
    this.#bytes = bytes;
    this.#offset = offset;
    this.#findings = findings;
  }

  /** Reads one row; false at the end of the file. */
  next(): boolean {
    const bytes = this.#bytes;
    const {length} = bytes;
    const rowStart = this.#offset;
    if (rowStart >= length) {
      this.width = 0;
      return false;
    }
    this.line = this.#nextLine;
    this.broken = false;
    let offset = rowStart;
    let width = 0;
    for (;;) {
      if (offset < length && bytes[offset] === QUOTE) offset = this.#quoted(offset, width);
      else {
        const start = offset;
        let hash = hashStart;
        for (; offset < length; offset++) {
          const byte = bytes[offset]!;
          // almost every byte is a letter or a digit, which come after the comma
          if (byte <= COMMA) {
            if (byte === COMMA || byte === LF) break;
            if (byte === CR && bytes[offset + 1] === LF) break;
            if (byte === CR || byte === QUOTE) this.#stray(byte, offset);
          }
          hash = hashStep(hash, byte);
        }
        this.starts[width] = start;
        this.ends[width] = offset;
        this.hashes[width] = hash;
      }
      width++;
      if (offset >= length || bytes[offset] !== COMMA) break;
      offset++;
    }
    this.blank = offset === rowStart;
    if (bytes[offset] === CR) offset++;
    this.#offset = offset + 1;
    this.#nextLine++;
    this.width = width;
    return true;
  }

  /** The character's place on its line, from 1. */
  columnOf(offset: number): number {
    const start = offset === 0 ? 0 : this.#bytes.lastIndexOf(LF, offset - 1) + 1;
    return new TextDecoder().decode(this.#bytes.subarray(start, offset)).length + 1;
  }

  /** Reads the quoted cell that opens here; returns the offset of what ends it. */
  #quoted(opening: number, cell: number): number {
    const bytes = this.#bytes;
    const {length} = bytes;
    const openingLine = this.#nextLine;
    let hash = hashStart;
    let doubled = false;
    let offset = opening + 1;
    for (; offset < length; offset++) {
      const byte = bytes[offset]!;
      if (byte === QUOTE) {
        if (bytes[offset + 1] !== QUOTE) break;
        doubled = true;
        offset++;
      } else if (byte === LF) this.#nextLine++;
      hash = hashStep(hash, byte);
    }
    if (offset >= length) {
      this.broken = true;
      this.#findings.add(openingLine, "a quote that is never closed", "close it, or remove it", this.columnOf(opening));
      return length;
    }
    this.starts[cell] = opening + 1;
    this.ends[cell] = doubled ? ~offset : offset;
    this.hashes[cell] = hash;
    return this.#closed(offset + 1);
  }

  #closed(offset: number): number {
    const bytes = this.#bytes;
    const ends = (at: number) =>
      at >= bytes.length || bytes[at] === COMMA || bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);
    if (ends(offset)) return offset;
    this.broken = true;
    const wayOut = "a quote inside a quoted value is doubled";
    this.#findings.add(this.#nextLine, "text after a closing quote", wayOut, this.columnOf(offset));
    let end = offset;
    while (!ends(end)) end++;
    return end;
  }

  #stray(byte: number, offset: number): void {
    this.broken = true;
    if (byte === CR)
      this.#findings.add(
        this.line,
        "a carriage return inside a line",
        "end lines with LF or CRLF",
        this.columnOf(offset)
      );
    else {
      const wayOut = "quote the whole value, and double the quotes inside it";
      this.#findings.add(this.line, "a quote inside a value that is not quoted", wayOut, this.columnOf(offset));
    }
  }
}
