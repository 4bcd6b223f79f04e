import {describe, expect, it} from "vitest";
import type {Evidence} from "./evidence.ts";
import {judge} from "./judge.ts";

const nothing: Evidence = {records: [], methodOf: () => [], chosenIn: () => false, method: [], policy: []};
const records: Partial<Evidence> = {records: ["records: 106 → 131"]};
const method: Partial<Evidence> = {methodOf: () => ["notebooks/02-social-care.ts"]};
const merged: Partial<Evidence> = {chosenIn: () => true};

describe("why a value differs", () => {
  it.each([
    ["no input differs", {old: 43, new: 45}, {}, "data"],
    ["more records, counted in the same way", {old: 43, new: 45}, records, "data"],
    ["its notebook differs, and nothing tells of other records", {old: 43, new: 45}, method, "method"],
    ["both", {old: 43, new: 45}, {...records, ...method}, "data or method"],
    ["withheld now, whatever else", {old: 4, new: "[c]"}, {...records, ...method}, "suppression"],
    ["shown now, whatever else", {old: "[c]", new: 7}, records, "suppression"],
    ["its categories are shown as one", {old: undefined, new: 12}, {...merged, ...records}, "suppression"],
    ["of a new category", {old: undefined, new: 12, oneSided: true}, records, "method"],
    ["a row that came with the records", {old: undefined, new: 12}, records, "data"],
    ["nothing to divide by, now", {old: 40, new: "[z]"}, records, "data"]
  ] as const)("%s", (_, value, evidence, cause) => {
    expect(judge({draft: "02-social-care/reported", ...value}, {...nothing, ...evidence}).cause).toBe(cause);
  });
});
