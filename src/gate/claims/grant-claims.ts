import type {Highs} from "highs";
import {combine, type Fact, type Form} from "../model/form.ts";
import {cellId} from "../model/published.ts";
import type {ProtectPolicy} from "../policy.ts";
import {solver} from "../solver.ts";
import type {PlacedClaim, PlacedLine, PlacedTerm} from "./claim.ts";
import {holds, join, knowing, type ProtectedPart, type Puzzle, puzzleOf} from "./puzzle.ts";

/**
 * The claims that a report may make: each in its turn becomes a constraint of the reader's, beside those granted before it, and
 * all that must be protected must still be, by the protector's own demands and in whole tables. Only then is it asked whether it holds.
 *
 * One that does not hold and one that would give something away are told by the same silence: a claim that stands on a page tells
 * its constraint, and one that was not granted tells nobody why. That it was granted tells no more than that it holds, because of
 * a claim that holds a reader could decide the rest: it leaves open what must be open whichever of the tables still possible is the
 * true one (Kenthapadi, Mishra and Nissim, "Simulatable auditing", PODS 2005).
 *
 * A claim on numbers that are all shown is a function of what is printed, and adds nothing; of rounded ones, what is shown decides
 * and not the counts, so such a claim is not the gate's to grant.
 */
export async function grantClaims<C extends PlacedClaim>(
  claims: readonly C[],
  parts: readonly ProtectedPart[],
  {seconds}: Pick<ProtectPolicy, "seconds">,
  clock = () => performance.now() / 1000
): Promise<ReadonlySet<C>> {
  const granted = new Set<C>();
  let puzzles: readonly Puzzle[] = [];
  let engine: Highs | undefined;
  const end = clock() + seconds;
  for (const claim of claims) {
    const open = claim.lines.filter(touchesWithheld);
    const shown = claim.lines.filter((line) => !open.includes(line));
    if (claim.lines.length === 0 || !shown.every(isShownToHold)) continue;
    if (open.length === 0) {
      granted.add(claim);
      continue;
    }
    const places = new Map(open.flatMap(({terms}) => terms).map((term) => [term, partOf(term, parts)]));
    const touched = [...new Set(places.values())];
    if (touched.includes(undefined)) continue;
    engine ??= await solver();
    const left = () => end - clock();
    const own = touched.flatMap((part) =>
      part! < 0 ? [] : [puzzles.find(({starts}) => starts.has(part!)) ?? puzzleOf(parts[part!]!, part!, engine!, left)]
    );
    const puzzle = [...new Set(own)].reduce(join);
    const facts = open.map((line) => factOf(line, (term) => formOf(term, places.get(term)!, parts, puzzle)));
    const wiser = knowing(puzzle, facts, engine, left);
    const rest = puzzles.filter((other) => !own.includes(other));
    // What is not granted is not said, so no reader knows it; but what was worked out serves the next.
    if (wiser !== undefined && facts.every((fact) => holds(fact, wiser.problem.known.truth))) {
      granted.add(claim);
      puzzles = [...rest, wiser];
    } else puzzles = [...rest, ...new Set(own)];
  }
  return granted;
}

export function touchesWithheld({terms}: PlacedLine): boolean {
  return terms.some(({shown}) => shown === "withheld");
}

function isShownToHold(line: PlacedLine): boolean {
  return (
    line.terms.every(({shown}) => typeof shown === "number") &&
    holds(
      factOf(line, () => nothing),
      []
    )
  );
}

/** The part whose unknowns a term is a sum of; -1 if it is a number already, nothing if it is in none. */
function partOf({where, shown}: PlacedTerm, parts: readonly ProtectedPart[]): number | undefined {
  if (typeof shown === "number") return -1;
  const has = ({known}: ProtectedPart) => known.placeOf.has(cellId(known.people, where));
  const first = [has, ({known}: ProtectedPart) => known.form(where) !== undefined]
    .map((is) => parts.findIndex(is))
    .find((part) => part >= 0);
  return first;
}

function formOf({where}: PlacedTerm, part: number, parts: readonly ProtectedPart[], {starts}: Puzzle): Form {
  if (part < 0) return nothing;
  const form = parts[part]!.known.form(where)!;
  return {...form, index: form.index.map((i) => i + starts.get(part)!)};
}

const nothing: Form = {index: new Int32Array(), value: new Float64Array()};

/** What a line says of the unknowns: its numbers that are shown count as such. */
function factOf({terms, least, most}: PlacedLine, formOf: (term: PlacedTerm) => Form): Fact {
  const known = terms.reduce(
    (sum, {shown, coefficient}) => sum + (typeof shown === "number" ? coefficient * shown : 0),
    0
  );
  return {
    ...combine(...terms.map((term) => [formOf(term), term.coefficient] as const)),
    lower: least - known,
    upper: most - known,
    because: "a claim of the report"
  };
}
