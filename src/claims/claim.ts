/** What a claim rests on: a number by its name, one as a share of another (`underSixMonths of born`), or a figure (`24`). */
export interface Term {
  readonly name: string;
  readonly of?: string;
}

export const relations = [">", "<", "=", ">=", "<="] as const;
export type Relation = (typeof relations)[number];
export const ranks = ["first", "second", "third", "last"] as const;
export type Rank = (typeof ranks)[number];

/** What a phrase is held against. */
export type Claim =
  /** `claim:previousConvictionsRejected` */
  | {readonly kind: "is"; readonly term: Term}
  /** `claim:priorCscRejected > priorCscAccepted` */
  | {readonly kind: "comparison"; readonly a: Term; readonly relation: Relation; readonly b: Term}
  /** `claim:first violence offences`: the category, and the column in which it has that rank */
  | {readonly kind: "rank"; readonly rank: Rank; readonly code: string; readonly column: string};

export const formsOfClaim = "write claim:NAME, claim:A of B, claim:A > B, or claim:first CATEGORY COLUMN";

/** Several, with commas between them, must all hold; undefined where one has none of the forms. */
export function parseClaims(text: string): Claim[] | undefined {
  const claims = text.split(",").map(parseClaim);
  return claims.includes(undefined) ? undefined : (claims as Claim[]);
}

function parseClaim(text: string): Claim | undefined {
  const [left, relation, right] = text.split(/\s*(>=|<=|[<>=])\s*/);
  if (relation !== undefined) {
    const [a, b] = [parseTerm(left!), parseTerm(right!)];
    if (a === undefined || b === undefined || isFigure(a.name)) return undefined;
    return {kind: "comparison", a, relation: relation as Relation, b};
  }
  const words = text.trim().split(/\s+/);
  const rank = ranks.find((one) => one === words[0]);
  if (rank !== undefined && words.length === 3 && words[1] !== "of")
    return isName(words[2]!) ? {kind: "rank", rank, code: words[1]!, column: words[2]!} : undefined;
  const term = parseTerm(text);
  return term === undefined || isFigure(term.name) ? undefined : {kind: "is", term};
}

function parseTerm(text: string): Term | undefined {
  const [name, of, base, ...more] = text.trim().split(/\s+/);
  if (of === undefined && isFigure(name!)) return {name: name!};
  if (!isName(name!) || more.length > 0) return undefined;
  if (of === undefined) return {name: name!};
  return of === "of" && base !== undefined && isName(base) ? {name: name!, of: base} : undefined;
}

/** Of a term: a figure that something is compared with, in its unit. */
export function isFigure(name: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(name);
}

function isName(text: string): boolean {
  return /^[A-Za-z]\w*$/.test(text);
}

/** The numbers that a claim names, and the columns. */
export function namesIn(claim: Claim): string[] {
  if (claim.kind === "rank") return [claim.column];
  const terms = claim.kind === "is" ? [claim.term] : [claim.a, claim.b];
  return terms.flatMap(({name, of}) => (isFigure(name) ? [] : of === undefined ? [name] : [name, of]));
}
