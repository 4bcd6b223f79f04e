import {outside} from "../joint.ts";
import type {Population, Where} from "../model/population.ts";
import type {Rule} from "./rule.ts";

/** Differencing: a table about some records beside the same about all gives away those left out. */
export const differencing: Rule = {
  name: "differencing",
  says: () => "Those whom a table leaves out are protected in the same way, though no table counts them.",
  bearsOn: (_, {part}) => (part ? "such counts among those left out here" : undefined),
  givesAway: ({people, years = []}, {within}, where) =>
    within.flatMap(([variable, code]) => {
      if (years.some((year) => year.variable === variable)) return [];
      return [...people.variables[variable]!.codes.keys()]
        .filter((other) => other !== code && isAsked(people, where, variable, other))
        .map((other): Where => where.map(([v, c]) => (v === variable ? [v, other] : [v, c])));
    })
};

/** Of records that were never asked there is nothing to give away. */
function isAsked({variables, kinds}: Population, where: Where, variable: number, other: number): boolean {
  const others = where.filter(([v]) => v !== variable);
  return kinds.some(
    (kind) => kind[variable] === other && others.every(([v]) => variables[v]!.codes[kind[v]!] !== outside)
  );
}
