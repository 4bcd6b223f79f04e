import {didYouMean} from "../error.ts";
import {type Bounds, width, within} from "./bounds.ts";
import {type Claim, isFigure, namesIn, type Relation, type Term} from "./claim.ts";
import {otherWays, termText} from "./other-ways.ts";
import {type Told, type Value, valueIn, type World} from "./value.ts";
import {type Comparison, type Meaning, normal, type Vocabulary} from "./vocabulary.ts";

/** Whether a phrase is true of what it is bound to. */
export type Verdict =
  | {readonly is: "true"}
  /** `value` as a message gives it; the phrases that would be true, the most telling first, and of which claim if not of this */
  | {readonly is: "false"; readonly value: string; readonly would: readonly string[]; readonly of?: Claim}
  /** it rests on what the edition does not show, and nothing is said of whether it holds */
  | {readonly is: "withheld"; readonly names: readonly string[]}
  /** it cannot be held against anything */
  | {readonly is: "fault"; readonly problem: string; readonly wayOut: string};

/** Looks at what the edition shows, and at nothing else. */
export function hold(written: string, claim: Claim, world: World<Told>, vocabulary: Vocabulary): Verdict {
  const phrase = normal(written);
  const fault = unknown(claim, world) ?? unfit(phrase, written, claim, world, vocabulary);
  if (fault !== undefined) return {is: "fault", ...fault};
  const names = withheldIn(claim, world);
  if (names.length > 0) return {is: "withheld", names};
  const holds = (meaning: Meaning) => isTrue(meaning, claim, world);
  if (meaningsFor(claim, world, vocabulary.get(phrase)!).some(holds)) return {is: "true"};
  return {is: "false", value: valueText(claim, world), ...sayable(claim, world, vocabulary)};
}

/** What would be true to say: by the same claim, or else by another about the same numbers. */
function sayable(claim: Claim, world: World<Told>, vocabulary: Vocabulary): {would: string[]; of?: Claim} {
  const phrases = (one: Claim) => phrasesWith((meaning) => isTrue(meaning, one, world), one, world, vocabulary);
  const own = phrases(claim);
  if (own.length > 0) return {would: own};
  const other = otherWays(claim).find((one) => phrases(one).length > 0);
  return other === undefined ? {would: []} : {would: phrases(other), of: other};
}

/** The phrases that would hold, the most telling first; of those that mean the same, the first. */
function phrasesWith(
  holds: (meaning: Meaning) => boolean,
  claim: Claim,
  world: World<Told>,
  vocabulary: Vocabulary
): string[] {
  const first = new Map<Meaning, string>();
  for (const [phrase, meanings] of vocabulary) {
    const own = meaningsFor(claim, world, meanings).find(holds);
    if (own !== undefined && !first.has(own)) first.set(own, phrase);
  }
  return [...first].sort(([a], [b]) => roomOf(a) - roomOf(b)).map(([, phrase]) => phrase);
}

/** The meanings of a phrase that can be held against a claim of this form, about numbers in these units. */
export function meaningsFor(claim: Claim, {numbers}: World<Told>, meanings: readonly Meaning[]): Meaning[] {
  const unitOf = ({name, of}: Term) => (of === undefined ? numbers.get(name)!.unit : "%");
  return meanings.filter((meaning) => {
    if (claim.kind === "rank") return meaning.kind === "rank";
    if (claim.kind === "comparison") {
      return (
        meaning.kind === "comparison" &&
        meaning.relation === claim.relation &&
        !(meaning.ofShares && unitOf(claim.a) !== "%")
      );
    }
    return meaning.kind === (unitOf(claim.term) === "%" ? "share" : "count") && unitOf(claim.term) !== "points";
  });
}

function isTrue(meaning: Meaning, claim: Claim, world: World<Told>): boolean {
  if (meaning.kind === "rank" && claim.kind === "rank")
    return meaning.rank === claim.rank && rankOf(claim, world).includes(claim.rank);
  if (meaning.kind === "comparison" && claim.kind === "comparison") {
    const [a, b] = [valueIn(claim.a, world), valueIn(claim.b, world)];
    // of two percentages as printed, then of the two as their counts give them
    const pairs =
      a.as.length === b.as.length ? a.as.map((one, i) => [one, b.as[i]!] as const) : [[a.as[0]!, b.as[0]!] as const];
    return pairs.every(([one, other]) => compares(one, other, meaning, a));
  }
  if ((meaning.kind === "share" || meaning.kind === "count") && claim.kind === "is")
    return valueIn(claim.term, world).as.every((one) => within(one, meaning.bounds));
  return false;
}

function compares(a: number, b: number, {relation, apart, times}: Comparison, {unit}: Value): boolean {
  if (relation !== "=" && !related(a, b, relation)) return false;
  if (times !== undefined && !(b !== 0 && within(a / b, times))) return false;
  if (apart === undefined) return relation !== "=" || a === b;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return unit === "%"
    ? within(Math.abs(a - b), apart.points)
    : within(larger === 0 ? 0 : Math.abs(a - b) / larger, apart.part);
}

function related(a: number, b: number, relation: Exclude<Relation, "=">): boolean {
  if (relation === ">") return a > b;
  if (relation === "<") return a < b;
  return relation === ">=" ? a >= b : a <= b;
}

type Ranked = Extract<Claim, {kind: "rank"}>;

