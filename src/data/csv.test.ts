import fc from "fast-check";
import {expect, test} from "vitest";
import {Problems} from "../error.ts";
import {parseCsv} from "./csv.ts";

test("reads a header and columns", () => {
  expect(read("id,outcome\nA1,accepted\nA2,rejected\nA3,accepted\n")).toEqual({
    id: ["A1", "A2", "A3"],
    outcome: ["accepted", "rejected", "accepted"]
  });
});

test("reads each value once", () => {
  const [column] = parseCsv(bytes("outcome\naccepted\nrejected\naccepted\n"), "t.csv").columns;
  expect([...column!.codes]).toEqual([0, 1, 0]);
  expect(column!.values).toEqual(["accepted", "rejected"]);
});

test("a last line needs no end", () => expect(read("a,b\n1,2\n3,")).toEqual({a: ["1", "3"], b: ["2", ""]}));
test("takes CRLF", () => expect(read("a,b\r\n1,2\r\n")).toEqual({a: ["1"], b: ["2"]}));
test("unquotes", () => {
  expect(read('"a",b\n"x, ""y""","m\r\n"".""\n."\n')).toEqual({a: ['x, "y"'], b: ['m\r\n"."\n.']});
});
test("a quoted value is the same value", () => expect(values('a\nx\n"x"\n"x"\n')).toEqual(["x"]));
test("so is one with doubled quotes", () => expect(values('a\n"""x"\n"""x"\n"x"')).toEqual(['"x', "x"]));
test("keeps blank cells", () => expect(read('a,b\n,1\n"",2\n')).toEqual({a: ["", ""], b: ["1", "2"]}));
test("reads UTF-8", () => expect(read("a\nSiân\n日本\n😀\n")).toEqual({a: ["Siân", "日本", "😀"]}));
test("allows negative numbers and lone dashes", () =>
  expect(read("a\n-1\n-2.5\n-\n")).toEqual({a: ["-1", "-2.5", "-"]}));

test.each([300, 70_000])("tells %i values apart", (count) => {
  const ids = Array.from({length: count}, (_, i) => `A${i}`);
  expect(read(`id\n${ids.join("\n")}\n${ids.join("\n")}`)).toEqual({id: [...ids, ...ids]});
});

test("tells values apart that have the same hash", () => {
  expect(values("a\ncostarring\nliquid\ndeclinate\nmacallums\n")).toEqual([
    "costarring",
    "liquid",
    "declinate",
    "macallums"
  ]);
});

test("knows a row's line past quoted line ends", () => {
  const {lineOf} = parseCsv(bytes('a,b\n1,2\n"x\ny\nz",4\n5,6\n"7\n8",9\n1,2'), "t.csv");
  expect([0, 1, 2, 3, 4].map(lineOf)).toEqual([2, 3, 6, 7, 9]);
});

test("an empty file", () => fails("", "t.csv: is empty; its first line names the columns"));
test("a header alone", () => fails("a,b\n", "t.csv: has a header but no rows; give it at least one"));

test("a huge file", () => {
  expect(problemsOf(() => parseCsv(bytes("a\n1\n"), "t.csv", 3))).toEqual([
    "t.csv: is larger than 3 bytes; split it, or leave out what the report does not use"
  ]);
});

test("a byte order mark", () => {
  fails("\uFEFFa,b\n1,2\n", "t.csv:1:1: starts with a byte order mark (BOM); save it as UTF-8 without BOM");
});

test("UTF-16", () => fails(new Uint8Array([0xff, 0xfe, 97, 0, 10, 0]), "t.csv:1:1: is UTF-16; save it as UTF-8"));

test("Latin-1, with its line and column", () => {
  const latin1 = Uint8Array.from("a,b\nx,y\nx,Si\xE2n\nz,Si\xE2n\n", (character) => character.charCodeAt(0));
  fails(latin1, "t.csv:3:3: bytes that are not UTF-8 in b (also on line 4); save the file as UTF-8");
});

test("Latin-1 in a quoted value", () => {
  const latin1 = Uint8Array.from('a,b\nx,"Si\xE2n ""y"""\n', (character) => character.charCodeAt(0));
  fails(latin1, "t.csv:2:4: bytes that are not UTF-8 in b; save the file as UTF-8");
});

test("NUL bytes", () => fails("a,b\nx,y\0\n", "t.csv:2:3: a NUL byte in b; save the file as plain UTF-8 text"));

test("blank lines, wherever they stand", () => {
  fails("a,b\n\n1,2\n\r\n\n", "t.csv:2: blank line (also on lines 4 and 5); remove it");
  fails("\n\na,b\n1,2\n", "t.csv:1: blank line (also on line 2); remove it");
  fails(
    "\n\r\n",
    "t.csv: has no header; its first line names the columns",
    "t.csv:1: blank line (also on line 2); remove it"
  );
});

test("the same column twice", () => {
  fails("a,b,a\n1,2,3\n", "t.csv:1:5: columns 1 and 3 have the same name; rename or remove one");
});

test("a column without a name", () => fails("a,,c\n1,2,3\n", "t.csv:1:3: column 2 has no name; name it, or remove it"));

test.each(["__proto__", "constructor"])("a column named %s", (name) => {
  fails(`a,${name}\n1,2\n`, `t.csv:1:3: column 2 is named ${name}, a word of JavaScript's own; rename it`);
});

