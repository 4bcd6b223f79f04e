import type {Codebook} from "../data/codebook.ts";
import type {Virtual} from "../gate/model/system.ts";
import {yearVariable} from "../gate/years.ts";
import type {Meaning} from "./meaning.ts";

/** What no record can be in the years that it was in: in none of them, or in a category that came later. */
export function impossibleInYears(
  years: readonly string[],
  {variables}: Codebook,
  meanings: ReadonlyMap<string, Meaning>
): Virtual[] {
  const nowhere = Object.fromEntries(years.map((year) => [yearVariable(year), "out"]));
  const tooEarly = [...meanings].flatMap(([name, {question, answers}]) => {
    const since = new Map(variables.get(question)!.categories.map((one) => [one.code, one.since ?? 0]));
    return [...answers].flatMap(([code, all]) => {
      const first = Math.min(...all.map((answer) => since.get(answer)!));
      const before = years.filter((year) => Number(year) < first);
      return before.map((year) => ({[yearVariable(year)]: "in", [name]: code}));
    });
  });
  return [nowhere, ...tooEarly];
}