/** The ranks that a category has to itself. */
function rankOf({code, column}: Ranked, {columns}: World<Told>): string[] {
  const all = [...columns.get(column)!.numbers].map(([code, {shown}]) => ({code, shown: shown as number}));
  const own = all.find((one) => one.code === code)!.shown;
  const others = all.filter((one) => one.code !== code).map(({shown}) => shown);
  if (others.includes(own)) return [];
  const above = others.filter((one) => one > own).length;
  return [...(above < 3 ? [["first", "second", "third"][above]!] : []), ...(above === others.length ? ["last"] : [])];
}

/** With the least room first; a rank and a plain comparison leave none to speak of. */
function roomOf(meaning: Meaning): number {
  if (meaning.kind === "rank") return 0;
  if (meaning.kind !== "comparison") return width(meaning.bounds);
  const bounds: Bounds = meaning.times ?? meaning.apart?.part ?? {};
  return width(bounds);
}

function withheldIn(claim: Claim, {numbers, columns}: World<Told>): string[] {
  if (claim.kind === "rank") {
    const all = [...columns.get(claim.column)!.numbers.values()];
    return all.some(({withheld}) => withheld) ? [claim.column] : [];
  }
  return namesIn(claim).filter((name) => numbers.get(name)!.withheld);
}

interface Fault {
  readonly problem: string;
  readonly wayOut: string;
}

export function unknown(claim: Claim, {numbers, columns}: World<Told>): Fault | undefined {
  const [known, others] = claim.kind === "rank" ? [columns, numbers] : [numbers, columns];
  const name = namesIn(claim).find((one) => !known.has(one));
  if (name !== undefined && others.has(name)) {
    const problem = claim.kind === "rank" ? `${name} is a number, not a column` : `${name} is a column, not a number`;
    return {problem, wayOut: "a rank names a column; anything else names numbers"};
  }
  if (name !== undefined) return {problem: `unknown name in a claim: ${name}`, wayOut: didYouMean(name, known.keys())};
  if (claim.kind !== "rank") return undefined;
  const codes = [...columns.get(claim.column)!.numbers.keys()];
  if (codes.includes(claim.code)) return undefined;
  return {problem: `${claim.column} has no category ${claim.code}`, wayOut: didYouMean(claim.code, codes)};
}

/** A phrase that there is not, or that says nothing of this kind; two units; a share of what is no count. */
function unfit(
  phrase: string,
  written: string,
  claim: Claim,
  world: World<Told>,
  vocabulary: Vocabulary
): Fault | undefined {
  const {numbers} = world;
  const unitOf = (name: string) => numbers.get(name)?.unit;
  for (const {name, of} of claim.kind === "is" ? [claim.term] : claim.kind === "comparison" ? [claim.a, claim.b] : []) {
    const notCount = of === undefined ? undefined : [name, of].find((one) => unitOf(one) !== "count");
    if (notCount !== undefined)
      return {problem: `${notCount} is no count, and only a count is a share of one`, wayOut: "name two counts"};
    if (of !== undefined && numbers.get(name)!.asAt !== numbers.get(of)!.asAt)
      return {problem: `${name} and ${of} are not of one edition`, wayOut: "name two counts of one table"};
  }
  if (claim.kind === "comparison") {
    const [a, b] = [claim.a, claim.b].map((term) => (term.of === undefined ? unitOf(term.name) : "%"));
    if (a !== b && !isFigure(claim.b.name))
      return {problem: `${claim.a.name} is in ${a}, and ${claim.b.name} in ${b}`, wayOut: "compare like with like"};
  }
  const meanings = vocabulary.get(phrase);
  if (meanings === undefined)
    return {
      problem: `unknown phrase: “${written}”`,
      wayOut: `${near(phrase, vocabulary)}; templates/vocabulary.yaml can add it`
    };
  if (meaningsFor(claim, world, meanings).length > 0) return undefined;
  return {problem: `“${written}” does not go with this claim`, wayOut: wantedBy(meanings[0]!)};
}

function near(phrase: string, vocabulary: Vocabulary): string {
  const nearest = didYouMean(phrase, vocabulary.keys());
  return nearest.startsWith("did you mean") ? nearest : "docs/claims.md lists those that there are";
}

function wantedBy(meaning: Meaning): string {
  switch (meaning.kind) {
    case "share":
      return "it is said of a percentage: claim:PERCENTAGE, or claim:COUNT of COUNT";
    case "count":
      return "it is said of a count: claim:COUNT";
    case "rank":
      return `it is said of a category in a column: claim:${meaning.rank} CATEGORY COLUMN`;
    case "comparison":
      return `it compares two ${meaning.ofShares ? "percentages" : "numbers"}: claim:A ${meaning.relation} B`;
  }
}

/** `convictedShare is 59%` */
export function valueText(
  claim: Claim,
  world: World<Told>,
  verbs: readonly [is: string, has: string] = ["is", "has"]
): string {
  const [is, has] = verbs;
  if (claim.kind === "is") return `${termText(claim.term)} ${is} ${valueIn(claim.term, world).text}`;
  if (claim.kind === "comparison") {
    const sides = [claim.a, claim.b].filter(({name}) => !isFigure(name));
    return sides.map((term) => `${termText(term)} ${is} ${valueIn(term, world).text}`).join(" and ");
  }
  const column = world.columns.get(claim.column)!;
  const order = [...column.numbers].sort(([, a], [, b]) => (b.shown as number) - (a.shown as number));
  return `${claim.column} ${has} ${order
    .slice(0, 4)
    .map(([code, number]) => `${code} ${number.figures}`)
    .join(", ")}`;
}