test("white space, a formula and a quote in the header", () => {
  fails(
    'a, b,=c,d"\n1,2,3,4\n',
    "t.csv:1:3: white space around a value in the name of column 2; remove it",
    "t.csv:1:6: a value that a spreadsheet would run as a formula in the name of column 3; no value starts with =, +, @ or, unless it is a number, with -",
    "t.csv:1:10: a quote inside a value that is not quoted; quote the whole value, and double the quotes inside it"
  );
});

test("ragged rows, with both counts", () => {
  fails(
    "a,b\n1,2\n1\n1,2,3\n1\n",
    "t.csv:3: 1 value, but 2 columns in the header (also on line 5); quote a value that holds a comma",
    "t.csv:4: 3 values, but 2 columns in the header; quote a value that holds a comma"
  );
});

test("a quote that is never closed, where it opens", () => {
  fails('a,b\n1,2\n1,"2\n3,4\n', "t.csv:3:3: a quote that is never closed; close it, or remove it");
  fails('a,"b\n1,2\n', "t.csv:1:3: a quote that is never closed; close it, or remove it");
});

test("text after a closing quote", () => {
  fails('a,b\n"1"x,2\n', "t.csv:2:4: text after a closing quote; a quote inside a quoted value is doubled");
});

test("a quote inside a value", () => {
  const wayOut = "quote the whole value, and double the quotes inside it";
  fails('a,b\n1,6" tall\n', `t.csv:2:4: a quote inside a value that is not quoted; ${wayOut}`);
});

test("carriage returns alone", () => {
  fails("a,b\r1,2\r", "t.csv:1: lines end with a carriage return alone; save it with LF or CRLF line ends");
  fails("a,b\n1,2\r3,4\n", "t.csv:2:4: a carriage return inside a line; end lines with LF or CRLF");
});

test("white space around a value, once a column", () => {
  fails(
    "a,b\n1, 2\n1,2\n1,2 \n1,\u00A02\n",
    "t.csv:2:3: white space around a value in b (also on lines 4 and 5); remove it"
  );
});

test.each(["=1+1", "+44 20", "-2+3", "@SUM(A1)", '"=HYPERLINK(""x"")"'])("a formula: %s", (cell) => {
  fails(
    `a,b\n1,${cell}\n`,
    /^t\.csv:2:[34]: a value that a spreadsheet would run as a formula in b; no value starts with/
  );
});

test("a column without a proper name is told by its number", () => {
  fails("A1,B1\n1, 2\n", "t.csv:2:3: white space around a value in column 2; remove it");
});

test("everything at once, in the order of the file", () => {
  fails(
    'a,b\n1\n\n 1,2\n1,"2"x\n1,=2\n',
    /^t\.csv:2: 1 value/,
    /^t\.csv:3: blank line/,
    /^t\.csv:4:1: white space/,
    /^t\.csv:5:6: text after/,
    /^t\.csv:6:3: a value that a spreadsheet/
  );
});

test("a long list is cut", () => {
  const rows = Array.from({length: 60}, (_, i) => "x,".repeat(i + 2));
  const told = problemsOf(() => parseCsv(bytes(`a,b\n${rows.join("\n")}`), "t.csv"));
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toBe("t.csv: and 10 more; mend these first");
});

test("any change to a good file gives a table or Problems, nothing else", () => {
  const good = 'id,outcome,note\nA1,accepted,"a, ""b"""\r\nA2,rejected,"two\nlines"\nA3,accepted,-1\n';
  fc.assert(
    fc.property(mutations(bytes(good)), (mutated) => {
      try {
        const {columns, lineOf} = parseCsv(mutated, "t.csv");
        const rows = columns[0]!.length;
        expect(columns.every(({length}) => length === rows)).toBe(true);
        expect(lineOf(rows - 1)).toBeGreaterThanOrEqual(rows + 1);
      } catch (error) {
        expect(error).toBeInstanceOf(Problems);
        for (const {place} of (error as Problems).list) expect(place).toMatch(/^t\.csv(:\d+(:\d+)?)?$/);
      }
    }),
    {numRuns: 3000}
  );
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string): Record<string, string[]> {
  const {header, columns} = parseCsv(bytes(text), "t.csv");
  return Object.fromEntries(header.map((name, i) => [name, [...columns[i]!]]));
}

function values(text: string): readonly string[] {
  return parseCsv(bytes(text), "t.csv").columns[0]!.values;
}

function fails(content: string | Uint8Array, ...messages: (string | RegExp)[]): void {
  const told = problemsOf(() => parseCsv(typeof content === "string" ? bytes(content) : content, "t.csv"));
  expect(told).toEqual(
    messages.map((message) => (typeof message === "string" ? message : expect.stringMatching(message)))
  );
}

function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Problems) return error.message.split("\n");
    throw error;
  }
  return [];
}

/** Some bytes replaced, removed or put in; most of them mean something to the reader. */
function mutations(good: Uint8Array): fc.Arbitrary<Uint8Array> {
  const byte = fc.oneof(fc.constantFrom(...'\n\r",=- \0\xE2\x80'.split("").map((c) => c.charCodeAt(0))), fc.nat(255));
  const change = fc.record({at: fc.nat(good.length), remove: fc.nat(3), insert: fc.array(byte, {maxLength: 3})});
  return fc.array(change, {minLength: 1, maxLength: 4}).map((changes) => {
    const mutated = [...good];
    for (const {at, remove, insert} of changes) mutated.splice(at, remove, ...insert);
    return Uint8Array.from(mutated);
  });
}
