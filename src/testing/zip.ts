import {crc32, deflateRawSync} from "node:zlib";

/** What an entry of a zip says of itself, where that is to be other than the truth. */
export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** in the entry's own header */
  readonly localName?: string;
  /** where the directory says that it lies */
  readonly offset?: number;
}

/** A zip as APPNOTE.TXT describes it, and with lies in it where a test asks for them. */
export function zip(entries: readonly Entry[], comment = ""): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const packed = entry.stored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x800, 2);
    fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    fields.writeUInt32LE(0x00210000, 6);
    fields.writeUInt32LE(entry.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.size ?? content.length, 18);
    fields.writeUInt16LE(localName.length, 22);
    parts.push(Buffer.from("PK\u0003\u0004"), fields, localName, packed);
    const own = Buffer.from(fields);
    own.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.offset ?? at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), own, rest, name);
    at += 30 + localName.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length & 0xffff, 4);
  end.writeUInt16LE(entries.length & 0xffff, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...parts, listed, Buffer.from("PK\u0005\u0006"), end, Buffer.from(comment)]);
}
