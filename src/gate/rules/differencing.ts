import type {Answered} from "../answered.ts";
import {outside} from "../joint.ts";
import type {Population, Where} from "../model/population.ts";
import type {Rule} from "./rule.ts";

/** Differencing: a table about some records beside the same about all gives away those left out. */
export const differencing: Rule = {
  name: "differencing",
  says: () => "Those whom a table leaves out are protected in the same way, though no table counts them.",
  bearsOn: (_, {part}) => (part ? "such counts among those left out here" : undefined),
  givesAway: ({people, years = [], unions = []}, {within}, where) => [
    ...unions.filter(({apart, whole}) => apart && sameWhere(whole, where)).flatMap(toldOfOthers),
    ...within.flatMap(([variable, code]) => {
      if (years.some((year) => year.variable === variable)) return [];
      return [...people.variables[variable]!.codes.keys()]
        .filter((other) => other !== code && isAsked(people, where, variable, other))
        .map((other): Where => where.map(([v, c]) => (v === variable ? [v, other] : [v, c])));
    })
  ]
};

/** A theme that is mentioned, but not of this person: of another one, then. */
function toldOfOthers({whole, ways}: Answered): Where[] {
  return ways.map((way) => {
    const [part] = way.find(([variable]) => !whole.some(([v]) => v === variable)) ?? [];
    return part === undefined ? whole : sorted([...whole, [part, 1]]);
  });
}

function sameWhere(a: Where, b: Where): boolean {
  return a.length === b.length && a.every(([variable, code], i) => b[i]![0] === variable && b[i]![1] === code);
}

function sorted(where: Where): Where {
  return [...where].sort(([a], [b]) => a - b);
}

/** Of records that were never asked there is nothing to give away. */
function isAsked({variables, kinds}: Population, where: Where, variable: number, other: number): boolean {
  const others = where.filter(([v]) => v !== variable);
  return kinds.some(
    (kind) => kind[variable] === other && others.every(([v]) => variables[v]!.codes[kind[v]!] !== outside)
  );
}
