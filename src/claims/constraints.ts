import type {Origin, Quantity} from "../gate/quantity.ts";
import type {Bounds} from "./bounds.ts";
import {type Claim, parseClaims, type Relation, type Term} from "./claim.ts";
import {meaningsFor, unknown} from "./hold.ts";
import type {World} from "./value.ts";
import {type Comparison, normal, type Vocabulary} from "./vocabulary.ts";

/** What a sentence gives away about counts, for an attacker’s model: `least ≤ Σ coefficient · count ≤ most`. */
export interface Constraint {
  readonly place: string;
  readonly phrase: string;
  readonly terms: readonly {readonly draft: string; readonly cell: readonly string[]; readonly coefficient: number}[];
  readonly least?: number;
  readonly most?: number;
}

/** A claim as it is written: where it stands, its words and what they are bound to. */
interface WrittenClaim {
  readonly place: string;
  readonly phrase: string;
  readonly claim: string;
}

type Counts = Constraint["terms"];
type Line = Pick<Constraint, "terms" | "least" | "most">;

/** Counts are whole and few: what is not nought is more than this, whatever hundredths or thirds it is multiplied by. */
const least = 1e-4;

/**
 * The claims as linear constraints; `undefined` for one that cannot be said so, and for one that is wrong in itself. A
 * percentage p of a base b between x and y is x · b ≤ count ≤ y · b; where two bases differ both must be known.
 *
 * `numbers` and `columns` may be those of a rehearsal: only where they come from is looked at.
 */
export function constraintsOf(
  {place, phrase, claim: text}: WrittenClaim,
  world: World,
  vocabulary: Vocabulary,
  baseOf: (draft: string, cell: readonly string[]) => number | undefined
): Constraint[] | undefined {
  const claims = parseClaims(text);
  const lines = claims?.map((claim) => linesOf(phrase, claim, world, vocabulary, baseOf));
  if (lines === undefined || lines.includes(undefined)) return undefined;
  return lines.flatMap((own) => own!.map((line) => ({place, phrase, ...line})));
}

type Bases = Parameters<typeof constraintsOf>[3];

function linesOf(phrase: string, claim: Claim, world: World, vocabulary: Vocabulary, bases: Bases): Line[] | undefined {
  const meanings = unknown(claim, world) ? [] : meaningsFor(claim, world, vocabulary.get(normal(phrase)) ?? []);
  const [meaning, ...others] = meanings;
  // Of two things that a phrase may mean one is true, and that is no line.
  if (meaning === undefined || others.length > 0) return undefined;
  if (claim.kind === "rank") return ranked(claim, world);
  if (claim.kind === "is") {
    const own = partsOf(claim.term, world);
    if (own === undefined || !("bounds" in meaning)) return undefined;
    return own.base === undefined ? wholes(own.count, meaning.bounds) : shares(own.count, own.base, meaning.bounds);
  }
  if (meaning.kind !== "comparison") return undefined;
  const [a, b] = [claim.a, claim.b].map((term) => partsOf(term, world));
  return a && b && compared(a, b, meaning, bases);
}

interface Parts {
  readonly count: Counts;
  /** of a percentage */
  readonly base?: Counts;
}

/** What a number is made of; undefined of an average. */
function partsOf({name, of}: Term, {numbers}: World): Parts | undefined {
  const number = numbers.get(name);
  if (number === undefined || number.origins.some(({measure}) => measure === "mean")) return undefined;
  if (of !== undefined) return {count: countsOf(number), base: countsOf(numbers.get(of)!)};
  const [origin, ...others] = number.origins;
  if (number.unit === "count") return {count: countsOf(number)};
  if (number.unit !== "%" || others.length > 0) return undefined;
  return {count: [counted(origin!, origin!.cell)], base: [counted(origin!, origin!.base!)]};
}

function countsOf({origins, signs}: Quantity): Counts {
  return origins.map((origin, i) => counted(origin, origin.cell, signs[i]!));
}

function counted({draft}: Origin, cell: readonly string[], coefficient = 1): Counts[number] {
  return {draft, cell, coefficient};
}

function wholes(count: Counts, {least, most, above, below}: Bounds): Line[] {
  const low = least === undefined ? above && Math.floor(above) + 1 : Math.ceil(least);
  const high = most === undefined ? below && Math.ceil(below) - 1 : Math.floor(most);
  return [{terms: count, ...(low !== undefined && {least: low}), ...(high !== undefined && {most: high})}];
}

