import type {Patch, Path} from "../patch/entry.ts";
import type {Verdict} from "./cause.ts";
import type {Change, Subject} from "./change.ts";

/** A change, and where in the patch it will show. */
export interface Claim {
  readonly change: Verdict & Subject;
  readonly at: readonly Path[];
}

interface Node {
  claim?: number;
  readonly below: Map<string, Node>;
}

/**
 * Gives each entry of a patch to one claim: to that of its own place; else to the first of those below it, for what is
 * added or removed whole; else to that of the nearest place above. What nobody claims is the last claim's.
 */
export function settleClaims(claims: readonly Claim[], patch: Patch): Change[] {
  const top: Node = {below: new Map()};
  for (const [i, {at}] of claims.entries()) for (const path of at) put(top, path, i);
  const entries = claims.map((): number[] => []);
  for (const [i, {at}] of patch.entries()) entries[ownerOf(top, at) ?? claims.length - 1]!.push(i);
  return claims.map(({change}, i) => ({...change, entries: entries[i]!}));
}

/** The first to claim a place has it. */
function put(top: Node, path: Path, claim: number): void {
  let node = top;
  for (const step of path) {
    if (!node.below.has(step)) node.below.set(step, {below: new Map()});
    node = node.below.get(step)!;
  }
  node.claim ??= claim;
}

function ownerOf(top: Node, path: Path): number | undefined {
  let node: Node | undefined = top;
  let above: number | undefined;
  for (const step of path) {
    node = node.below.get(step);
    if (node === undefined) return above;
    above = node.claim ?? above;
  }
  return node.claim ?? firstBelow(node) ?? above;
}

function firstBelow({below}: Node): number | undefined {
  const found = [...below.values()].flatMap((node) => node.claim ?? firstBelow(node) ?? []);
  return found.length === 0 ? undefined : Math.min(...found);
}
