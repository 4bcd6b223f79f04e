import type {Entry, Path} from "./entry.ts";
import {type Json, sameJson} from "./json.ts";
import {type Members, membersOf} from "./members.ts";
import {Order} from "./order.ts";
import {rising} from "./rising.ts";

/**
 * What leads from one value to another. Objects, and lists whose members have an id, are gone through member by member:
 * those that are only in the first are removed; then, in the order of the second, each other is added, or moved unless it
 * belongs to the longest run that is in order already; then what is in both is compared in turn. Anything else is replaced.
 */
export function diffJson(a: Json, b: Json): Entry[] {
  const entries: Entry[] = [];
  if (!sameJson(a, b)) between(a, b, [], entries);
  return entries;
}

/** Of two that differ. */
function between(a: Json, b: Json, at: Path, entries: Entry[]): void {
  const members = membersOf(a, b);
  if (members === undefined) {
    entries.push({op: "replace", at, old: a, new: b});
    return;
  }
  const [before, after] = members;
  places(before, after, at, entries);
  for (const [name, value] of after) {
    const old = before.get(name);
    if (old !== undefined && !sameJson(old, value)) between(old, value, [...at, name], entries);
  }
}

function places(before: Members, after: Members, at: Path, entries: Entry[]): void {
  const names = [...after.keys()];
  if (before.size === after.size && [...before.keys()].every((name, i) => name === names[i])) return;
  const order = new Order(before.keys());
  for (const [name, value] of before) {
    if (after.has(name)) continue;
    entries.push({op: "remove", at: [...at, name], after: order.before(name), value});
    order.take(name);
  }
  const was = new Map([...before.keys()].map((name, place) => [name, place]));
  const kept = [...after.keys()].filter((name) => was.has(name));
  const run = rising(kept.map((name) => was.get(name)!));
  const stays = new Set(kept.filter((_, i) => run.has(i)));
  let last: string | null = null;
  for (const [name, value] of after) {
    if (!was.has(name)) {
      entries.push({op: "add", at: [...at, name], after: last, value});
      order.insert(name, last);
    } else if (!stays.has(name) && order.before(name) !== last) {
      entries.push({op: "move", at: [...at, name], from: order.before(name), to: last});
      order.take(name);
      order.insert(name, last);
    }
    last = name;
  }
}
