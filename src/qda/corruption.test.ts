import * as fc from "fast-check";
import {expect, it} from "vitest";
import {Problems} from "../error.ts";
import {zip} from "../testing/zip.ts";
import {maxqda} from "./fixtures/maxqda.ts";
import {nvivo, projectXml} from "./fixtures/nvivo.ts";
import {readCodebookFile, readProject} from "./read-coding.ts";

/** Slowest here is some 20 ms. */
const patience = 10_000;

const cut = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.nat({max: 40}),
  insert: fc.oneof(
    fc.string({unit: "binary", maxLength: 8}),
    fc.constantFrom(
      "<",
      "</Code>",
      "<Code>",
      '"',
      "&",
      "]]>",
      "<!DOCTYPE a>",
      "-1",
      "99999999999999999999",
      "\0",
      "\ufeff",
      "../",
      guidOf(projectXml)
    )
  )
});

it("reads a project whose XML is cut and patched, or tells why not", () => {
  fc.assert(
    fc.property(fc.array(cut, {minLength: 1, maxLength: 4}), (cuts) => {
      holds(() => readProject(nvivo(cuts.reduce(patched, projectXml)), "a.qdpx"));
    }),
    {numRuns: 400}
  );
});

it("reads an archive with other bytes in it, or tells why not", () => {
  const good = maxqda();
  const change = fc.record({at: fc.nat({max: good.length - 1}), byte: fc.nat({max: 255})});
  fc.assert(
    fc.property(fc.array(change, {minLength: 1, maxLength: 8}), fc.nat({max: good.length}), (changes, end) => {
      const bytes = Buffer.from(good);
      for (const {at, byte} of changes) bytes[at] = byte;
      holds(() => readProject(bytes, "a.qdpx"));
      holds(() => readProject(bytes.subarray(0, end), "a.qdpx"));
    }),
    {numRuns: 400}
  );
});

it("reads any bytes as a codebook or a project, or tells why not", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
      holds(() => readCodebookFile(bytes, "a.qdc"));
      holds(() => readProject(zip([{name: "project.qde", content: bytes}]), "a.qdpx"));
    })
  );
});

/** It is read or refused, soon, and a refusal names nobody. */
function holds(read: () => unknown): void {
  const start = performance.now();
  try {
    read();
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    expect(error.message).not.toMatch(/Unnameable|Somebody|Nobody cut|over it/);
  }
  expect(performance.now() - start).toBeLessThan(patience);
}

function patched(text: string, {at, length, insert}: {at: number; length: number; insert: string}): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + length);
}

function guidOf(xml: string): string {
  return /guid="([^"]+)"/.exec(xml)![1]!;
}
