import {type Claim, ranks, relations, type Term} from "./claim.ts";

/** The claims that could be made of the same numbers where this one is false: the other way round, or of another rank. */
export function otherWays(claim: Claim): Claim[] {
  if (claim.kind === "is") return [];
  if (claim.kind === "rank") return ranks.filter((rank) => rank !== claim.rank).map((rank) => ({...claim, rank}));
  const plain = relations.filter((relation) => !["<=", ">=", claim.relation].includes(relation));
  return plain.map((relation) => ({...claim, relation}));
}

/** As it is written: `claim:rejected < accepted`. */
export function claimText(claim: Claim): string {
  if (claim.kind === "rank") return `claim:${claim.rank} ${claim.code} ${claim.column}`;
  if (claim.kind === "is") return `claim:${termText(claim.term)}`;
  return `claim:${termText(claim.a)} ${claim.relation} ${termText(claim.b)}`;
}

/** `under30`, `under30 of born` */
export function termText({name, of}: Term): string {
  return of === undefined ? name : `${name} of ${of}`;
}
