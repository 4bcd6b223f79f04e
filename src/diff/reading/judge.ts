import type {Shown} from "../../gate/shown.ts";
import type {Verdict} from "./cause.ts";
import type {Evidence} from "./evidence.ts";

/** A value that differs, and what its notebook's table is. */
export interface Differing {
  readonly old: Shown | undefined;
  readonly new: Shown | undefined;
  readonly draft: string | undefined;
  /** it is of a category that the codebook of one edition alone has */
  readonly oneSided?: boolean;
}

type Rule = (value: Differing, evidence: Evidence) => Verdict | undefined;

/** Why a value differs: the first rule that fits. What is published decides, and where it cannot, that is what is said. */
const rules: readonly Rule[] = [
  function withheldNow({old, new: now}) {
    if (now === "[c]" && old !== undefined) return {cause: "suppression", why: "shown before, withheld now"};
  },
  function shownNow({old, new: now}) {
    if (old === "[c]" && now !== undefined) return {cause: "suppression", why: "withheld before, shown now"};
  },
  function mergedOrRounded({draft}, {chosenIn}) {
    if (chosenIn(draft)) return {cause: "suppression", why: "categories shown as one, or counts rounded, to protect"};
  },
  function ofOneCodebook({oneSided}) {
    if (oneSided) return {cause: "method", why: "of a category that only one edition's codebook has"};
  },
  function countedTheSame({draft}, {methodOf}) {
    if (methodOf(draft).length === 0) return {cause: "data", why: "counted in the same way, from other records"};
  },
  function sameRecords({draft}, {methodOf, records}) {
    if (records.length === 0) {
      return {
        cause: "method",
        why: `counted in another way (${listed(methodOf(draft))}); nothing tells of other records`
      };
    }
  },
  function both({draft}, {methodOf}) {
    return {cause: "data or method", why: `other records, and counted in another way (${listed(methodOf(draft))})`};
  }
];

export function judge(value: Differing, evidence: Evidence): Verdict {
  for (const rule of rules) {
    const verdict = rule(value, evidence);
    if (verdict !== undefined) return verdict;
  }
  throw new Error("the last rule always fits");
}

function listed(all: readonly string[]): string {
  return all.length <= 3 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
}
