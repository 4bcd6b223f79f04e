import {expect, test} from "vitest";
import {population} from "../model/population.ts";
import type {PublishedTable} from "../model/published.ts";
import {type System, system} from "../model/system.ts";
import {pose} from "../protect/pose.ts";
import {protect} from "../protect/protector.ts";
import type {Limits} from "./finding.ts";
import {outside} from "./outside.ts";
import {findings, rules} from "./rules.ts";
import {smallBases} from "./small-base.ts";

const limits: Limits = {threshold: 5, zeros: "secondary", smallBase: 10, sensitive: ["answer"]};

test("small: 1 to 4; not 0, not 5", () => {
  expect(found(counted({a: 0, b: 1, c: 4, d: 5, e: 90}), {sensitive: []})).toEqual({
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
  expect(found(known, {})).toEqual({
    "group=x & answer=no": "class disclosure",
    "group=x & answer=yes": "class disclosure"
  });
  expect(found(known, {sensitive: []})).toEqual({});
});

test("complement: 97 of 100 tells as much as 3", () => {
  expect(found(counted({a: 97, b: 2, c: 1}), {sensitive: []})).toEqual({
    "answer=a": "complement",
    "answer=b": "small count",
    "answer=c": "small count"
  });
  expect(found(counted({a: 98, b: 2}), {sensitive: []})).toEqual({"answer=b": "small count"});
});

test("no percentage of fewer than ten", () => {
  expect(smallBases(counted({a: 9, b: 10, c: 81}), limits).length).toBe(1);
});

test("differencing: the part outside the subsample is protected though no table prints it", async () => {
  const rows = [
    ...times(20, "in", "yes"),
    ...times(20, "in", "no"),
    ...times(2, "out", "yes"),
    ...times(30, "out", "no")
  ];
  const people = population(rows, ["sub", "answer"]);
  const tables: PublishedTable[] = [{by: ["answer"]}, {by: ["answer"], within: {sub: "in"}}];
  const known = system(people, tables, {virtual: outside(people, tables)});
  expect(found(known, {sensitive: []})).toEqual({"sub=out & answer=yes": "small count"});
  const problem = pose(known, findings(known, {...limits, sensitive: []}, rules), limits);
  const {hidden, conflicts} = await protect(problem);
  const withheld = [...hidden.keys()].filter((c) => hidden[c] && known.cells[c]!.printed);
  expect(withheld.map((c) => known.cells[c]!.id).sort()).toEqual(["sub=in & answer=no", "sub=in & answer=yes"]);
  expect(conflicts).toEqual([]);
});

function found(known: System, change: Partial<Limits>): Record<string, string> {
  const all = findings(known, {...limits, ...change});
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

function times(n: number, sub: string, answer: string) {
  return Array.from({length: n}, () => ({sub, answer}));
}