function shares(count: Counts, base: Counts, bounds: Bounds): Line[] {
  return between((percent) => sum(count, times(base, -percent / 100)), bounds);
}

/** A line for each end: `at(end)` is nought where the end is met, and grows with the number. */
function between(at: (end: number) => Counts, {least: low, most: high, above, below}: Bounds): Line[] {
  return [
    ...(low === undefined ? [] : [{terms: at(low), least: 0}]),
    ...(above === undefined ? [] : [{terms: at(above), least}]),
    ...(high === undefined ? [] : [{terms: at(high), most: 0}]),
    ...(below === undefined ? [] : [{terms: at(below), most: -least}])
  ];
}

function compared(a: Parts, b: Parts, {relation, apart, times: ratio}: Comparison, bases: Bases): Line[] | undefined {
  const isShare = a.base !== undefined;
  const percent = [percentOf(a, bases), percentOf(b, bases)];
  const isKnown = !percent.includes(undefined);
  // Of one base that nobody knows the greater count is the greater percentage, but not by how many points.
  const ofOne = JSON.stringify(a.base) === JSON.stringify(b.base) && apart === undefined;
  if (isShare && !isKnown && !ofOne) return undefined;
  const [one, other] = isShare && isKnown ? (percent as [Counts, Counts]) : [a.count, b.count];
  const difference = sum(one, times(other, -1));
  const step = isShare && isKnown ? least : 1;
  const ordered: Readonly<Record<Relation, Bounds>> = {
    ">": {least: step},
    "<": {most: -step},
    ">=": {least: 0},
    "<=": {most: 0},
    "=": apart === undefined ? {least: 0, most: 0} : {}
  };
  const lines = ends(difference, ordered[relation]);
  if (ratio !== undefined) lines.push(...between((end) => sum(one, times(other, -end)), ratio));
  if (apart === undefined) return lines;
  // Two that are alike are so whichever of them is the greater.
  const pairs = [
    ...(relation === "<" || relation === "<=" ? [] : [[one, other]]),
    ...(relation === ">" || relation === ">=" ? [] : [[other, one]])
  ];
  const gaps = (pairs as [Counts, Counts][]).flatMap(([greater, smaller]) => {
    const gap = sum(greater, times(smaller, -1));
    return isShare ? ends(gap, apart.points) : between((part) => sum(gap, times(greater, -part)), apart.part);
  });
  return [...lines, ...gaps];
}

/** A percentage of a base that is known, as so many times its count. */
function percentOf({count, base}: Parts, bases: Bases): Counts | undefined {
  const parts = base?.map(({draft, cell, coefficient}) => {
    const known = bases(draft, cell);
    return known === undefined ? Number.NaN : coefficient * known;
  });
  const all = parts?.reduce((total, part) => total + part, 0);
  return all === undefined || !(all > 0) ? undefined : times(count, 100 / all);
}

function ranked({rank, code, column}: Extract<Claim, {kind: "rank"}>, {columns}: World): Line[] | undefined {
  const {numbers} = columns.get(column)!;
  // That just one or two are greater is true in several ways.
  if (rank === "second" || rank === "third") return undefined;
  const own = numbers.get(code)!;
  if (own.unit !== "count") return undefined;
  return [...numbers].flatMap(([other, number]) => {
    if (other === code) return [];
    const terms = sum(countsOf(own), times(countsOf(number), -1));
    return [rank === "first" ? {terms, least: 1} : {terms, most: -1}];
  });
}

function ends(terms: Counts, {least: low, most: high, above, below}: Bounds): Line[] {
  const lowest = low ?? (above === undefined ? undefined : above + least);
  const highest = high ?? (below === undefined ? undefined : below - least);
  if (lowest === undefined && highest === undefined) return [];
  return [{terms, ...(lowest !== undefined && {least: lowest}), ...(highest !== undefined && {most: highest})}];
}

function times(terms: Counts, factor: number): Counts {
  return terms.map((term) => ({...term, coefficient: term.coefficient * factor}));
}

/** One term a cell. */
function sum(...all: readonly Counts[]): Counts {
  const terms = new Map<string, Counts[number]>();
  for (const term of all.flat()) {
    const key = JSON.stringify([term.draft, term.cell]);
    terms.set(key, {...term, coefficient: (terms.get(key)?.coefficient ?? 0) + term.coefficient});
  }
  return [...terms.values()];
}
