import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {root} from "../testing/sandbox.ts";
import {lineOf} from "./line-of.ts";

const notebook = `export default notebook({
  reads: {accepted: "applications", other: "present: ({a}) => ({"}, // present: ({a}) => ({
  tabulate: ({accepted}) => ({
    accepted: crosstab(accepted, ["a", "b"]),
    /* , hidden: crosstab( */ other: crosstab(accepted.filter((d) => d.x !== "}, shown: {")),
    ...more(accepted)
  }),
  present({accepted, other}) {
    const rows = {total: 1};
    return {
      accepted, total: other.at(total, /[{,]shown: /.test(\`\${accepted}\`) ? total : "b"),
      figAge: figure(other, {
        draw: bars({labels: {nested: "Nested"}}),
        title: "x"
      }),
      "quoted": other.at("x"),
      ["computed"]: other.at("y"),
      method() {}
    };
  }
});`;

describe("the line where a notebook names", () => {
  it.each([
    ["what it counts", "tabulate", "accepted", 4],
    ["it behind a comment", "tabulate", "other", 5],
    ["a shorthand", "present", "accepted", 11],
    ["the second on a line", "present", "total", 11],
    ["a figure of several lines", "present", "figAge", 12],
    ["a quoted name", "present", "quoted", 16]
  ] as const)("%s", (_, part, name, line) => expect(lineOf(notebook, part, name)).toBe(line));
});

describe("no line is told of", () => {
  it.each([
    ["a name in a comment", "tabulate", "hidden"],
    ["a name in a string or a regular expression", "tabulate", "shown"],
    ["one in a regular expression", "present", "shown"],
    ["a name inside another object", "present", "nested"],
    ["what a spread brings", "tabulate", "more"],
    ["a computed name", "present", "computed"],
    ["a parameter", "present", "rows"],
    ["an unknown name", "present", "nothing"]
  ] as const)("%s", (_, part, name) => expect(lineOf(notebook, part, name)).toBeUndefined());

  it("a name that is there twice, or a notebook that names its parts elsewhere", () => {
    expect(lineOf("notebook({present: () => ({a: 1, a: 2})})", "present", "a")).toBeUndefined();
    expect(lineOf("notebook({present: shown})", "present", "shown")).toBeUndefined();
    expect(lineOf("const present = (x) => ({a: 1}); notebook({present})", "present", "a")).toBeUndefined();
    expect(
      lineOf("notebook({present: (x) => { if (x) return {a: 1}; return {a: 2}; }})", "present", "a")
    ).toBeUndefined();
  });
});

it("is right of every name in a notebook of the first report", () => {
  const source = readFileSync(join(root, "notebooks/06-other-children.ts"), "utf8");
  const lines = source.split("\n");
  for (const name of ["noOtherChildrenAccepted", "priorShareRejected", "figOtherChildren", "figPriorInvolvement"])
    expect(lines[lineOf(source, "present", name)! - 1]).toMatch(new RegExp(`^ {6}${name}: `));
  for (const name of ["number", "meanNumber", "home", "prior"])
    expect(lines[lineOf(source, "tabulate", name)! - 1]).toMatch(new RegExp(`^ {6}${name}: `));
});
