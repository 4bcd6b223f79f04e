import {expect, test} from "vitest";
import {wholeYaml} from "./whole-yaml.ts";

test("an alias is what it stands for", () => {
  expect(read("a: &x [1]\nb: *x\n")).toMatchObject({
    pairs: [
      {key: "a", value: {kind: "list", items: [{value: 1}]}},
      {key: "b", value: {kind: "list", items: [{value: 1}]}}
    ]
  });
});

test("aliases of aliases do not grow", () => {
  const levels = Array.from({length: 60}, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  expect(read(`a0: &a0 [1]\n${levels.join("\n")}\n`)).toMatchObject({kind: "map"});
});

test("an alias inside what it stands for", () => {
  expect(() => read("a: &x [*x]\n")).toThrow("6: an alias inside what it stands for");
});

function read(text: string) {
  return wholeYaml(text, (offset, problem) => {
    throw new Error(`${offset}: ${problem}`);
  });
}
