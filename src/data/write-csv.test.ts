import fc from "fast-check";
import {expect, test} from "vitest";
import {parseCsv} from "./csv.ts";
import {writeCsv} from "./write-csv.ts";

test("writes text and numbers, one line a row", () => {
  expect(
    writeCsv([
      ["unit", "count"],
      ["MBU 1", 14],
      ["MBU 2", 0.5]
    ])
  ).toBe("unit,count\nMBU 1,14\nMBU 2,0.5\n");
});

test("quotes what needs it, and nothing else", () => {
  expect(writeCsv([["a,b", 'say "no"', "two\nlines", "plain text"]])).toBe(
    '"a,b","say ""no""","two\nlines",plain text\n'
  );
});

test("leaves markers, negative numbers and dashes as they are", () => {
  expect(writeCsv([["[c]", "[low]", -3, -1e21, "-3.5", "-"]])).toBe("[c],[low],-3,-1e+21,-3.5,-\n");
});

test.each(["=1+1", "+44", "-2+3", "@SUM(A1)", "\tx", "\rx", "＝1"])("takes the sting out of %j", (text) => {
  expect(writeCsv([[text]]).replaceAll('"', "")).toBe(`'${text}\n`);
});

test("quotes after the apostrophe", () => expect(writeCsv([["=a,b"]])).toBe(`"'=a,b"\n`));

test("a row of one empty cell is no blank line", () => expect(writeCsv([["a"], [""]])).toBe('a\n""\n'));

test("refuses ragged rows and numbers that are none", () => {
  expect(() => writeCsv([["a", "b"], ["c"]])).toThrow("row 1 has 1 cells, the first 2");
  expect(() => writeCsv([[Number.NaN]])).toThrow("NaN is no number for a table");
});

test("what is written reads back the same", () => {
  fc.assert(
    fc.property(table(), (rows) => {
      const {header, columns} = parseCsv(new TextEncoder().encode(writeCsv(rows)), "t.csv");
      const back = [header, ...rows.slice(1).map((_, row) => columns.map((column) => column.at(row)))];
      expect(back).toEqual(rows);
    }),
    {numRuns: 200}
  );
});

/** A header and rows of any text that the reader allows: not blank around, no formula. */
function table(): fc.Arbitrary<string[][]> {
  const part = fc.oneof(
    fc.string({unit: "binary"}),
    fc.constantFrom(",", '"', '""', "\n", "\r\n", "\r", "-", "[c]", "é", "-1")
  );
  const text = fc.array(part, {maxLength: 4}).map((parts) => parts.join("").replaceAll("\0", "").trim());
  const allowed = text.filter((value) => !/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) || /^-(\d+)?$/.test(value));
  const name = allowed.filter((value) => value !== "" && !(value in Object.prototype));
  return fc.integer({min: 1, max: 4}).chain((width) => {
    const header = fc.uniqueArray(name, {minLength: width, maxLength: width});
    const rows = fc.array(fc.array(allowed, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 8});
    return fc.tuple(header, rows).map(([first, rest]) => [first, ...rest]);
  });
}
