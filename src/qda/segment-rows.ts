import type {Passage} from "./passages.ts";

/** The file of coded passages: whose file, a number of its own, the kind of document, the code, whom it is about, who coded. */
export function segmentRows(passages: readonly Passage[]): string[][] {
  const digits = Math.max(4, String(passages.length).length);
  return [
    ["id", "segment", "document", "code", "about", "coder"],
    ...passages.map(({application, kind, code, about, coder}, i) => [
      application,
      `S${String(i + 1).padStart(digits, "0")}`,
      kind,
      code,
      about,
      coder
    ])
  ];
}
