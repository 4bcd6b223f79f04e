import {failIfAny, type Problem} from "../../error.ts";
import {placeConditions} from "../history.ts";
import {combine, type Fact, type Form} from "../model/form.ts";
import {countWhere, type Population, type Where} from "../model/population.ts";
import type {System, Virtual} from "../model/system.ts";

/** What an earlier edition claimed of counts some of which it withheld. */
export interface ClaimBefore {
  /** `2024.1` */
  readonly edition: string;
  readonly phrase: string;
  /** of whom each count is: variables of the joint and their codes */
  readonly terms: readonly {readonly conditions: Virtual; readonly coefficient: number}[];
  /** the bounds of the sum of the terms; infinite where there is none */
  readonly said: readonly [least: number, most: number];
}

/** The same, placed among the present edition's variables. */
export interface PlacedClaimBefore extends Omit<ClaimBefore, "terms"> {
  readonly terms: readonly {readonly where: Where; readonly coefficient: number}[];
}

/** Records that were changed since, so that a claim holds no more, are refused, as is a count that no table has any more. */
export function placeClaimsBefore(people: Population, before: readonly ClaimBefore[]): PlacedClaimBefore[] {
  const problems = new Map<string, Problem>();
  const placed = before.flatMap(({edition, phrase, terms: told, said}): PlacedClaimBefore[] => {
    const refuse = (problem: string, wayOut: string) => {
      const or = `or exclude ${edition} in the front matter with the reason`;
      problems.set(`${edition} ${problem}`, {place: `history ${edition}`, problem, wayOut: `${wayOut}, ${or}`});
      return [];
    };
    const terms: PlacedClaimBefore["terms"][number][] = [];
    for (const {conditions, coefficient} of told) {
      const found = placeConditions(people, conditions);
      if ("problem" in found) return refuse(found.problem, found.wayOut);
      terms.push({where: found.where, coefficient});
    }
    const sum = terms.reduce((all, {where, coefficient}) => all + coefficient * countWhere(people, where), 0);
    if (sum < said[0] - 1e-9 || sum > said[1] + 1e-9)
      return refuse(`it does not agree with the records in saying "${phrase}"`, "put back its records");
    return [{edition, phrase, terms, said}];
  });
  failIfAny([...problems.values()]);
  return placed;
}

/** The variables that a claim joins: whatever bears on one of its counts bears on the others. */
export function claimBond({terms}: PlacedClaimBefore): Set<number> {
  return new Set(terms.flatMap(({where}) => where.map(([variable]) => variable)));
}

/** As facts of a system that all of their counts are in. */
export function claimFacts({form}: Pick<System, "form">, claims: readonly PlacedClaimBefore[]): Fact[] {
  return claims.map(({edition, phrase, terms, said: [lower, upper]}) => {
    const parts = terms.map(({where, coefficient}): readonly [Form, number] => [form(where)!, coefficient]);
    return {...combine(...parts), lower, upper, because: `${edition} says: ${phrase}`};
  });
}
