import {caveat, type Policy} from "./policy.ts";
import type {Shown} from "./shown.ts";

/** The suppression note of a figure or a table, from what it shows. It tells how much is withheld and gives no hint at which rule. */
export function suppressionNote(shown: readonly (Shown | "")[], policy: Policy): string {
  if (policy.name === "as-published") return "Nothing is withheld here.";
  const values = shown.filter((value) => value !== "");
  const withheld = values.filter((value) => value === "[c]").length;
  if (withheld === 0) return "Nothing is withheld here.";
  const note = `${withheld} of ${values.length} values are withheld and shown as [c], to protect the people they are about`;
  return policy.name === "small-counts"
    ? `${note}: they rest on so few that one of them might be recognised. ${caveat}`
    : `${note}: some rest on so few that one of them might be recognised, and the others would let those be worked out.`;
}
