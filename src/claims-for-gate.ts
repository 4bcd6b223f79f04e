import {constraintsOf} from "./claims/constraints.ts";
import type {CountClaim, ShownAt} from "./gate/claims/claim.ts";
import type {Prose} from "./read-prose.ts";
import type {Results} from "./run-notebooks.ts";
import {claimsIn} from "./template/claims.ts";

/** The claims of what is written, as the gate is asked about them; and by `keyOfClaim`, as the page is told which it granted. */
export function claimsForGate({template, words, limitations, vocabulary}: Prose, rehearsed: Results) {
  const keys = new Map<CountClaim, string>();
  const claims = (shownAt: ShownAt) =>
    claimsIn(template, words, limitations).flatMap(({key, ...written}): CountClaim[] => {
      const lines = constraintsOf(written, rehearsed, vocabulary, shownAt);
      if (lines === undefined) return [];
      const claim = {place: written.place, phrase: written.phrase, lines};
      keys.set(claim, key);
      return [claim];
    });
  return {claims, keysOf: (granted: ReadonlySet<CountClaim>) => new Set([...granted].map((claim) => keys.get(claim)!))};
}
