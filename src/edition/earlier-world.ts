import type {EarlierWorld, Told} from "../claims/value.ts";
import type {Column} from "../gate/column.ts";
import {isMarker} from "../gate/shown.ts";
import type {Edition} from "./edition.ts";
import {shownAt} from "./shown-at.ts";

/**
 * An earlier edition, as a claim of a later one can be held against it: its numbers by their names, and of the later one's
 * columns those whose every cell stands on its pages.
 */
export function earlierWorld(edition: Edition, columns: ReadonlyMap<string, Pick<Column, "numbers">>): EarlierWorld {
  const at = shownAt(edition);
  const numbers = Object.entries(edition.numbers).map(
    ([name, {text, ...number}]) => [name, told(number, text)] as const
  );
  const known = [...columns].flatMap(([name, {numbers}]) => {
    const earlier = [...numbers].flatMap(([code, {origins, unit}]) => {
      const shown = at(origins[0]!);
      return shown === undefined ? [] : [[code, told({shown, unit}, String(shown))] as const];
    });
    return earlier.length < numbers.size ? [] : [[name, {numbers: new Map(earlier)}] as const];
  });
  return {edition: edition.id, numbers: new Map(numbers), columns: new Map(known)};
}

function told(
  {shown, unit, parts}: Pick<Told, "shown" | "unit"> & Partial<Pick<Told, "parts">>,
  figures: string
): Told {
  return {shown, unit, parts, figures, withheld: isMarker(shown), asAt: undefined};
}
