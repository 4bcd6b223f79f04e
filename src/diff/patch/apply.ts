import {fail} from "../../error.ts";
import type {Entry, Patch} from "./entry.ts";
import {type Json, sameJson} from "./json.ts";
import {membersBy, withMembers} from "./members.ts";
import {Order} from "./order.ts";

/** The value that a patch leads to. Fails at the first entry that does not find what it says was there. */
export function applyPatch(value: Json, patch: Patch): Json {
  return applied(value, patch, 0);
}

/** Entries of one collection, or below it: those of its members' places in turn, the others member by member. */
function applied(value: Json, entries: Patch, depth: number): Json {
  if (entries.length === 0) return value;
  const [first] = entries;
  if (first!.at.length === depth) return replaced(value, first!, entries.length);
  const members = membersBy(value, first!.at[depth]!);
  if (members === undefined) return misses(first!);
  const order = new Order(members.keys());
  const values = new Map(members);
  const below = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.at[depth]!;
    if (entry.at.length > depth + 1 || entry.op === "replace") {
      if (!values.has(name)) return misses(entry);
      if (below.has(name)) below.get(name)!.push(entry);
      else below.set(name, [entry]);
    } else place(entry, name, order, values);
  }
  for (const [name, own] of below) values.set(name, applied(values.get(name)!, own, depth + 1));
  return withMembers(
    value,
    [...order].map((name) => [name, values.get(name)!] as const)
  );
}

function place(entry: Exclude<Entry, {op: "replace"}>, name: string, order: Order, values: Map<string, Json>): void {
  const after = entry.op === "move" ? entry.to : entry.after;
  if (entry.op === "add") {
    if (order.has(name)) misses(entry);
    values.set(name, entry.value);
  } else {
    if (!order.has(name) || order.before(name) !== (entry.op === "move" ? entry.from : after)) misses(entry);
    if (entry.op === "remove" && !sameJson(values.get(name)!, entry.value)) misses(entry);
    order.take(name);
  }
  if (entry.op === "remove") values.delete(name);
  else if (after !== null && !order.has(after)) misses(entry);
  else order.insert(name, after);
}

function replaced(value: Json, entry: Entry, entries: number): Json {
  return entry.op === "replace" && entries === 1 && sameJson(value, entry.old) ? entry.new : misses(entry);
}

function misses({op, at}: Entry): never {
  return fail(
    at.join("/"),
    `the patch does not fit here: it cannot ${op} this`,
    "apply it to the edition it was made from"
  );
}
