import type {Edition} from "../../edition/edition.ts";
import {sameJson} from "../patch/json.ts";
import type {Verdict} from "./cause.ts";
import type {Place} from "./change.ts";
import type {Claim} from "./claim.ts";
import type {Evidence} from "./evidence.ts";
import {judge} from "./judge.ts";
import type {Prose} from "./prose.ts";
import {changeIn} from "./unit.ts";

/** The numbers that the report gives a name: what each was and is, where it is quoted, and what it came from. */
export function numbersBetween(
  a: Edition,
  b: Edition,
  prose: readonly (readonly Prose[])[],
  evidence: Evidence
): Claim[] {
  const names = [...new Set([...Object.keys(a.numbers), ...Object.keys(b.numbers)])].sort();
  const [quotedBefore, quotes] = prose.map(quotesIn) as [Quotes, Quotes];
  return names.flatMap((name): Claim[] => {
    const [old, now] = [a.numbers[name], b.numbers[name]];
    if (old !== undefined && now !== undefined && sameJson({...old} as never, {...now} as never)) return [];
    const {unit, origins} = (now ?? old)!;
    const own = quotes.get(name) ?? [];
    const before = (quotedBefore.get(name) ?? []).filter(({id}) => !own.some((one) => one.id === id));
    const change = old?.unit === now?.unit ? changeIn(unit, old?.shown, now?.shown) : undefined;
    return [
      {
        change: {
          ...verdict(old, now, evidence),
          kind: "number",
          name,
          unit,
          ...(old && {old: old.shown}),
          ...(now && {new: now.shown}),
          ...(change !== undefined && {change}),
          quoted: own.map(place),
          wasQuoted: before.map(place),
          from: origins
        },
        at: [["numbers", name], ...own.flatMap(({at, numberAt}) => [numberAt.get(name)!, at])]
      }
    ];
  });
}

type Numbered = Edition["numbers"][string] | undefined;

function verdict(old: Numbered, now: Numbered, evidence: Evidence): Verdict {
  if (old === undefined || now === undefined) {
    return {cause: "method", why: "only one edition's notebooks name this number"};
  }
  if (old.shown === now.shown) return {cause: "method", why: "the same value, counted or printed in another way"};
  return judge({old: old.shown, new: now.shown, draft: (now ?? old).origins[0]?.draft}, evidence);
}

type Quotes = ReadonlyMap<string, readonly Prose[]>;

function place({id, section}: Prose): Place {
  return {id, section};
}

function quotesIn(prose: readonly Prose[]): Quotes {
  const quotes = new Map<string, Prose[]>();
  for (const one of prose) {
    for (const name of one.numberAt.keys()) quotes.set(name, [...(quotes.get(name) ?? []), one]);
  }
  return quotes;
}
