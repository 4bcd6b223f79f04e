import type {Joint, JointTable} from "../joint.ts";
import type {Where} from "../model/population.ts";
import type {System} from "../model/system.ts";
import {classDisclosure} from "./class-disclosure.ts";
import {complement} from "./complement.ts";
import {differencing} from "./differencing.ts";
import {editions} from "./editions.ts";
import type {Limits, Rule} from "./rule.ts";
import {smallBase} from "./small-base.ts";
import {smallCount} from "./small-count.ts";
import {zero} from "./zero.ts";

/** All rules that a policy can name, in the order in which the page tells them and one is named as a cell's reason. */
export const rules: readonly Rule[] = [
  smallCount,
  zero,
  classDisclosure,
  complement,
  smallBase,
  differencing,
  editions
];

export const ruleNames: readonly string[] = rules.map(({name}) => name);

/** Those that a policy names, in our order. */
export function rulesOf({rules: names}: {readonly rules: readonly string[]}): Rule[] {
  return rules.filter(({name}) => names.includes(name));
}

/** A cell to protect. */
export interface Finding {
  /** its place in the system's cells */
  readonly cell: number;
  /** the first rule that says so */
  readonly rule: string;
}

export function findings(
  apply: readonly Rule[],
  known: System,
  limits: Limits,
  sensitive: readonly string[] = []
): Finding[] {
  const found = new Map<number, Finding>();
  for (const {name, protects} of apply) {
    for (const cell of protects?.(known, limits, sensitive) ?? []) {
      if (!found.has(cell)) found.set(cell, {cell, rule: name});
    }
  }
  return [...found.values()].sort((a, b) => a.cell - b.cell);
}

/** Whom else a cell of a table gives away: by one rule, and those that these give away by the next. */
export function givenAway(apply: readonly Rule[], joint: Joint, table: JointTable, where: Where): Where[] {
  const cells = [where];
  for (const {givesAway} of apply) cells.push(...cells.flatMap((cell) => givesAway?.(joint, table, cell) ?? []));
  return cells.slice(1);
}

/** The fewest of whom a percentage or an average is shown; of nobody there is none. */
export function fewest(apply: readonly Rule[], limits: Limits): number {
  return Math.max(1, ...apply.map((rule) => rule.fewest?.(limits) ?? 1));
}
