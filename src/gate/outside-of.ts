import {type JointTable, outside} from "./joint.ts";
import type {Population, Where} from "./model/population.ts";

/** A table about some records beside the same about all gives away those left out. */
export function outsideOf(people: Population, {within}: JointTable, where: Where): Where[] {
  return within.flatMap(([variable, code]) =>
    people.variables[variable]!.codes.flatMap((_, other): Where[] => {
      if (other === code) return [];
      const rest = where.map(([v, c]): readonly [number, number] => (v === variable ? [v, other] : [v, c]));
      // Of records that were never asked there is nothing to give away.
      return people.kinds.some(
        (kind) =>
          rest.every(([v]) => v === variable || people.variables[v]!.codes[kind[v]!] !== outside) &&
          kind[variable] === other
      )
        ? [rest]
        : [];
    })
  );
}
