import {Problems} from "../../error.ts";
import type {Joint} from "../joint.ts";
import {cellId} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import {type Asked, protectReport} from "../protect-report.ts";
import type {Rounded} from "../rounding/round-tables.ts";

/** Tables protected as if they were the report. */
export interface Trial {
  readonly joint: Joint;
  readonly rounded: ReadonlyMap<string, Rounded>;
  /** whether a count that the report asks for would be shown, by its table and place */
  isShown(table: string, place: number): boolean;
}

export type Try = (joint: Joint) => Promise<Trial | undefined>;

/** Tries a joint at a time; nothing where it cannot be protected. */
export function trying(asked: ReadonlyMap<string, Asked>, sensitive: readonly string[], policy: ProtectPolicy): Try {
  return async (joint) => {
    try {
      const {hidden, rounded} = await protectReport(joint, asked, sensitive, policy);
      return {joint, rounded, isShown: (table, place) => !hidden.get(table)!.has(place)};
    } catch (error) {
      if (error instanceof Problems) return undefined;
      throw error;
    }
  };
}

/** How many cells the report asks for are shown in the second trial only, and in the first only. */
export function change(
  before: Trial,
  after: Trial,
  asked: ReadonlyMap<string, Asked>,
  {
    within,
    isPart = () => false
  }: {within: (table: string) => boolean; isPart?: (table: string, place: number) => boolean}
): {freed: number; lost: number} {
  const freed = new Set<string>();
  const lost = new Set<string>();
  for (const [t, {id, cells, values}] of before.joint.tables.entries()) {
    if (values !== undefined || !within(id)) continue;
    for (const place of asked.get(id)?.cells ?? []) {
      const [then, now] = [before.isShown(id, place), after.isShown(id, place)];
      if (now && !then) freed.add(cellId(after.joint.people, after.joint.tables[t]!.cells[place]!));
      if (then && (!now || isPart(id, place))) lost.add(cellId(before.joint.people, cells[place]!));
    }
  }
  return {freed: freed.size, lost: lost.size};
}
