import fc from "fast-check";
import {expect, test} from "vitest";
import {plainYaml} from "./plain-yaml.ts";
import {wholeYaml} from "./whole-yaml.ts";
import type {YamlNode} from "./yaml-node.ts";

const handwritten = `# a comment
$schema: https://a.b/c.json # another
name: library
description: >-
  Loans of a library,
  and their subjects.

  A paragraph.
kept: |
  one
  two

empty:
number: -12
real: 0.5
fields:
  - name: loan
    "no": 1
    constraints: {required: true, pattern: "L[0-9]{3}", maximum: 1000}
  - name: it's
    categories:
      - {value: 35_over, label: "The \\"old\\" ones", description: 'it''s', code: null}
      - value: "2017"
        label: a, b [c] {d}
      - plain
same:
- a
- b: c
  d: [1, 2.5,
    true, 13-18, a b]
# the end
last: {}
`;
const plain = handwritten.replace('    "no": 1\n', "");

test("reads what people write", () => {
  expect(said(plainYaml(plain)!)).toEqual({
    $schema: "https://a.b/c.json",
    name: "library",
    description: "Loans of a library, and their subjects.\nA paragraph.",
    kept: "one\ntwo\n",
    empty: null,
    number: -12,
    real: 0.5,
    fields: [
      {name: "loan", constraints: {required: true, pattern: "L[0-9]{3}", maximum: 1000}},
      {
        name: "it's",
        categories: [
          {value: "35_over", label: 'The "old" ones', description: "it's", code: null},
          {value: "2017", label: "a, b [c] {d}"},
          "plain"
        ]
      }
    ],
    same: ["a", {b: "c", d: [1, 2.5, true, "13-18", "a b"]}],
    last: {}
  });
});

test("and says the same as the whole language, offsets and all", () => {
  expect(agrees(plain)).toBe(true);
  expect(agrees("a: 1\n# the end")).toBe(true);
});

test.each([
  ["no text", ""],
  ["a tab", "a:\tb\n"],
  ["CRLF", "a: b\r\n"],
  ["an alias", "a: &x 1\nb: *x\n"],
  ["a tag", "a: !!str 1\n"],
  ["a key in quotes", handwritten],
  ["a text over two lines", "a: b\n  c\n"],
  ["two documents", "a: 1\n---\nb: 2\n"],
  ["a wrong indent", "a:\n  b: 1\n c: 2\n"],
  ["a colon in a text", "a: b: c\n"],
  ["a bracket that is not closed", "a: [b\n"],
  ["an odd number", "a: 0x10\n"],
  ["a key that is no text", "true: 1\n"],
  ["an escape", 'a: "\\u0041"\n'],
  ["a top level of brackets", "{a: 1}\n"]
])("leaves %s to the whole language", (_, text) => expect(plainYaml(text)).toBeUndefined());

test("gives up before a tower of brackets falls", () => {
  expect(plainYaml(`a: ${"[".repeat(100_000)}\n`)).toBeUndefined();
});

test("whatever is done to a text, the two never disagree", () => {
  const lines = plain.split("\n");
  const piece = fc.constantFrom(
    ..."{ } [ ] , : # - ' \" > | & * ! ? ~ 1 0 . e a \\ @ %".split(" "),
    ...[
      "- ",
      ": ",
      " #",
      "  ",
      "\n",
      "\n\n",
      ">-\n",
      "''",
      "null",
      "true",
      "1.0",
      "a: b",
      "- a",
      "{a: b}",
      "[a]",
      "0",
      "",
      " "
    ]
  );
  const change = fc.record({
    line: fc.nat(lines.length - 1),
    at: fc.double({min: 0, max: 1, noNaN: true}),
    cut: fc.nat(6),
    piece
  });
  const lift = fc.record({from: fc.nat(lines.length - 1), count: fc.nat(8)});
  let read = 0;
  fc.assert(
    fc.property(lift, fc.array(change, {maxLength: 4}), ({from, count}, changes) => {
      const changed = [...lines];
      for (const {line, at, cut, piece} of changes) {
        const old = changed[line]!;
        const start = Math.floor(at * (old.length + 1));
        changed[line] = old.slice(0, start) + piece + old.slice(start + cut);
      }
      changed.splice(from, count);
      if (agrees(changed.join("\n"))) read++;
    }),
    {numRuns: 3000}
  );
  expect(read).toBeGreaterThan(300);
});

/** True where the text was plain; what was read must then be what the whole language makes of it. */
function agrees(text: string): boolean {
  const node = plainYaml(text);
  if (node === undefined) return false;
  const problems: string[] = [];
  const whole = wholeYaml(text, (_, problem) => problems.push(problem));
  expect(problems).toEqual([]);
  expect(bare(node)).toEqual(bare(whole!));
  return true;
}

/** Without sources, which nothing but a message shows. */
function bare(node: YamlNode): unknown {
  if (node.kind === "scalar") return [node.offset, node.value];
  if (node.kind === "list") return [node.offset, node.items.map(bare)];
  return [node.offset, node.pairs.map(({key, offset, value}) => [key, offset, bare(value)])];
}

function said(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(said);
  return Object.fromEntries(node.pairs.map(({key, value}) => [key, said(value)]));
}
