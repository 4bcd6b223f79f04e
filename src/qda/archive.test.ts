import {strToU8, Zip, ZipDeflate, zipSync} from "fflate";
import {expect, it} from "vitest";
import {zip} from "../testing/zip.ts";
import {Archive, limits} from "./archive.ts";

const one = {name: "project.qde", content: "<Project/>"};

it("finds a file whatever its case, packed or not, and behind a comment", () => {
  const bytes = zip([one, {name: "Sources\\A.txt", content: "a", stored: true}], "a comment");
  const archive = new Archive(bytes, "a.qdpx");
  expect(Buffer.from(archive.bytes("Project.qde")).toString()).toBe("<Project/>");
  expect([archive.has("sources/a.TXT"), archive.has("sources/b.txt")]).toEqual([true, false]);
});

it("reads what another packs, all at once or as it comes, with the sizes behind", () => {
  const chunks: Uint8Array[] = [];
  const streamed = new Zip((_, chunk) => chunks.push(chunk));
  for (const name of ["project.qde", "sources/a.txt"]) {
    const file = new ZipDeflate(name);
    streamed.add(file);
    file.push(strToU8(name), true);
  }
  streamed.end();
  const packed = zipSync({"project.qde": strToU8("project.qde"), sources: {"a.txt": strToU8("sources/a.txt")}});
  for (const bytes of [packed, Buffer.concat(chunks)]) {
    const archive = new Archive(bytes, "a.qdpx");
    for (const name of ["project.qde", "sources/a.txt"]) expect(Buffer.from(archive.bytes(name)).toString()).toBe(name);
  }
});

it.each([
  ["no zip", Buffer.from("<Project/>"), "a.qdpx: is not a zip"],
  ["nothing", Buffer.alloc(0), "a.qdpx: is not a zip"],
  ["a climbing path", zip([{...one, name: "sources/../../a"}]), "entry 1: has a path that climbs out of the archive"],
  ["a climb written as Windows does", zip([{...one, name: "sources\\..\\a"}]), "entry 1: has a path that climbs"],
  ["an absolute path", zip([one, {...one, name: "/etc/passwd"}]), "entry 2: has an absolute path"],
  ["a drive", zip([{...one, name: "C:\\a"}]), "entry 1: has an absolute path"],
  ["the same name twice", zip([one, {...one, name: "PROJECT.qde"}]), "entry 2: has the name of another"],
  ["an archive inside", zip([one, {...one, name: "sources/a.zip"}]), "entry 2: is an archive itself"],
  ["encryption", zip([{...one, flags: 1}]), "entry 1: is encrypted"],
  ["another method", zip([{...one, method: 14}]), "entry 1: is packed in a way that is not read"],
  [
    "too many entries",
    zip(Array.from({length: limits.entries + 1}, (_, i) => ({name: `${i}`, content: "", stored: true}))),
    `a.qdpx: has ${limits.entries + 1} entries`
  ],
  ["ZIP64", zip(Array.from({length: 0xffff}, (_, i) => ({name: `${i}`, content: "", stored: true}))), "(ZIP64)"],
  ["a bomb that says so", zip([{name: "a", content: Buffer.alloc(2 ** 22)}]), "more than 200 times its size"],
  ["entries that are one", zip([one, {...one, name: "b", offset: 0}]), "overlaps another"],
  ["an entry that is another", zip([{...one, localName: "project.qdf"}]), "entry 1: is not what the directory says"],
  ["a directory elsewhere", zip([{...one, offset: 2 ** 31}]), "overlaps another"]
])("refuses %s", (_, bytes, message) => {
  expect(() => new Archive(bytes, "a.qdpx")).toThrow(message);
});

it.each([
  ["a bomb that declares little", {size: 10, content: Buffer.alloc(2 ** 24)}, "unpacks to more than it declares"],
  ["more than it holds", {size: 20, content: "<Project/>"}, "is damaged"],
  ["another sum", {crc: 1, content: "<Project/>"}, "is damaged"],
  ["more than is read", {size: limits.entryBytes + 1, content: noise(2 ** 20)}, "unpacks to more than 128 MiB"]
])("refuses to unpack %s", (_, entry, message) => {
  const bytes = zip([{name: "project.qde", ...entry}]);
  expect(() => new Archive(bytes, "a.qdpx").bytes("project.qde")).toThrow(`a.qdpx: entry 1: ${message}`);
});

it("stops unpacking at what is declared", () => {
  const bytes = zip([{name: "a", content: Buffer.alloc(2 ** 26), size: 100}]);
  const before = process.memoryUsage().arrayBuffers;
  expect(() => new Archive(bytes, "a.qdpx").bytes("a")).toThrow("unpacks to more than it declares");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 22);
});

/** Bytes that hardly pack, the same each time. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({length}, () => {
      state = (state * 48271) % 0x7fffffff;
      return state & 0xff;
    })
  );
}
