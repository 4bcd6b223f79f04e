import {isList, isObject, type Json} from "../diff/patch/json.ts";

/** What becomes of a value when one place in it after another is changed; each number chooses a place and what happens there. */
export function edited(value: Json, choices: readonly number[]): Json {
  return choices.reduce<Json>((now, choice) => changed(now, draw(choice)), value);
}

type Draw = (below: number) => number;

function changed(value: Json, pick: Draw): Json {
  const size = isList(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
  if (size === 0) return other(value);
  const place = pick(size);
  const deeper = pick(8) > 0;
  if (isList(value)) {
    if (deeper) return value.with(place, changed(value[place]!, pick));
    return within(value, place, pick);
  }
  const entries = Object.entries(value as {[key: string]: Json});
  if (deeper) return Object.fromEntries(entries.with(place, [entries[place]![0], changed(entries[place]![1], pick)]));
  return Object.fromEntries(within(entries, place, pick));
}

/** Takes a member out, puts it elsewhere, or puts another one beside it. */
function within<T>(members: readonly T[], place: number, pick: Draw): T[] {
  const member = members[place]!;
  const without = members.toSpliced(place, 1);
  const kind = pick(3);
  if (kind === 0) return without;
  const to = pick(members.length);
  return kind === 1 ? without.toSpliced(to, 0, member) : members.toSpliced(to, 0, renamed(member));
}

/** A member like another, under a name of its own where it has one. */
function renamed<T>(member: T): T {
  if (Array.isArray(member) && typeof member[0] === "string") return [`${member[0]}+`, ...member.slice(1)] as T;
  if (!isObject(member as Json)) return member;
  const {id} = member as {id?: unknown};
  return typeof id === "string" ? {...member, id: `${id}+`} : member;
}

function other(value: Json): Json {
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `${value}, edited`;
  return value === null ? "new" : null;
}

/** Mulberry32, as a die of any number of sides. */
function draw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
