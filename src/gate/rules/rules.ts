import type {System} from "../model/system.ts";
import {classDisclosure} from "./class-disclosure.ts";
import {complement} from "./complement.ts";
import type {Finding, Limits, Rule} from "./finding.ts";
import {smallCount} from "./small-count.ts";
import {zero} from "./zero.ts";

/** All rules that make a cell one to protect, in the order in which they are named as its reason. */
export const rules: readonly Rule[] = [smallCount, zero, classDisclosure, complement];

/** The cells to protect, each with the first rule that says so. */
export function findings(known: System, limits: Limits, apply: readonly Rule[] = rules): Finding[] {
  const found = new Map<number, Finding>();
  for (const rule of apply) {
    for (const cell of rule.find(known, limits)) if (!found.has(cell)) found.set(cell, {cell, rule: rule.name});
  }
  return [...found.values()].sort((a, b) => a.cell - b.cell);
}
