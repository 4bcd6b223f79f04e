import {type Claim, formsOfClaim, parseClaims} from "../../claims/claim.ts";
import {hold, type Verdict, valueText} from "../../claims/hold.ts";
import {claimText} from "../../claims/other-ways.ts";
import type {Problem} from "../../error.ts";
import {keyOfClaim} from "../claims.ts";
import {allProse, type Page} from "../page.ts";
import {wordsOf} from "../source.ts";

/** Words that assert are true of the numbers that they are bound to, and of a withheld one nothing is asserted. */
export function claims(page: Page): Problem[] {
  const {bindings} = page;
  return [...allProse(page)].flatMap((inline): Problem[] => {
    if (inline.kind !== "claim") return [];
    const {claim, content, at} = inline;
    const phrase = wordsOf(content);
    const parsed = parseClaims(claim);
    if (parsed === undefined) return [{place: at, problem: `not a claim: (claim:${claim})`, wayOut: formsOfClaim}];
    const passes = bindings.passed?.has(keyOfClaim(inline)) ?? false;
    return parsed.flatMap((one) =>
      told(phrase, one, hold(phrase, one, bindings, bindings.vocabulary), passes, page).map((problem) => ({
        place: at,
        ...problem
      }))
    );
  });
}

function told(
  phrase: string,
  claim: Claim,
  verdict: Verdict,
  passes: boolean,
  {bindings}: Page
): Omit<Problem, "place">[] {
  switch (verdict.is) {
    case "true":
      return [];
    case "fault":
      return [{problem: verdict.problem, wayOut: verdict.wayOut}];
    case "withheld": {
      if (passes) return [];
      const what = claim.kind === "rank" ? `some of the column ${claim.column}` : listed(verdict.names);
      const problem = `“${phrase}” rests on what is withheld in ${bindings.edition.id} (${what}), and the gate has not shown that it gives nothing away`;
      return [{problem, wayOut: "reword the sentence"}];
    }
    case "false": {
      const would = verdict.would.slice(0, 5).map((one) => `“${one}”`);
      const by = verdict.of === undefined ? "" : ` of (${claimText(verdict.of)})`;
      const wayOut =
        would.length === 0
          ? "no phrase of the vocabulary says what it is; reword the sentence"
          : `it would be true to say ${would.join(", ")}${by}`;
      return [{problem: `“${phrase}” is not true: ${verdict.value}${held(phrase, claim, bindings)}`, wayOut}];
    }
  }
}

/** That it was true in the edition before, where that shows all that it rests on. */
function held(phrase: string, claim: Claim, {before, vocabulary}: Page["bindings"]): string {
  if (before === undefined || hold(phrase, claim, before, vocabulary).is !== "true") return "";
  return `; it held in ${before.edition}, where ${valueText(claim, before, ["was", "had"])}`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(" and ");
}
