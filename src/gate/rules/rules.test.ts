import {expect, test} from "vitest";
import {population} from "../model/population.ts";
import type {PublishedTable} from "../model/published.ts";
import {type System, system} from "../model/system.ts";
import type {Limits} from "./rule.ts";
import {findings, rules} from "./rules.ts";

const limits: Limits = {threshold: 5, zeros: "secondary", base: 10};

test("small: 1 to 4; not 0, not 5", () => {
  expect(found(counted({a: 0, b: 1, c: 4, d: 5, e: 90}))).toEqual({
    "answer=b": "small count",
    "answer=c": "small count"
  });
});

test("zeros, where they are protected", () => {
  const known = counted({a: 0, b: 50, c: 50});
  expect(found(known, {zeros: "protect"})).toEqual({"answer=a": "zero"});
  expect(found(known, {zeros: "publish"})).toEqual({});
});

test("class: all but fewer than five of a group gave one answer, and the question is sensitive", () => {
  const known = grouped({x: {no: 30, yes: 0}, y: {no: 20, yes: 20}});
  expect(found(known, {}, ["answer"])).toEqual({
    "group=x & answer=no": "class disclosure",
    "group=x & answer=yes": "class disclosure"
  });
  expect(found(known)).toEqual({});
});

test("complement: 97 of 100 tells as much as 3", () => {
  expect(found(counted({a: 97, b: 2, c: 1}))).toEqual({
    "answer=a": "complement",
    "answer=b": "small count",
    "answer=c": "small count"
  });
  expect(found(counted({a: 98, b: 2}))).toEqual({"answer=b": "small count"});
});

function found(known: System, change: Partial<Limits> = {}, sensitive: readonly string[] = []): Record<string, string> {
  const all = findings(rules, known, {...limits, ...change}, sensitive);
  return Object.fromEntries(all.map(({cell, rule}) => [known.cells[cell]!.id, rule]));
}

function counted(counts: Record<string, number>): System {
  return grouped({x: counts}, [{by: ["answer"]}]);
}

function grouped(
  counts: Record<string, Record<string, number>>,
  tables: PublishedTable[] = [{by: ["group", "answer"]}]
): System {
  const rows = Object.entries(counts).flatMap(([group, answers]) =>
    Object.entries(answers).map(([answer, n]) => ({group, answer, n: String(n)}))
  );
  return system(population(rows, ["group", "answer"], {frequency: "n"}), tables);
}
