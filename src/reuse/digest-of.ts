import {createHash, type Hash} from "node:crypto";

/**
 * The sha-256 of a value and of all that can be reached from it, so that nothing that an answer depends on can be left out of
 * its question by mistake. Two values have the same digest only if they are deeply the same: kinds, keys, order and sizes
 * all count. A function or an object with private state hides what it depends on, and is refused.
 */
export function digestOf(value: unknown): string {
  const writer = new Writer();
  write(value, writer);
  return writer.digest();
}

function write(value: unknown, to: Writer): void {
  if (value === null || value === undefined || typeof value === "boolean") to.text(`${value};`);
  else if (typeof value === "number") to.text(`n${Object.is(value, -0) ? "-0" : value};`);
  else if (typeof value === "string") to.text(JSON.stringify(value));
  else if (Array.isArray(value)) {
    to.text(`a${value.length};`);
    for (const item of value) write(item, to);
  } else if (ArrayBuffer.isView(value)) {
    to.text(`v${nameOf(value)}${value.byteLength};`);
    to.bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (value instanceof Map || value instanceof Set) {
    to.text(`c${nameOf(value)}${value.size};`);
    for (const item of value) write(item, to);
  } else if (isPlain(value)) {
    const entries = Object.entries(value);
    to.text(`o${entries.length};`);
    for (const [key, item] of entries) {
      write(key, to);
      write(item, to);
    }
  } else throw new TypeError(`a ${typeof value === "object" ? nameOf(value) : typeof value} has no digest`);
}

function nameOf(value: object): string {
  return value instanceof Buffer ? "Uint8Array" : value.constructor.name;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Gathers many short pieces before they are hashed: each call of the hash itself costs more than its bytes. */
class Writer {
  readonly #hash: Hash = createHash("sha256");
  #gathered = "";

  text(piece: string): void {
    this.#gathered += piece;
    if (this.#gathered.length > 1 << 16) this.#flush();
  }

  bytes(piece: Uint8Array): void {
    this.#flush();
    this.#hash.update(piece);
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest("hex");
  }

  #flush(): void {
    this.#hash.update(this.#gathered);
    this.#gathered = "";
  }
}
