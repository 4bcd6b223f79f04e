import {isList, isObject, type Json, type JsonObject} from "./json.ts";

/** What may name a member of a list, the best first: each must have it, and no two the same. */
const identities = ["id", "name", "code", "keys", "key", "label"];

/** The members of a value by name, in order; of a scalar, or of a list that has to be taken as one, none. */
export type Members = ReadonlyMap<string, Json>;

/** The members of two values by the same names, if there are such names. */
export function membersOf(a: Json, b: Json): readonly [Members, Members] | undefined {
  if (isObject(a) && isObject(b)) return [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (!isList(a) || !isList(b)) return undefined;
  for (const field of identities) {
    const [one, other] = [named(a, field), named(b, field)];
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return a.length === b.length ? [numbered(a), numbered(b)] : undefined;
}

/** The members of a value as the steps of a path name them. */
export function membersBy(value: Json, step: string): Members | undefined {
  if (isObject(value)) return new Map(Object.entries(value));
  if (!isList(value)) return undefined;
  return step.startsWith("#") ? numbered(value) : named(value, step.slice(0, step.indexOf("=")));
}

/** The value of the same kind that has these members. */
export function withMembers(value: Json, members: Iterable<readonly [string, Json]>): Json {
  return isList(value) ? [...members].map(([, member]) => member) : Object.fromEntries(members);
}

function named(list: readonly Json[], field: string): Members | undefined {
  const members = new Map<string, Json>();
  for (const member of list) {
    const name = isObject(member) ? nameOf(member, field) : undefined;
    if (name === undefined || members.has(name)) return undefined;
    members.set(name, member);
  }
  return members;
}

function nameOf(member: JsonObject, field: string): string | undefined {
  const name = Object.hasOwn(member, field) ? member[field] : undefined;
  if (typeof name === "string") return `${field}=${name}`;
  return isList(name) ? `${field}=${JSON.stringify(name)}` : undefined;
}

function numbered(list: readonly Json[]): Members {
  return new Map(list.map((member, i) => [`#${i}`, member]));
}
