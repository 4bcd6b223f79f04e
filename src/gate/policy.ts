import type {Strength} from "./protect/demand.ts";
import type {Limits} from "./rules/rule.ts";
import {rules, rulesOf} from "./rules/rules.ts";

/**
 * How much may be shown. The publisher's choice, in an edition's front matter, and never the analyst's.
 * - `as-published`: nothing is withheld; wants a reason.
 * - `protected`: what the rules name is withheld, and whatever would let a reader work it out.
 */
export type Policy = {readonly name: "as-published"; readonly reason: string} | ProtectPolicy;

export interface ProtectPolicy extends Limits {
  readonly name: "protected";
  /** names of those in rules/rules.ts */
  readonly rules: readonly string[];
  /** what a reader must not be able to do with a withheld count */
  readonly strength: Strength;
  /** the same for variables that the codebook calls sensitive */
  readonly sensitive: Strength;
  /** how long the least that can be withheld is looked for; past it, more is withheld rather than less */
  readonly seconds: number;
}

/** What the page says of a policy, as the edition's statement of method: sentences. */
export function describePolicy(policy: Policy): string {
  if (policy.name === "as-published") return `Nothing is withheld. ${policy.reason}`;
  const applied = rulesOf(policy);
  const left = rules.filter((rule) => !applied.includes(rule)).map(({name}) => name);
  return [
    "What is withheld is shown as [c], with the percentages and averages that rest on it.",
    ...applied.map(({says}) => says(policy)),
    ...(left.length > 0 ? [`Not applied in this edition: ${left.join(", ")}.`] : []),
    "Whatever else would let a reader work out what these rules protect is withheld as well. Of each such number whole tables were found that agree with everything shown here and differ in it.",
    ...strengthOf(policy)
  ].join(" ");
}

function strengthOf({strength, sensitive}: ProtectPolicy): string[] {
  const small = "even be sure that it is small";
  if (strength === "covers" && sensitive === "covers") return [`Of a small count nobody can ${small}.`];
  if (sensitive === "covers") return [`Of a sensitive question nobody can ${small}.`];
  return strength === "covers" ? [`Save of sensitive questions, nobody can ${small}.`] : [];
}
