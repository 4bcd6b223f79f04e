import * as fc from "fast-check";
import {expect, it} from "vitest";
import {type Frame, readFrame} from "../coding/frame.ts";
import {frameYaml} from "./frame-yaml.ts";
import {readCodebookFile} from "./read-coding.ts";
import {writeCodebook} from "./write-codebook.ts";

/** Any text that XML can hold and a frame does not trim: quotes, markup, marks of our own, line ends, other scripts. */
const words = fc
  .array(
    fc.oneof(
      fc.string({unit: "binary"}),
      fc.constantFrom(
        " ",
        "\n",
        "\r\n",
        "\t",
        "&amp;",
        "]]>",
        '"',
        "'",
        "<Code>",
        ": ",
        " #",
        "- ",
        "{",
        "\u0085",
        "\u2028",
        "\ufeff",
        "[smallprint a]",
        "\n[smallprint b mother risk found]",
        "yes",
        "~",
        "é",
        "水"
      )
    ),
    {minLength: 1, maxLength: 6}
  )
  .map((parts) =>
    parts
      .join("")
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
      .trim()
  )
  .filter((text) => text !== "");

const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/);

const person = fc.oneof(fc.constantFrom("tenant", "landlord", "null"), fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,12}$/));

const frames: fc.Arbitrary<Frame> = fc.uniqueArray(name, {minLength: 2, maxLength: 14}).chain((names) =>
  fc
    .record({
      title: words,
      cuts: fc.array(fc.nat({max: names.length}), {maxLength: 4}),
      about: fc.array(fc.uniqueArray(person, {minLength: 1, maxLength: 3}), {
        minLength: names.length,
        maxLength: names.length
      }),
      labels: fc.array(words, {minLength: names.length, maxLength: names.length}),
      definitions: fc.array(words, {minLength: names.length, maxLength: names.length}),
      leans: fc.constantFrom("risk", "protective", "neither" as const),
      origin: fc.constantFrom("beforehand", "found" as const)
    })
    .map(({title, cuts, about, labels, definitions, leans, origin}) => {
      const nodes = names.map((code, i) => ({code, label: labels[i]!, definition: definitions[i]!}));
      const codes = nodes.map((node, i) => ({...node, about: about[i]!, leans, origin}));
      // each run of two or more is a theme and its codes
      const starts = [0, ...cuts.filter((cut) => cut >= 2 && cut <= names.length - 2)].sort((a, b) => a - b);
      const apart = starts.filter((start, i) => i === 0 || start - starts[i - 1]! >= 2);
      const themes = apart.map((start, i) => ({...nodes[start]!, codes: codes.slice(start + 1, apart[i + 1])}));
      return {title, themes};
    })
);

it("gives the same frame, exported as a codebook and imported again", () => {
  fc.assert(
    fc.property(frames, (frame) => {
      const draft = readCodebookFile(Buffer.from(writeCodebook(frame, "frame.yaml")), "frame.qdc");
      expect(readFrame(frameYaml(draft), "frame.yaml")).toEqual(frame);
    }),
    {numRuns: 200}
  );
});

it("gives the same bytes, and a code its GUID whatever stands around it", () => {
  const code = {
    code: "late",
    label: "Late",
    definition: "Late.",
    about: ["child"],
    leans: "risk",
    origin: "found"
  } as const;
  const theme = {code: "time", label: "Time", definition: "Time."};
  const frame = (...before: (typeof code)[]): Frame => ({title: "A", themes: [{...theme, codes: [...before, code]}]});
  const guid = /guid="([^"]+)" name="Late"/.exec(writeCodebook(frame(), "a"))![1]!;
  expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const early = {...code, code: "early", label: "Early"};
  expect(writeCodebook(frame(early as unknown as typeof code), "a")).toContain(`guid="${guid}" name="Late"`);
  expect(writeCodebook(frame(), "a")).toBe(writeCodebook(frame(), "a"));
});

it("refuses what XML cannot hold", () => {
  const code = {
    code: "a",
    label: "A\u0001",
    definition: "A.",
    about: ["child"],
    leans: "risk",
    origin: "found"
  } as const;
  const frame: Frame = {title: "A", themes: [{code: "b", label: "B", definition: "B.", codes: [code]}]};
  expect(() => writeCodebook(frame, "frame.yaml")).toThrow("frame.yaml: has a character that XML cannot hold");
});
