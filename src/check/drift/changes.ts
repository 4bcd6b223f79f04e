import {namesIn, parseClaims} from "../../claims/claim.ts";
import type {Told} from "../../claims/value.ts";
import type {Tolerance} from "../../template/tolerance.ts";
import type {CountedEdition} from "../counted-edition.ts";
import type {Sentence} from "./paragraphs.ts";

/** A number that this edition and the one before both show. */
export interface Change {
  readonly name: string;
  /** `43%`, as each printed it */
  readonly was: string;
  readonly is: string;
  readonly differs: boolean;
  /** how far it moved: of percentages in percentage points, else in per cent of what it was; from nought infinitely far */
  readonly by: number;
  readonly unit: keyof Tolerance;
}

/** What became of a number, where it is one number in both editions and neither withholds it. */
function changeOf(name: string, {presented, page}: CountedEdition): Change | undefined {
  const [was, is] = [page.bindings.before?.numbers.get(name), presented.numbers.get(name)];
  if (was === undefined || is === undefined || was.unit !== is.unit || was.withheld || is.withheld) return undefined;
  const [a, b] = [was.shown as number, is.shown as number];
  const unit = is.unit === "%" || is.unit === "points" ? "points" : "percent";
  const apart = b - a;
  const by = unit === "points" || apart === 0 ? apart : (100 * apart) / Math.abs(a);
  return {name, was: was.figures, is: is.text, differs: a !== b, by, unit};
}

/** Of all numbers that a sentence quotes; one that cannot be compared is undefined. */
export function quoted({marks}: Sentence, edition: CountedEdition): (Change | undefined)[] {
  const names = marks.flatMap(({kind, of}) => (kind === "number" ? [of] : []));
  return [...new Set(names)].map((name) => changeOf(name, edition));
}

/** Whether all that the claims of a sentence rest on has changed; no claim rests on nothing. */
export function allClaimedChanged({marks}: Sentence, edition: CountedEdition): boolean {
  const {presented, page} = edition;
  const names = marks.flatMap(({kind, of}) => (kind === "claim" ? (parseClaims(of) ?? []).flatMap(namesIn) : []));
  return names.every((name) => {
    const [was, is] = [page.bindings.before?.columns.get(name), presented.columns.get(name)];
    if (was === undefined || is === undefined) return changeOf(name, edition)?.differs ?? false;
    const cells: readonly [Told, Told][] = [...is.numbers].map(([code, number]) => [was.numbers.get(code)!, number]);
    return cells.every((pair) => pair.every(({withheld}) => !withheld)) && cells.some(([a, b]) => a.shown !== b.shown);
  });
}

export function isBeyond({differs, by, unit}: Change, tolerance: Tolerance): boolean {
  const most = tolerance[unit];
  return differs && most !== undefined && Math.abs(by) > most;
}

/** `{{accepted}} was 67 and is 84 (25% more)` */
export function changeText({name, was, is, by, unit}: Change): string {
  const size = Math.round(Math.abs(by));
  const many = unit === "points" ? `${size} ${size === 1 ? "point" : "points"}` : `${size}%`;
  const far = !Number.isFinite(by) ? "" : size === 0 ? " (less than 1%)" : ` (${many} ${by > 0 ? "more" : "less"})`;
  return `{{${name}}} was ${was} and is ${is}${far}`;
}
