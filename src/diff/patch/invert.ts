import type {Entry, Patch} from "./entry.ts";

/** What leads back: the opposite of each step, the last first. */
export function invertPatch(patch: Patch): Patch {
  return patch.map(inverse).reverse();
}

function inverse(entry: Entry): Entry {
  const {at} = entry;
  switch (entry.op) {
    case "add":
      return {op: "remove", at, after: entry.after, value: entry.value};
    case "remove":
      return {op: "add", at, after: entry.after, value: entry.value};
    case "replace":
      return {op: "replace", at, old: entry.new, new: entry.old};
    case "move":
      return {op: "move", at, from: entry.to, to: entry.from};
  }
}
