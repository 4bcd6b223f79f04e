import {crc32, inflateRawSync} from "node:zlib";
import {fail} from "../error.ts";

/**
 * What an archive may be. A project of thirty long files is some 10 MiB of XML and text, which packs to a fifth; deflate
 * can pack a run of one byte to a thousandth, and nobody writes that in an interview.
 */
export const limits = {
  entries: 20_000,
  entryBytes: 2 ** 27,
  readBytes: 2 ** 28,
  ratio: 200,
  smallBytes: 2 ** 20
} as const;

interface Entry {
  /** from 1, as messages name it: a name may be a person's */
  readonly number: number;
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A zip file, of which only what is asked for is unpacked, in memory, and never beyond what its directory declares.
 * Throws where a name climbs or is absolute, where entries overlap, repeat or hide another archive, where one is encrypted or
 * packed beyond belief, or where there are too many. After PKWARE's APPNOTE 6.3.10, without ZIP64 and further disks.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #place: string;
  /** by name in lower case: tools differ in how they write `Sources` */
  readonly #entries = new Map<string, Entry>();
  #read = 0;

  constructor(bytes: Uint8Array, place: string) {
    this.#bytes = bytes;
    this.#place = place;
    const end = endOfDirectory(bytes) ?? fail(place, "is not a zip", "choose the file that the tool exported");
    const entries = readDirectory(bytes, place, end);
    for (const entry of entries) {
      checkEntry(entry, `${place}: entry ${entry.number}`);
      const key = entry.name.toLowerCase();
      if (this.#entries.has(key)) fail(`${place}: entry ${entry.number}`, "has the name of another", exportAgain);
      this.#entries.set(key, entry);
    }
    checkOverlap(entries, bytes, place, end);
  }

  /** The name of the one file outside any folder that ends so, if there is one alone. */
  only(ending: string): string | undefined {
    const [found, ...more] = [...this.#entries.values()].filter(
      ({name}) => !name.includes("/") && name.toLowerCase().endsWith(ending)
    );
    return more.length === 0 ? found?.name : undefined;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The unpacked bytes; the name is found whatever its case. */
  bytes(name: string): Uint8Array {
    const entry = this.#entries.get(name.toLowerCase())!;
    const place = `${this.#place}: entry ${entry.number}`;
    this.#read += entry.size;
    if (entry.size > limits.entryBytes || this.#read > limits.readBytes)
      fail(place, `unpacks to more than ${limits.entryBytes / 2 ** 20} MiB`, "export fewer sources at a time");
    const start = dataStart(this.#bytes, entry);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    const unpacked = entry.method === 0 ? packed : inflated(packed, entry.size, place);
    if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) fail(place, "is damaged", exportAgain);
    return unpacked;
  }
}

const exportAgain = "export the project again";

/** Stops as soon as there is more than was declared. */
function inflated(packed: Uint8Array, size: number, place: string): Uint8Array {
  try {
    return inflateRawSync(packed, {maxOutputLength: Math.max(1, size)});
  } catch (error) {
    const tooMuch = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return fail(place, tooMuch ? "unpacks to more than it declares" : "is damaged", exportAgain);
  }
}

interface End {
  readonly at: number;
  readonly entries: number;
  readonly directory: number;
}

/** The record that closes a zip; its comment must end where the file ends. */
function endOfDirectory(bytes: Uint8Array): End | undefined {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + 22 + view.getUint16(at + 20, true) !== bytes.length) continue;
    return {at, entries: view.getUint16(at + 10, true), directory: view.getUint32(at + 16, true)};
  }
  return undefined;
}

function readDirectory(bytes: Uint8Array, place: string, {at: end, entries: count, directory}: End): Entry[] {
  if (count === 0xffff || directory === 0xffffffff)
    fail(place, "is a zip of the kind for more than 4 GiB (ZIP64)", "export it without its media");
  if (count > limits.entries)
    fail(place, `has ${count} entries; ${limits.entries} are the most`, "export fewer sources");
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  let at = directory;
  for (let number = 1; number <= count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) fail(place, "has a damaged directory", exportAgain);
    const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (view.getUint16(at + 8, true) & 1)
      fail(`${place}: entry ${number}`, "is encrypted", "export without a password");
    entries.push({
      number,
      name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/"),
      nameBytes,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + nameBytes.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at > end) fail(place, "has a damaged directory", exportAgain);
  return entries;
}

function checkEntry({name, method, packed, size}: Entry, place: string): void {
  if (/^\/|^[a-z]:/i.test(name)) fail(place, "has an absolute path", exportAgain);
  if (name.split("/").includes("..")) fail(place, "has a path that climbs out of the archive", exportAgain);
  if (/\.(7z|bz2|gz|qdpx|rar|tar|tgz|xz|zip)$/i.test(name)) fail(place, "is an archive itself", "take it out");
  if (method !== 0 && method !== 8) fail(place, "is packed in a way that is not read", "pack it with deflate");
  if (method === 0 && packed !== size) fail(place, "is damaged", exportAgain);
  if (size > limits.smallBytes && size > packed * limits.ratio)
    fail(place, `claims to unpack to more than ${limits.ratio} times its size`, "it may be a zip bomb: do not open it");
}

/** Each entry stands for itself, before the directory, under the name that the directory gives it. */
function checkOverlap(entries: readonly Entry[], bytes: Uint8Array, place: string, {directory}: End): void {
  const view = viewOf(bytes);
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const {offset, number, nameBytes, packed} = entry;
    const fits = offset >= free && offset + 30 + nameBytes.length <= directory;
    if (!fits) fail(`${place}: entry ${number}`, "overlaps another", "it may be a zip bomb: do not open it");
    const name = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true));
    const same = view.getUint32(offset, true) === 0x04034b50 && Buffer.compare(name, nameBytes) === 0;
    if (!same) fail(`${place}: entry ${number}`, "is not what the directory says", exportAgain);
    free = dataStart(bytes, entry) + packed;
    if (free > directory) fail(`${place}: entry ${number}`, "overlaps another", "it may be a zip bomb: do not open it");
  }
}

function dataStart(bytes: Uint8Array, {offset}: Entry): number {
  const view = viewOf(bytes);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
