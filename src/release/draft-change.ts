import {addressesOf} from "../edition/addresses.ts";
import {kindOf} from "../edition/numbering.ts";
import {since} from "../edition/since.ts";
import {exhibits} from "../template/furniture.ts";
import type {Candidate} from "./check.ts";

/** What the comparison with the edition before can say of a change, for its publisher to complete. */
export function draftChange({id, edition, before, spec}: Candidate): string {
  const kind = kindOf(id);
  const what = `kind: ${kind}, of: "${before!.id}", why: ${spec.change?.why ?? "…"}`;
  if (kind === "new year") return `change: {${what}}`;
  const {changed, withheld, shown} = since(addressesOf(before!), addressesOf(edition));
  const touched = new Set([...changed, ...withheld, ...shown].map((address) => address.split("/")[0]));
  const affects = exhibits(edition.document).filter((exhibit) => touched.has(exhibit.id));
  const size = `${numbers(changed)} changed, ${numbers(withheld)} are withheld now, ${numbers(shown)} are shown now …`;
  return `change: {${what}, affects: [${affects.map((exhibit) => exhibit.id).join(", ")}], size: "${size}"}`;
}

export function numbers({length}: readonly string[]): string {
  return `${length} number${length === 1 ? "" : "s"}`;
}
